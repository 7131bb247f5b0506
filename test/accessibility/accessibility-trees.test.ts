import './fixed-day.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { files, isChromium, show } from '../stories/story-page.js';

// What a screen reader gets of each story, written down in `snapshots/`, to be read by whoever changes
// it. After a change: npm run update:trees

const frame = { locale: 'en', theme: 'light', direction: 'ltr' } as const;
const asked = isChromium ? it : it.skip;

interface Compared {
  readonly difference: string;
}

for (const { name, stories } of files) {
  const file = name.replace('.stories.ts', '');
  const names = stories.map((story) => story.name);

  describe(`${name}, as a screen reader gets it`, () => {
    let canvas: HTMLElement;

    before(async () => {
      if (isChromium) await executeServerCommand('set-time-zone', 'UTC');
    });
    beforeEach(() => {
      canvas = document.createElement('main');
      document.body.append(canvas);
    });
    afterEach(() => canvas.remove());

    for (const story of stories) {
      asked(`${story.name} is as it was written down`, async () => {
        await show(story, canvas, frame);
        let difference = '';
        // What is still on its way (the mark of a corrected visit) has its time to come.
        for (let attempt = 0; attempt < 10; attempt += 1) {
          ({ difference } = await executeServerCommand<Compared, unknown>('accessibility-tree', {
            file,
            story: story.name,
            stories: names,
          }));
          if (!difference) break;
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        if (difference) {
          expect.fail(
            `What a screen reader gets has changed. If it is right so: npm run update:trees\n${difference}`,
          );
        }
      });
    }

    asked('nothing is written down of stories that are gone', async () => {
      const written = await executeServerCommand<{ stories: string[] }, string>(
        'accessibility-tree-stories',
        file,
      );
      expect(written.stories).to.eql(names);
    });
  });
}
