import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/customer-card/define.js';
import type { CustomerCardElement } from '@patronkit/elements/customer-card/customer-card-element.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { shownPart, typeInto } from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop } from './story-shop.js';
import {
  failingStoryShop,
  loadingStoryShop,
  lockedStoryShop,
  storyShopFor,
  unwritableStoryShop,
} from './story-states.js';

type Story = StoryObj<CustomerCardElement>;

const meta: Meta<CustomerCardElement> = {
  title: 'Elements/Customer card',
  component: 'patron-customer-card',
  args: { customer: storyCustomers.vip, readonly: false },
  argTypes: { customer: { control: 'select', options: Object.values(storyCustomers) } },
  render: ({ customer, readonly }, { loaded }) =>
    html`<patron-customer-card
      customer=${customer ?? ''}
      ?readonly=${readonly}
      .store=${loaded['store'] as Store}
    ></patron-customer-card>`,
};
export default meta;

const inCard = <Found extends HTMLElement>(played: Played, selector: string): Promise<Found> =>
  shownPart<Found>(played, 'patron-customer-card', selector);

async function openEditor(played: Played, part: string): Promise<void> {
  (await inCard(played, `[data-edit="${part}"]`)).click();
  await inCard(played, '.editor');
}

/** A loyal customer with a full profile, in the highest tier. */
export const FullProfile: Story = {};

/** Came once and left little more than a name: the card says what to ask next. */
export const Newcomer: Story = { args: { customer: storyCustomers.newcomer } };

/** A firm, and the people to talk to there. */
export const Organisation: Story = { args: { customer: storyCustomers.organisation } };

export const ReadOnly: Story = { args: { readonly: true } };

/** No customer yet: find one here. The `customer-selected` event tells the page who it is. */
export const NobodyYet: Story = { args: { customer: '' } };

export const UnknownCustomer: Story = { args: { customer: storyCustomers.unknown } };

export const LongWords: Story = { args: { customer: storyCustomers.longWords } };

export const Narrow: Story = {
  render: ({ customer }) =>
    html`<div class="narrow">
      <patron-customer-card customer=${customer ?? ''}></patron-customer-card>
    </div>`,
};

export const EditingProfile: Story = {
  play: (played) => openEditor(played, 'profile'),
};

export const EditingContactWays: Story = {
  play: (played) => openEditor(played, 'contact'),
};

export const EditingScores: Story = {
  play: (played) => openEditor(played, 'grade'),
};

/** The name was emptied: what is wrong stands beside the field, and the cursor in it. */
export const WrongInput: Story = {
  async play(played) {
    await openEditor(played, 'profile');
    typeInto(await inCard(played, '[data-field="name"]'), '');
    (await inCard(played, '.editor .primary')).click();
    await inCard(played, '[aria-invalid="true"]');
  },
};

/** The browser has no room left: the note stays in its field. */
export const NoteNotSaved: Story = {
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  async play(played) {
    typeInto(await inCard(played, '#note'), 'Prefers the side entrance.');
    (await inCard(played, '.composer .primary')).click();
    await inCard(played, '.composer [role="alert"] .error');
  },
};

export const Loading: Story = {
  loaders: [async () => ({ store: await loadingStoryShop() })],
};

export const Failing: Story = {
  loaders: [async () => ({ store: await failingStoryShop() })],
};

/** The browser refused its database. */
export const KeptInMemory: Story = {
  loaders: [async () => ({ store: await openStoryShop({ lasting: false }) })],
};

/** Personal data is sealed, and nobody has unlocked it on this screen. */
export const Locked: Story = {
  loaders: [async () => ({ store: await lockedStoryShop() })],
  play: async (played) => void (await inCard(played, '[part="closed"]')),
};

/** Staff see who it is; numbers and addresses stay with their superiors. */
export const SeenByStaff: Story = {
  loaders: [async () => ({ store: await storyShopFor('staff') })],
};

/** What a page for shoppers may show of a customer. */
export const SeenByShopper: Story = {
  loaders: [async () => ({ store: await storyShopFor('shopper') })],
};
