import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PluginReport } from '@patronkit/plugin-sdk/host/installed-plugin.js';
import type { PluginPermissions } from '@patronkit/plugin-sdk/permissions.js';
import { formatNumber } from '../shared/format.js';
import type { PluginManagerMessages } from './plugin-manager-messages.js';

/** What a plugin may do with the records, in plain words. */
function permissionWords(
  permissions: PluginPermissions | undefined,
  messages: PluginManagerMessages,
): string[] {
  const { read = {}, write = {} } = permissions ?? {};
  const words = (granted: object, say: (what: string, fields: string) => string): string[] =>
    Object.entries(granted as Readonly<Record<string, readonly string[]>>).map(([name, fields]) => {
      const names = messages.collections as Readonly<Record<string, string>>;
      return say(names[name] ?? name, fields.join(', '));
    });
  const all = [...words(read, messages.reads), ...words(write, messages.writes)];
  return all.length ? all : [messages.asksNothing];
}

export function pluginFacts(
  { manifest, keepsData, milliseconds, lastError }: PluginReport,
  messages: PluginManagerMessages,
  locale: string,
): TemplateResult {
  const facts = [
    messages.version(manifest.version),
    ...permissionWords(manifest.permissions, messages),
    messages.fullPower,
    ...(keepsData ? [messages.keepsData] : []),
    messages.timeUsed(formatNumber(Math.round(milliseconds), locale)),
  ];
  return html`<ul class="facts">
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${lastError ? html`<p class="error">${messages.lastError(lastError)}</p>` : nothing}`;
}
