import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../packages/elements/custom-elements.json';
import { dressPage, enterShop } from '../story-frame.js';
import type { StoryFrame } from '../story-frame.js';
import './preview.css';

setCustomElementsManifest(manifest);

function frameOf(globals: Readonly<Record<string, unknown>>): StoryFrame {
  return {
    locale: globals['locale'] === 'zh-CN' ? 'zh-CN' : 'en',
    theme: globals['theme'] === 'dark' || globals['theme'] === 'light' ? globals['theme'] : 'auto',
    direction: globals['direction'] === 'rtl' ? 'rtl' : 'ltr',
  };
}

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { locale: 'en', theme: 'light', direction: 'ltr' },
  globalTypes: {
    locale: {
      description: 'Language of the elements',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '简体中文' },
        ],
      },
    },
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'auto', title: 'As the system' },
        ],
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    options: {
      storySort: {
        order: ['Welcome', 'Design', ['Language', 'Foundations', 'Theme studio'], 'Elements'],
      },
    },
    viewport: {
      options: {
        narrow: { name: 'Narrow phone', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' } },
        till: { name: 'Till', styles: { width: '1024px', height: '768px' } },
        desktop: { name: 'Desktop', styles: { width: '1440px', height: '900px' } },
      },
    },
  },
  loaders: [
    async ({ globals }) => {
      await enterShop(frameOf(globals).locale);
      return {};
    },
  ],
  decorators: [
    (story, { globals }) => {
      dressPage(frameOf(globals));
      return html`<div class="story">${story()}</div>`;
    },
  ],
};

export default preview;
