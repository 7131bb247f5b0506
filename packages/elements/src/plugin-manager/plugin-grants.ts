import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import { personalDataWithNetwork } from '@patronkit/plugin-sdk/sandbox/grant-words.js';
import { permissionWords } from '../shared/permission-words.js';
import type { PluginManagerMessages } from './plugin-manager-messages.js';

/** What a person may do about grants. */
export interface GrantActions {
  decide(granted: readonly string[] | undefined): void;
  review(): void;
}

/** What is left; without the leave to have both, the network goes. */
const without = (held: readonly string[], grant: string): readonly string[] =>
  held.filter(
    (other) =>
      other !== grant && !(grant === personalDataWithNetwork && other.startsWith('network ')),
  );

/** What a sandboxed plugin asks for, what it has, and how to give and take it. */
export function pluginGrants(
  { request: { asked }, held, isRefused }: PluginConsent,
  messages: PluginManagerMessages,
  { decide, review }: GrantActions,
): TemplateResult {
  const words = (grant: string): string => permissionWords(grant, messages.permissions);
  return html`${isRefused ? html`<p>${messages.refused}</p>` : nothing}
    ${asked.length ? html`<h4>${held ? messages.mayDo : messages.asksTo}</h4>` : nothing}
    <ul class="grants">
      ${asked.map(
        (grant) =>
          html`<li>
            <span>${words(grant)}</span>
            ${
              held?.includes(grant)
                ? html`<button
                    type="button"
                    class="quiet withdraw"
                    data-grant=${grant}
                    aria-label=${messages.withdrawWhat(words(grant))}
                    @click=${() => decide(without(held, grant))}
                  >
                    ${messages.withdraw}
                  </button>`
                : held && html`<span class="missing">${messages.notAllowed}</span>`
            }
          </li>`,
      )}
    </ul>
    ${
      asked.length
        ? html`<div class="buttons">
            <button type="button" class="review" @click=${review}>
              ${held ? messages.change : messages.review}
            </button>
            ${
              held
                ? html`<button
                    type="button"
                    class="quiet withdraw-all"
                    @click=${() => decide(undefined)}
                  >
                    ${messages.withdrawAll}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }`;
}
