import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/visit-log/define.js';
import {
  BlockedUpgradeError,
  DataLossError,
  NewerSchemaError,
  QuotaError,
  StorageError,
} from '@patronkit/store/errors.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { shownPart } from './story-play.js';
import { openStoryShop } from './story-shop.js';
import { troubledStoryShop } from './story-states.js';

type Story = StoryObj;

/** What elements for staff say when the browser's storage is in trouble, and what can be done at once. */
const meta: Meta = {
  title: 'Parts/Storage notice',
  render: (_, { loaded }) =>
    html`<patron-visit-log .store=${loaded['store'] as Store} kind="event"></patron-visit-log>`,
  play: async (played) => void (await shownPart(played, 'patron-visit-log', '[part="notice"]')),
};
export default meta;

const troubled = (error: StoreError): Pick<Story, 'loaders'> => ({
  loaders: [async () => ({ store: await troubledStoryShop(error) })],
});

/** The browser refused its database: what is saved ends with the page. */
export const Memory: Story = {
  loaders: [async () => ({ store: await openStoryShop({ lasting: false }) })],
};

/** No room left: the customers can be taken out before anything else. */
export const NoRoom: Story = troubled(new QuotaError());

/** The browser threw the records away. */
export const RecordsGone: Story = troubled(new DataLossError('missing'));

/** Another tab brought a newer version. */
export const NewerVersion: Story = troubled(new NewerSchemaError());

/** Another tab holds an older one. */
export const BlockedByATab: Story = troubled(new BlockedUpgradeError());

/** The browser's storage failed. */
export const StorageFailed: Story = troubled(new StorageError('reading'));
