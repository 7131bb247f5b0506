import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/customer-card/define.js';
import type { CustomerCardElement } from '@patronkit/elements/customer-card/customer-card-element.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { goOffline } from './story-online.js';
import {
  focused,
  gonePart,
  press,
  pressKey,
  shownPart,
  shownWords,
  told,
  typeInto,
  until,
} from './story-play.js';
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
  tags: ['!autodocs'],
  args: { customer: storyCustomers.vip, readonly: false },
  argTypes: { customer: { control: 'select', options: Object.values(storyCustomers) } },
  render: ({ customer, staff, readonly }, { loaded }) =>
    html`<patron-customer-card
      customer=${customer ?? ''}
      staff=${staff ?? nothing}
      ?readonly=${readonly}
      .store=${loaded['store'] as Store}
    ></patron-customer-card>`,
};
export default meta;

const tag = 'patron-customer-card';

const inCard = <Found extends HTMLElement>(played: Played, selector: string): Promise<Found> =>
  shownPart<Found>(played, tag, selector);

/** Opens the editor of a section; the cursor is then in it. */
async function openEditor(played: Played, part: string): Promise<void> {
  await press(played, tag, `[data-edit="${part}"]`);
  await focused(played, tag, '.editor');
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

/** Whoever was found is shown, in place of the search. */
export const FoundHere: Story = {
  args: { customer: '' },
  async play(played) {
    const inSearch = [tag, 'patron-customer-search'] as const;
    typeInto(await shownPart<HTMLInputElement>(played, ...inSearch, 'input'), '8820');
    const option = await shownPart(played, ...inSearch, '[role="option"]');
    await told(played, 'customer-selected', () => option.click());
    await inCard(played, '[part="name"]');
  },
};

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

/** What was changed is in the card at once, and the focus back where it began. */
export const ProfileSaved: Story = {
  async play(played) {
    await openEditor(played, 'profile');
    typeInto(await inCard(played, '[data-field="name"]'), 'Grace Hopper');
    await told(played, 'customer-saved', () => press(played, tag, '.editor .primary'));
    await gonePart(played, tag, '.editor');
    await shownWords(played, 'Grace Hopper', tag, '[part="name"]');
    await focused(played, tag, '[data-edit="profile"]');
  },
};

/** Escape leaves the editor; nothing was typed, so nothing is asked. */
export const EditingGivenUp: Story = {
  async play(played) {
    await openEditor(played, 'profile');
    pressKey(await inCard(played, '[data-field="name"]'), 'Escape');
    await gonePart(played, tag, '.editor');
    await focused(played, tag, '[data-edit="profile"]');
  },
};

/** The name was emptied: what is wrong stands beside the field, and the cursor in it. */
export const WrongInput: Story = {
  async play(played) {
    await openEditor(played, 'profile');
    typeInto(await inCard(played, '[data-field="name"]'), '');
    await press(played, tag, '.editor .primary');
    await focused(played, tag, '[data-field="name"][aria-invalid="true"]');
  },
};

/** A note stands above the others as soon as it is saved, and the field is free for the next. */
export const NoteSaved: Story = {
  async play(played) {
    const field = await inCard<HTMLTextAreaElement>(played, '#note');
    typeInto(field, 'Collects enamel pots.');
    await told(played, 'note-saved', () => press(played, tag, '.composer .primary'));
    await shownWords(played, 'Collects enamel pots.', tag, '.notes-list li');
    await until('the field is empty again', () => field.value === '');
  },
};

/** The browser has no room left: the note stays in its field. */
export const NoteNotSaved: Story = {
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  async play(played) {
    const field = await inCard<HTMLTextAreaElement>(played, '#note');
    typeInto(field, 'Prefers the side entrance.');
    await press(played, tag, '.composer .primary');
    await inCard(played, '.composer [role="alert"] .error');
    await until('what was typed is kept', () => field.value === 'Prefers the side entrance.');
  },
};

/** The browser has no network: staff are told that nothing is lost by it. */
export const Offline: Story = {
  loaders: [() => (goOffline(), {})],
  play: async (played) => void (await inCard(played, '[part="notice"]')),
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
