import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PluginReport, PluginState } from '@patronkit/plugin-sdk/host/installed-plugin.js';
import type { LeftBehind } from '@patronkit/plugin-sdk/host/kept-by-plugins.js';
import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import type { ChosenState } from '@patronkit/plugin-sdk/host/plugin-states.js';
import { inLocale } from '@patronkit/records/locale.js';
import { baseStyles } from '../shared/base-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { emptyState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { KeptFocusController } from '../shared/kept-focus-controller.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { pageUpkeep } from '../shared/page-upkeep.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import { pluginFacts } from './plugin-facts.js';
import { pluginGrants } from './plugin-grants.js';
import { pluginManagerMessages } from './plugin-manager-messages.js';
import type { PluginManagerMessages } from './plugin-manager-messages.js';
import { pluginManagerStyles } from './plugin-manager-styles.js';
import { fieldValues, settingFields } from './setting-fields.js';

/**
 * The plugins of this page: what each may do, how it fares, its settings, and how to switch it off
 * or remove it, keeping or erasing what it has kept.
 *
 * @csspart plugin - One plugin.
 * @cssprop --patron-brand - Colour of buttons and focus.
 */
export class PluginManagerElement extends LitElement {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, pluginManagerStyles];

  /** Id of the plugin that is about to be removed. */
  @state() private removing = '';
  @state() private announcement = '';
  /** What plugins keep that this page has not handed in. */
  @state() private others: readonly LeftBehind[] = [];
  /** The settings that are open, by plugin. */
  @state() private settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {};

  readonly #text = new LocalizeController<PluginManagerMessages>(this, {
    en: pluginManagerMessages,
    'zh-CN': () => import('./plugin-manager-messages.zh-cn.js'),
  });
  readonly #focus = new KeptFocusController(this);
  #following: (() => void)[] = [];
  #stopFollowing: (() => void) | undefined;
  #stopFollowingKept: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = pageUpkeep.plugins.subscribe((plugins) => {
      this.#unfollow();
      this.#following = plugins.map(({ report }) => report.subscribe(() => this.requestUpdate()));
      this.requestUpdate();
      void this.#readOthers();
    });
    void this.#followKept();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#stopFollowingKept?.();
    this.#stopFollowingKept = undefined;
    this.#unfollow();
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    const reports = pageUpkeep.plugins.peek().map(({ report }) => report.peek());
    return html`<h2>${messages.title}</h2>
      <div role="status">${this.announcement}</div>
      ${
        reports.length
          ? html`<ul>
              ${repeat(
                reports,
                ({ manifest }) => manifest.id,
                (report) => this.#renderGuarded(report, messages),
              )}
            </ul>`
          : emptyState(messages.none, messages.noneHint)
      }
      ${this.others.length ? this.#renderOthers(messages) : nothing}`;
  }

  /** A plugin that cannot be shown hides none of the others, and can be switched off. */
  #renderGuarded(report: PluginReport, messages: PluginManagerMessages): TemplateResult {
    try {
      return this.#renderPlugin(report, messages);
    } catch (error) {
      const { id } = report.manifest;
      return html`<li class="plugin" part="plugin" data-plugin=${id}>
        <h3 id="name-${id}">${id}</h3>
        <p class="error">${messages.lastError(String(error))}</p>
        ${this.#renderButtons(id, report.state, messages)}
      </li>`;
    }
  }

  #renderPlugin(report: PluginReport, messages: PluginManagerMessages): TemplateResult {
    const { manifest, state: current } = report;
    const { id, name } = manifest;
    const { locale } = this.#text;
    return html`<li class="plugin" part="plugin" data-state=${current} data-plugin=${id}>
      <h3 id="name-${id}">${name ? inLocale(name, locale) : id}</h3>
      <span class="state-name">${messages.states[current]}</span>
      ${pluginFacts(report, messages, locale)}
      ${report.consent ? this.#renderGrants(report.consent, messages) : nothing}
      ${manifest.settings && current === 'on' ? this.#renderSettings(report, messages) : nothing}
      ${
        this.removing === id
          ? this.#renderRemoval(report, messages)
          : this.#renderButtons(id, current, messages)
      }
    </li>`;
  }

  #renderButtons(
    id: string,
    current: PluginState,
    messages: PluginManagerMessages,
  ): TemplateResult {
    const isOn = current === 'on' || current === 'starting' || current === 'waiting';
    const label = isOn
      ? messages.switchOff
      : current === 'removed'
        ? messages.installAgain
        : messages.switchOn;
    return html`<div class="buttons">
      <button
        type="button"
        class="switch"
        aria-describedby="name-${id}"
        @click=${() => this.#choose(id, isOn ? 'off' : 'on')}
      >
        ${label}
      </button>
      ${
        current === 'removed'
          ? nothing
          : html`<button
              type="button"
              class="quiet remove"
              aria-describedby="name-${id}"
              @click=${() => this.#askRemoval(id)}
            >
              ${messages.remove}
            </button>`
      }
    </div>`;
  }

  #renderRemoval(
    { manifest: { id }, keepsData, state: current }: PluginReport,
    messages: PluginManagerMessages,
  ): TemplateResult | typeof nothing {
    if (current === 'removed') return nothing;
    return html`<p id="question-${id}">
        ${keepsData ? messages.removeQuestion : messages.removeOnlyQuestion}
      </p>
      <div class="buttons" role="group" aria-labelledby="question-${id}">
        <button type="button" class="keep" @click=${() => this.#choose(id, 'removed')}>
          ${keepsData ? messages.keepData : messages.remove}
        </button>
        ${
          keepsData
            ? html`<button
                type="button"
                class="erase"
                @click=${() => this.#choose(id, 'removed', true)}
              >
                ${messages.eraseData}
              </button>`
            : nothing
        }
        <button type="button" class="quiet cancel" @click=${() => this.#askRemoval(id, false)}>
          ${messages.cancel}
        </button>
      </div>`;
  }

  #renderGrants(consent: PluginConsent, messages: PluginManagerMessages): TemplateResult {
    return pluginGrants(consent, messages, {
      decide: (granted) => {
        this.#focus.at(`[data-plugin="${consent.request.plugin}"] .review`);
        void this.#attempt(() => consent.decide(granted));
      },
      review: () => void this.#attempt(() => this.#review(consent)),
    });
  }

  /** Those of other pages, and of former days. */
  #renderOthers(messages: PluginManagerMessages): TemplateResult {
    const { locale } = this.#text;
    return html`<section class="others">
      <h3>${messages.otherTitle}</h3>
      <p class="hint">${messages.otherHint}</p>
      <ul>
        ${this.others.map(
          ({ id, consent, keepsData }) =>
            html`<li class="plugin" part="plugin" data-other=${id}>
              <h4>${consent?.request.name ? inLocale(consent.request.name, locale) : id}</h4>
              ${consent ? this.#renderGrants(consent, messages) : nothing}
              ${keepsData ? html`<p>${messages.otherKeeps}</p>` : nothing}
              <div class="buttons">
                <button
                  type="button"
                  class="quiet erase"
                  @click=${() => this.#attempt(() => pageUpkeep.eraseData(id))}
                >
                  ${messages.removeOther}
                </button>
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderSettings({ manifest }: PluginReport, messages: PluginManagerMessages): TemplateResult {
    const { id, settings = {} } = manifest;
    const values = this.settings[id];
    return html`<details @toggle=${() => void this.#attempt(() => this.#readSettings(id))}>
      <summary>${messages.settings}</summary>
      ${
        values
          ? html`<form
              @submit=${(event: Event) => event.preventDefault()}
              @keydown=${keepTypingInside}
              @keyup=${keepTypingInside}
              @keypress=${keepTypingInside}
            >
              ${settingFields(settings, values, this.#text.locale)}
              <div class="buttons">
                <button type="button" class="primary save" @click=${() => this.#saveSettings(id)}>
                  ${messages.save}
                </button>
              </div>
            </form>`
          : nothing
      }
    </details>`;
  }

  #unfollow(): void {
    for (const stop of this.#following.splice(0)) stop();
  }

  #askRemoval(id: string, isAsked = true): void {
    this.removing = isAsked ? id : '';
    this.#focus.at(`[data-plugin="${id}"] ${isAsked ? '.cancel' : '.remove'}`);
  }

  /** Says when it did not succeed; the plugin itself says how it fares. */
  async #attempt(work: () => Promise<void>, said = ''): Promise<void> {
    this.announcement = '';
    // The same words as the last time are told only if they were gone in between.
    await this.updateComplete;
    try {
      await work();
      this.announcement = said;
    } catch (error) {
      console.warn('[patronkit] plugin-manager:', error);
      this.announcement = this.#text.messages?.failed ?? '';
    }
  }

  async #review(consent: PluginConsent): Promise<void> {
    const { askConsent } = await import('../shared/plugin-consent/ask-consent.js');
    void askConsent(consent, this.#text.locale);
  }

  /** Where nothing can be read, there is nothing to show. */
  async #readOthers(): Promise<void> {
    this.others = await pageUpkeep.leftBehind().catch(() => []);
  }

  async #followKept(): Promise<void> {
    const stop = await pageUpkeep
      .followKept(() => {
        this.requestUpdate();
        void this.#readOthers();
      })
      .catch(() => undefined);
    // Meanwhile it may have been taken out, and even come back.
    if (this.isConnected && !this.#stopFollowingKept) this.#stopFollowingKept = stop;
    else stop?.();
  }

  async #choose(id: string, chosen: ChosenState, isErased = false): Promise<void> {
    this.removing = '';
    this.#focus.at(`[data-plugin="${id}"] .switch`);
    await this.#attempt(async () => {
      await pageUpkeep.choose(id, chosen);
      if (isErased) await pageUpkeep.eraseData(id);
    });
  }

  async #readSettings(id: string): Promise<void> {
    const keeper = await pageUpkeep.settings(id);
    this.settings = { ...this.settings, [id]: keeper.current };
    keeper.end();
  }

  #saveSettings(id: string): Promise<void> {
    const plugin = this.renderRoot.querySelector(`[data-plugin="${id}"] form`);
    return this.#attempt(async () => {
      const keeper = await pageUpkeep.settings(id);
      await keeper.save(fieldValues(keeper.definitions, plugin!));
      keeper.end();
      await this.#readSettings(id);
    }, this.#text.messages?.saved);
  }
}
