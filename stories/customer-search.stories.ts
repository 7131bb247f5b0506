import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/customer-search/define.js';
import type { CustomerSearchElement } from '@patronkit/elements/customer-search/customer-search-element.js';
import { StorageError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { shownPart, typeInto } from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop } from './story-shop.js';

type Story = StoryObj<CustomerSearchElement>;

const meta: Meta<CustomerSearchElement> = {
  title: 'Elements/Customer search',
  component: 'patron-customer-search',
  render: ({ label, placeholder }, { loaded }) =>
    html`<patron-customer-search
      .label=${label}
      .placeholder=${placeholder}
      .store=${loaded['store'] as Store}
    ></patron-customer-search>`,
};
export default meta;

/** Types words into the search, as someone would, and waits for the answer. */
async function typeWords(played: Played, words: string): Promise<void> {
  const field = await shownPart<HTMLInputElement>(played, 'patron-customer-search', 'input');
  field.focus();
  typeInto(field, words);
  await shownPart(played, 'patron-customer-search', '[aria-expanded="true"]');
}

export const Empty: Story = {};

/** Any part of a number finds its customers; the field it was found in is shown. */
export const ByNumber: Story = {
  play: (played) => typeWords(played, '88'),
};

/** Part of a name, in either language. */
export const ByName: Story = {
  play: (played) => typeWords(played, played.globals['locale'] === 'zh-CN' ? '小' : 'an'),
};

export const NobodyFound: Story = {
  play: (played) => typeWords(played, 'zzz'),
};

export const LongWords: Story = {
  play: (played) => typeWords(played, played.globals['locale'] === 'zh-CN' ? '买买提' : 'wolfe'),
};

export const Narrow: Story = {
  render: () => html`<div class="narrow"><patron-customer-search></patron-customer-search></div>`,
  play: (played) => typeWords(played, '88'),
};

export const Failing: Story = {
  loaders: [
    async () => ({
      store: {
        ...(await openStoryShop()),
        search: () => Promise.reject(new StorageError('searching')),
      },
    }),
  ],
  play: (played) => typeWords(played, '88'),
};
