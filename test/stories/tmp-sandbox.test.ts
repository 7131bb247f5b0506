import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import { dressPage, enterShop } from '../../stories/story-frame.js';
import * as stories from '../../stories/sandboxed-plugins.stories.js';
import { composeStories, patronElements } from './composed-story.js';

describe('sandbox stories', () => {
  for (const story of composeStories(stories as never)) {
    it(story.name, async () => {
      const canvas = document.createElement('main');
      document.body.append(canvas);
      const frame = { locale: 'zh-CN', theme: 'dark', direction: 'ltr' } as const;
      dressPage(frame);
      await enterShop('zh-CN');
      canvas.style.setProperty('width', '320px');
      await story.show(canvas, { ...frame });
      const { violations } = await axe.run(canvas, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => id + nodes.map(({ target }) => target.join()).join())).to.eql([]);
      expect(patronElements(canvas).filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0).map((e) => e.localName)).to.eql([]);
      console.log(story.name, canvas.textContent?.slice(0, 50));
      canvas.remove();
    });
  }
});
