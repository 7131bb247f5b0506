import type { CollectionName } from '@patronkit/records/collections.js';
import type { PluginState } from '@patronkit/plugin-sdk/host/installed-plugin.js';

/** Texts of `<patron-plugin-manager>`. */
export interface PluginManagerMessages {
  readonly title: string;
  readonly none: string;
  readonly noneHint: string;
  readonly states: Readonly<Record<PluginState, string>>;
  readonly version: (version: string) => string;
  readonly reads: (what: string, fields: string) => string;
  readonly writes: (what: string, fields: string) => string;
  readonly asksNothing: string;
  readonly fullPower: string;
  readonly keepsData: string;
  readonly timeUsed: (milliseconds: string) => string;
  readonly lastError: (error: string) => string;
  readonly switchOn: string;
  readonly switchOff: string;
  readonly installAgain: string;
  readonly remove: string;
  readonly removeQuestion: string;
  readonly keepData: string;
  readonly eraseData: string;
  readonly cancel: string;
  readonly settings: string;
  readonly save: string;
  readonly saved: string;
  readonly failed: string;
  readonly collections: Readonly<Record<CollectionName, string>>;
}

export const pluginManagerMessages: PluginManagerMessages = {
  title: 'Plugins',
  none: 'No plugins yet',
  noneHint: 'What the page hands to Patron.use is listed here.',
  states: {
    starting: 'Starting',
    on: 'On',
    waiting: 'Waiting for your consent',
    off: 'Off',
    removed: 'Removed',
    failed: 'Failed to start',
  },
  version: (version) => `Version ${version}`,
  reads: (what, fields) => `Reads of ${what}: ${fields}`,
  writes: (what, fields) => `Changes in ${what}: ${fields}`,
  asksNothing: 'Asks for no records.',
  fullPower: 'Trusted: it runs with the full power of this page.',
  keepsData: 'Keeps records of its own in this browser.',
  timeUsed: (milliseconds) => `Took ${milliseconds} ms so far`,
  lastError: (error) => `Last error: ${error}`,
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  installAgain: 'Install again',
  remove: 'Remove',
  removeQuestion: 'Remove it, and its own records too?',
  keepData: 'Remove, keep its records',
  eraseData: 'Remove and erase its records',
  cancel: 'Cancel',
  settings: 'Settings',
  save: 'Save',
  saved: 'Saved.',
  failed: 'This did not succeed. Try again.',
  collections: {
    customers: 'customers',
    contacts: 'linked contacts',
    visits: 'visits',
    corrections: 'corrections',
    notes: 'notes',
    feedback: 'feedback',
    ledger: 'points',
    consents: 'consents',
    consentWordings: 'consent wordings',
    staff: 'staff',
    settings: 'shop settings',
    summaries: 'customer figures',
  },
};
