import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/customer-search/define.js';
import type { CustomerSearchElement } from '@patronkit/elements/customer-search/customer-search-element.js';
import { StorageError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import {
  focused,
  gonePart,
  partNow,
  pressKey,
  shownPart,
  told,
  typeInto,
  until,
} from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop } from './story-shop.js';
import { lockedStoryShop } from './story-states.js';

type Story = StoryObj<CustomerSearchElement>;

const meta: Meta<CustomerSearchElement> = {
  title: 'Elements/Customer search',
  component: 'patron-customer-search',
  tags: ['!autodocs'],
  render: ({ label, placeholder }, { loaded }) =>
    html`<patron-customer-search
      .label=${label}
      .placeholder=${placeholder}
      .store=${loaded['store'] as Store}
    ></patron-customer-search>`,
};
export default meta;

const tag = 'patron-customer-search';

/** Types words into the search, as someone would, and waits for the answer. */
async function typeWords(played: Played, words: string): Promise<HTMLInputElement> {
  const field = await shownPart<HTMLInputElement>(played, tag, 'input');
  field.focus();
  typeInto(field, words);
  await shownPart(played, tag, '[aria-expanded="true"]');
  return field;
}

async function findsSomebody(played: Played, words: string): Promise<void> {
  await typeWords(played, words);
  await shownPart(played, tag, '[role="option"]');
}

async function findsNobody(played: Played, words: string): Promise<void> {
  await typeWords(played, words);
  await until('nobody is offered', () => partNow(played, tag, '[role="option"]') === null);
}

export const Empty: Story = {};

/** Any part of a number finds its customers; the field it was found in is shown. */
export const ByNumber: Story = {
  play: (played) => findsSomebody(played, '88'),
};

/** Part of a name, in either language. */
export const ByName: Story = {
  play: (played) => findsSomebody(played, played.globals['locale'] === 'zh-CN' ? '小' : 'an'),
};

/** Down and Enter pick whom the list offers; the page is told, and the list goes. */
export const PickedByKeyboard: Story = {
  async play(played) {
    const field = await typeWords(played, '88');
    await shownPart(played, tag, '[role="option"]');
    pressKey(field, 'ArrowDown');
    await shownPart(played, tag, '[role="option"][aria-selected="true"]');
    await told(played, 'customer-selected', () => pressKey(field, 'Enter'));
    await gonePart(played, tag, '[aria-expanded="true"]');
    await focused(played, tag, 'input');
  },
};

export const NobodyFound: Story = {
  play: (played) => findsNobody(played, 'zzz'),
};

/** What the form around it finds wrong with the choice stands below, and belongs to the field. */
export const NobodyChosen: Story = {
  render: (_, { loaded, globals }) =>
    html`<patron-customer-search
      .store=${loaded['store'] as Store}
      .error=${
        globals['locale'] === 'zh-CN'
          ? '请选择优惠券赠予的客户。'
          : 'Choose the customer the voucher is for.'
      }
    ></patron-customer-search>`,
  async play(played) {
    const field = await shownPart(played, tag, '[aria-invalid="true"]');
    await until('the error describes the field', () =>
      partNow(played, tag, `#${field.getAttribute('aria-describedby')}`),
    );
  },
};

export const LongWords: Story = {
  play: (played) =>
    findsSomebody(played, played.globals['locale'] === 'zh-CN' ? '买买提' : 'wolfe'),
};

export const Narrow: Story = {
  render: () => html`<div class="narrow"><patron-customer-search></patron-customer-search></div>`,
  play: (played) => findsSomebody(played, '88'),
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
  play: (played) => findsNobody(played, '88'),
};

/** Nobody is found while personal data is locked, and the answer says so. */
export const Locked: Story = {
  loaders: [async () => ({ store: await lockedStoryShop() })],
  play: (played) => findsNobody(played, '88'),
};
