import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PluginReport } from '@patronkit/plugin-sdk/host/installed-plugin.js';
import type { PluginPermissions } from '@patronkit/plugin-sdk/permissions.js';
import { formatNumber } from '../shared/format.js';
import { collectionWords } from '../shared/permission-words.js';
import type { PluginManagerMessages } from './plugin-manager-messages.js';

/** What a trusted plugin says it does with the records, in plain words. */
function trustedWords(
  permissions: PluginPermissions | undefined,
  messages: PluginManagerMessages,
  locale: string,
): string[] {
  const words = (['read', 'write'] as const).flatMap((verb) =>
    Object.entries((permissions?.[verb] ?? {}) as Readonly<Record<string, readonly string[]>>).map(
      ([collection, fields]) =>
        collectionWords(verb, collection, fields, messages.permissions, locale),
    ),
  );
  return [...(words.length ? words : [messages.asksNothing]), messages.fullPower];
}

export function pluginFacts(
  { manifest, keepsData, milliseconds, lastError, bytes, consent }: PluginReport,
  messages: PluginManagerMessages,
  locale: string,
): TemplateResult {
  const facts = [
    messages.version(manifest.version),
    ...(bytes === undefined ? [] : [messages.size(formatNumber(Math.ceil(bytes / 1000), locale))]),
    ...(consent ? [messages.isApart] : trustedWords(manifest.permissions, messages, locale)),
    ...(keepsData ? [consent ? messages.keepsTexts : messages.keepsData] : []),
    messages.timeUsed(formatNumber(Math.round(milliseconds), locale)),
  ];
  return html`<ul class="facts">
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${lastError ? html`<p class="error">${messages.lastError(lastError)}</p>` : nothing}`;
}
