import { permissionMessages } from '../permission-messages.js';
import type { PermissionMessages } from '../permission-messages.js';

/** Texts of `<patron-plugin-consent>`. */
export interface PluginConsentMessages {
  readonly permissions: PermissionMessages;
  readonly title: (plugin: string) => string;
  readonly about: (version: string, kilobytes: string, origin: string) => string;
  readonly asks: string;
  readonly conflict: string;
  readonly override: string;
  readonly overrideRisk: string;
  readonly neverTitle: string;
  readonly never: readonly string[];
  readonly later: string;
  readonly allow: string;
  readonly refuse: string;
  readonly failed: string;
}

export const pluginConsentMessages: PluginConsentMessages = {
  permissions: permissionMessages,
  title: (plugin) => `Let “${plugin}” work in this shop?`,
  about: (version, kilobytes, origin) => `Version ${version}, ${kilobytes} kB, from ${origin}`,
  asks: 'It asks to',
  conflict:
    'Personal data and the network do not go together: what it reads about people could leave the shop. The network stays off while it reads personal data.',
  override: 'Allow both all the same …',
  overrideRisk:
    'It could then send what it reads about people to these addresses, and you answer for it. Tick the addresses above as well.',
  neverTitle: 'What it can never do',
  never: [
    'See any other field or record',
    'See the page, what is typed into it, cookies or passwords',
    'Reach any other address',
    'Touch other plugins or what they keep',
  ],
  later: 'You can take back each of these at any time in the list of plugins.',
  allow: 'Allow',
  refuse: 'Don’t allow',
  failed: 'This could not be saved. Try again.',
};
