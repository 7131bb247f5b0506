import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import { personalDataWithNetwork } from '@patronkit/plugin-sdk/sandbox/grant-words.js';
import { isPersonal } from '@patronkit/records/field-classes.js';
import { inLocale } from '@patronkit/records/locale.js';
import { baseStyles } from '../base-styles.js';
import { controlStyles } from '../control-styles.js';
import { formatNumber } from '../format.js';
import { LocalizeController } from '../localize-controller.js';
import { permissionWords } from '../permission-words.js';
import { keepTypingInside } from '../typing-keys.js';
import { pluginConsentMessages } from './plugin-consent-messages.js';
import type { PluginConsentMessages } from './plugin-consent-messages.js';
import { pluginConsentStyles } from './plugin-consent-styles.js';

/** Milliseconds in which a press may still be meant for what the dialog has just covered. */
const shield = 500;

const isNetwork = (grant: string): boolean => grant.startsWith('network ');

function readsPersonal(grant: string): boolean {
  const [, collection, field] = /^read (\w+)\.(\w+)$/.exec(grant) ?? [];
  return !!collection && !!field && isPersonal(collection, field);
}

function originOf(source: string): string {
  try {
    return new URL(source).host;
  } catch {
    return source;
  }
}

/**
 * Asks a person of the shop what a sandboxed plugin may do: a modal dialog in the top layer, which
 * nothing a plugin shows can cover. It goes when it was answered, or put off with Escape.
 *
 * @csspart dialog - The dialog.
 * @cssprop --patron-brand - Colour of buttons and focus.
 */
export class PluginConsentElement extends LitElement {
  static override styles = [baseStyles, controlStyles, pluginConsentStyles];

  /** What is asked, and where the answer goes. */
  @property({ attribute: false }) consent: PluginConsent | undefined;

  @state() private ticked: ReadonlySet<string> = new Set();
  @state() private isShielded = true;
  @state() private hasFailed = false;
  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog');
  }

  readonly #text = new LocalizeController<PluginConsentMessages>(this, {
    en: pluginConsentMessages,
    'zh-CN': () => import('./plugin-consent-messages.zh-cn.js'),
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    // A browser leaves it open, but no longer modal: it asks anew when it comes back. Closing it
    // would be an answer.
    this.dialog?.removeAttribute('open');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('consent') || !this.consent) return;
    const { request, held } = this.consent;
    const asked = request.asked.filter((grant) => grant !== personalDataWithNetwork);
    const isConflict = request.asked.includes(personalDataWithNetwork);
    // What does not go together is not ticked for anybody.
    this.ticked = new Set(held ?? asked.filter((grant) => !(isConflict && isNetwork(grant))));
  }

  protected override updated(): void {
    if (!this.isConnected || !this.dialog || this.dialog.open) return;
    this.dialog.showModal();
    this.renderRoot.querySelector('h2')?.focus();
    this.#timer = setTimeout(() => (this.isShielded = false), shield);
  }

  protected override render(): unknown {
    const { messages, locale } = this.#text;
    if (!messages || !this.consent) return nothing;
    const { name, plugin, version, bytes, source, asked } = this.consent.request;
    const kilobytes = formatNumber(Math.ceil(bytes / 1000), locale);
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      @close=${() => this.remove()}
      @keydown=${keepTypingInside}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    >
      <h2 id="title" tabindex="-1">${messages.title(name ? inLocale(name, locale) : plugin)}</h2>
      <p class="about">${messages.about(version, kilobytes, originOf(source))}</p>
      <fieldset>
        <legend>${messages.asks}</legend>
        ${asked
          .filter((grant) => grant !== personalDataWithNetwork)
          .map((grant) => this.#renderGrant(grant, messages))}
      </fieldset>
      ${asked.includes(personalDataWithNetwork) ? this.#renderConflict(messages) : nothing}
      <h3>${messages.neverTitle}</h3>
      <ul class="never">
        ${messages.never.map((words) => html`<li>${words}</li>`)}
      </ul>
      <p class="later">${messages.later}</p>
      <p class="error" role="alert">${this.hasFailed ? messages.failed : nothing}</p>
      <div class="buttons">
        <button
          type="button"
          class="refuse"
          ?disabled=${this.isShielded}
          @click=${() => this.#decide()}
        >
          ${messages.refuse}
        </button>
        <button
          type="button"
          class="primary allow"
          ?disabled=${this.isShielded}
          @click=${() => this.#decide([...this.ticked])}
        >
          ${messages.allow}
        </button>
      </div>
    </dialog>`;
  }

  #renderGrant(grant: string, messages: PluginConsentMessages): TemplateResult {
    return html`<label
      ><input
        type="checkbox"
        data-grant=${grant}
        .checked=${this.ticked.has(grant)}
        ?disabled=${isNetwork(grant) && this.#isOffline}
        @change=${(event: Event) => this.#tick(grant, (event.target as HTMLInputElement).checked)}
      /><span>${permissionWords(grant, messages.permissions)}</span></label
    >`;
  }

  /** The override is a step of its own: it is out of sight until it is asked for. */
  #renderConflict(messages: PluginConsentMessages): TemplateResult {
    return html`<div class="conflict">
      <p>${messages.conflict}</p>
      <details ?open=${this.ticked.has(personalDataWithNetwork)}>
        <summary>${messages.override}</summary>
        <p>${messages.overrideRisk}</p>
        ${this.#renderGrant(personalDataWithNetwork, messages)}
      </details>
    </div>`;
  }

  get #isOffline(): boolean {
    return !this.ticked.has(personalDataWithNetwork) && [...this.ticked].some(readsPersonal);
  }

  #tick(grant: string, isTicked: boolean): void {
    const ticked = new Set(this.ticked);
    if (isTicked) ticked.add(grant);
    else ticked.delete(grant);
    this.ticked = ticked;
    if (this.#isOffline) this.ticked = new Set([...ticked].filter((other) => !isNetwork(other)));
  }

  async #decide(granted?: readonly string[]): Promise<void> {
    try {
      await this.consent!.decide(granted);
      this.dialog?.close();
    } catch (error) {
      console.warn('[patronkit] plugin-consent:', error);
      this.hasFailed = true;
    }
  }
}
