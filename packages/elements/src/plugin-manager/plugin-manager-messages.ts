import type { PluginState } from '@patronkit/plugin-sdk/host/installed-plugin.js';
import { permissionMessages } from '../shared/permission-messages.js';
import type { PermissionMessages } from '../shared/permission-messages.js';

/** Texts of `<patron-plugin-manager>`. */
export interface PluginManagerMessages {
  readonly title: string;
  readonly none: string;
  readonly noneHint: string;
  readonly states: Readonly<Record<PluginState, string>>;
  readonly version: (version: string) => string;
  readonly size: (kilobytes: string) => string;
  readonly asksNothing: string;
  readonly fullPower: string;
  readonly isApart: string;
  readonly keepsTexts: string;
  readonly keepsData: string;
  readonly timeUsed: (milliseconds: string) => string;
  readonly lastError: (error: string) => string;
  readonly switchOn: string;
  readonly switchOff: string;
  readonly installAgain: string;
  readonly remove: string;
  readonly removeQuestion: string;
  /** Of one that keeps no records. */
  readonly removeOnlyQuestion: string;
  readonly keepData: string;
  readonly eraseData: string;
  readonly cancel: string;
  readonly settings: string;
  readonly save: string;
  readonly saved: string;
  readonly failed: string;
  readonly permissions: PermissionMessages;
  readonly mayDo: string;
  readonly asksTo: string;
  readonly notAllowed: string;
  readonly refused: string;
  readonly withdraw: string;
  readonly withdrawWhat: (permission: string) => string;
  readonly withdrawAll: string;
  readonly review: string;
  readonly change: string;
  readonly otherTitle: string;
  readonly otherHint: string;
  readonly otherKeeps: string;
  readonly removeOther: string;
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
  size: (kilobytes) => `${kilobytes} kB`,
  asksNothing: 'Asks for no records.',
  fullPower: 'Trusted: it runs with the full power of this page.',
  isApart: 'Runs apart from the page, with what you allow and nothing else.',
  keepsTexts: 'May keep up to 50 short texts in this browser.',
  keepsData: 'Keeps records of its own in this browser.',
  timeUsed: (milliseconds) => `Took ${milliseconds} ms so far`,
  lastError: (error) => `Last error: ${error}`,
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  installAgain: 'Install again',
  remove: 'Remove',
  removeQuestion: 'Remove it, and its own records too?',
  removeOnlyQuestion: 'Remove it?',
  keepData: 'Remove, keep its records',
  eraseData: 'Remove and erase its records',
  cancel: 'Cancel',
  settings: 'Settings',
  save: 'Save',
  saved: 'Saved.',
  failed: 'This did not succeed. Try again.',
  permissions: permissionMessages,
  mayDo: 'You allow it to',
  asksTo: 'It asks to',
  notAllowed: 'not allowed',
  refused: 'You did not allow it to run.',
  withdraw: 'Withdraw',
  withdrawWhat: (permission) => `Withdraw: ${permission}`,
  withdrawAll: 'Withdraw everything',
  review: 'See what it asks for …',
  change: 'Change …',
  otherTitle: 'Not on this page',
  otherHint: 'Plugins that another page uses, or that were used once.',
  otherKeeps: 'Something it kept is still in this browser.',
  removeOther: 'Erase what it kept',
};
