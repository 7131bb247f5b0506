import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import hostFrameScript from 'virtual:host-frame';
import manifest from '../../packages/elements/custom-elements.json';
import '../docs/define.js';
import { describeElements } from '../docs/manifest.js';
import { storyInHostPage } from '../host-pages/story-in-host-page.js';
import { hostPageKinds } from '../host-pages/host-page-kinds.js';
import { dressPage, enterShop } from '../story-frame.js';
import { speakIn } from '../story-languages.js';
import type { StoryFrame } from '../story-frame.js';
import './preview.css';

setCustomElementsManifest(manifest);
describeElements(manifest);

function frameOf(globals: Readonly<Record<string, unknown>>): StoryFrame {
  return {
    locale: globals['locale'] === 'zh-CN' ? 'zh-CN' : 'en',
    theme: globals['theme'] === 'dark' || globals['theme'] === 'light' ? globals['theme'] : 'auto',
    direction: globals['direction'] === 'rtl' ? 'rtl' : 'ltr',
  };
}

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { locale: 'en', theme: 'light', direction: 'ltr', host: 'plain' },
  globalTypes: {
    host: {
      description: 'The page the story is put into',
      toolbar: {
        title: 'Host page',
        icon: 'browser',
        dynamicTitle: true,
        items: Object.entries(hostPageKinds).map(([value, { title }]) => ({ value, title })),
      },
    },
    locale: {
      description: 'Language of the elements',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '简体中文' },
          { value: 'ja', title: '日本語' },
          { value: 'es', title: 'Español' },
          { value: 'ar', title: 'العربية' },
          { value: 'en-XA', title: 'Pseudo, longer' },
          { value: 'ar-XB', title: 'Pseudo, right to left' },
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
        order: [
          'Welcome',
          'Design',
          ['Language', 'Foundations', 'Theme studio'],
          'Host pages',
          'Elements',
          [
            'Customer card',
            'Loyalty badge',
            'Feedback form',
            'Feedback figures',
            'Visit log',
            'Visit recorder',
            'Customer search',
            'Plugin manager',
            'Plugin panel',
            'Command palette',
          ],
          'Parts',
          'Plugins',
        ],
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
  // What nobody can set with a control is in the reference at the end of each page; the theme is in the toolbar.
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes)
          .filter(
            ([name, { table }]) =>
              name !== 'store' &&
              name !== 'theme' &&
              ['properties', 'attributes', undefined].includes(table?.category),
          )
          .map(([name, argType]) => [
            name,
            argType.table?.type?.summary === 'string | undefined' && !argType.control
              ? { ...argType, control: { type: 'text' as const } }
              : argType,
          ]),
      ),
  ],
  loaders: [
    async ({ globals }) => {
      await enterShop(frameOf(globals).locale);
      speakIn(globals['locale']);
      return {};
    },
  ],
  decorators: [
    (story, context) => {
      const { globals } = context;
      dressPage(frameOf(globals));
      if (globals['host'] !== 'plain' && context.viewMode === 'story') {
        return storyInHostPage(context, hostFrameScript, frameOf(globals));
      }
      return html`<div class="story">${story()}</div>`;
    },
  ],
};

export default preview;
