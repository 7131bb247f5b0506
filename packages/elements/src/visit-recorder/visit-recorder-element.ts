import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { channels } from '@patronkit/records/channel.js';
import type { Channel } from '@patronkit/records/channel.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { currentConfiguration } from '../shared/configure.js';
import { controlStyles } from '../shared/control-styles.js';
import type { CustomerSelectedEvent } from '../customer-search/customer-search-events.js';
import { formatMoney } from '../shared/format.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { storeErrorText } from '../shared/store-error-messages.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { updateInTurn } from '../shared/update-in-turn.js';
import { RecordingCancelledEvent, VisitRecordedEvent } from './visit-recorder-events.js';
import { visitRecorderMessages } from './visit-recorder-messages.js';
import type { VisitRecorderMessages } from './visit-recorder-messages.js';
import { visitRecorderStyles } from './visit-recorder-styles.js';
import { kindFrom, usualChannel, visitOf } from './visit-recording.js';
import type { RecordingField, RecordingProblem, RecordingProblems } from './visit-recording.js';

/**
 * Records one visit: the words as they were said, a purchase's amount, the channel, the time. The
 * visit log opens it; it also stands alone.
 *
 * @fires visit-recorded - The visit was saved; `event.id` is its id.
 * @fires recording-cancelled - Escape or "Cancel" was pressed.
 */
export class VisitRecorderElement extends LitElement implements StoreHost {
  static override styles = [baseStyles, controlStyles, visitRecorderStyles];

  /** A store of its own; else the configured one. */
  @property({ attribute: false }) store?: Store | undefined;
  /** Id of the customer; without it, the recorder asks. */
  @property() customer?: string | undefined;
  /** Id of the staff member who records; else the configured one. */
  @property() staff?: string | undefined;
  /** What is recorded: purchase, visit, call, message, inquiry, return-visit or event. */
  @property() kind: VisitKind = 'visit';

  @state() private chosen: string | undefined;
  @state() private words = '';
  @state() private amount = '';
  @state() private channel: Channel = 'in-person';
  @state() private time: string | undefined;
  @state() private problems: RecordingProblems = {};
  @state() private failure: unknown;
  @state() private saving = false;
  private get wrongField(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
  }

  readonly #shop = new StoreController(this);
  readonly #settings = this.#shop.live((store) => store.shopSettings);
  readonly #customer = this.#shop.live((store) =>
    this.chosen ? store.customers.liveRecord(this.chosen) : undefined,
  );
  readonly #text = new LocalizeController<VisitRecorderMessages>(this, {
    en: visitRecorderMessages,
    'zh-CN': () => import('./visit-recorder-messages.zh-cn.js'),
  });

  /** Focuses the first field to fill in. */
  override focus(options?: FocusOptions): void {
    void this.#focusFirst(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.customer) void import('../customer-search/define.js').catch(() => undefined);
  }

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('kind')) {
      this.kind = kindFrom(this.kind);
      this.channel = usualChannel[this.kind];
      this.problems = {};
    }
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    return html`<div class="recorder" role="group" aria-label=${messages.words[this.kind]}>
      ${this.customer ? nothing : this.#renderCustomer(messages)}
      <div
        class="main"
        @keydown=${this.#steer}
        @keyup=${keepTypingInside}
        @keypress=${keepTypingInside}
      >
        ${this.kind === 'purchase' ? this.#renderAmount(messages) : nothing}
        ${this.#renderWords(messages)}
      </div>
      <div>
        <div class="row">
          ${this.#renderChannel(messages)} ${this.#renderTime(messages)}
          <div class="buttons">
            <button type="button" class="quiet" @click=${this.#cancel}>${messages.cancel}</button>
            <button type="button" class="primary" ?disabled=${this.saving} @click=${this.#save}>
              ${this.saving ? messages.saving : messages.save}
            </button>
          </div>
        </div>
        <div role="alert">
          ${
            this.failure
              ? html`<p class="error">${storeErrorText(messages.errors, this.failure)}</p>`
              : nothing
          }
        </div>
      </div>
    </div>`;
  }

  #renderCustomer(messages: VisitRecorderMessages): TemplateResult {
    const record = this.chosen ? this.#customer.value : undefined;
    return html`<div class="field" data-field="customer">
      ${
        this.chosen
          ? html`<span class="label">${messages.customer}</span>
              <span class="chosen"
                ><strong>${record?.name ?? this.chosen}</strong>
                <button type="button" class="quiet" @click=${this.#askCustomer}>
                  ${messages.changeCustomer}
                </button></span
              >`
          : html`<span class="label" aria-hidden="true">${messages.customer}</span>
              <patron-customer-search
                .store=${this.#shop.store}
                .label=${messages.customer}
                @customer-selected=${this.#chooseCustomer}
              ></patron-customer-search>`
      }
      ${this.#renderProblem('customer', messages)}
    </div>`;
  }

  #renderAmount(messages: VisitRecorderMessages): TemplateResult {
    return html`<div class="field amount">
      <label for="amount">${messages.amount(this.#currency)}</label>
      <input
        id="amount"
        inputmode="decimal"
        autocomplete="off"
        .value=${live(this.amount)}
        aria-invalid=${this.problems.amount ? 'true' : nothing}
        aria-describedby="amount-problem"
        @input=${({ target }: Event) => (this.amount = (target as HTMLInputElement).value)}
      />
      ${this.#renderProblem('amount', messages)}
    </div>`;
  }

  #renderWords(messages: VisitRecorderMessages): TemplateResult {
    return html`<div class="field words">
      <label for="words">${messages.words[this.kind]}</label>
      <textarea
        id="words"
        rows="1"
        dir="auto"
        .value=${live(this.words)}
        aria-invalid=${this.problems.words ? 'true' : nothing}
        aria-describedby="words-hint words-problem"
        @input=${({ target }: Event) => (this.words = (target as HTMLTextAreaElement).value)}
      ></textarea>
      <span class="hint" id="words-hint">${messages.wordsHint}</span>
      ${this.#renderProblem('words', messages)}
    </div>`;
  }

  #renderChannel(messages: VisitRecorderMessages): TemplateResult {
    return html`<label class="field inline"
      ><span class="label">${messages.channel}</span>
      <select
        @keydown=${keepTypingInside}
        @keyup=${keepTypingInside}
        @keypress=${keepTypingInside}
        @change=${({ target }: Event) =>
          (this.channel = (target as HTMLSelectElement).value as Channel)}
      >
        ${channels.map(
          (channel) =>
            html`<option value=${channel} .selected=${channel === this.channel}>
              ${messages.channels[channel]}
            </option>`,
        )}
      </select></label
    >`;
  }

  #renderTime(messages: VisitRecorderMessages): TemplateResult {
    if (this.time === undefined) {
      return html`<div class="field inline">
        <span class="label">${messages.when}</span>
        <button
          type="button"
          class="now"
          aria-label=${`${messages.now}, ${messages.changeTime}`}
          @click=${this.#changeTime}
        >
          ${messages.now}
        </button>
      </div>`;
    }
    return html`<div class="field inline">
      <label class="label" for="time">${messages.when}</label>
      <input
        id="time"
        type="datetime-local"
        .value=${live(this.time)}
        aria-invalid=${this.problems.time ? 'true' : nothing}
        aria-describedby="time-problem"
        @change=${({ target }: Event) => (this.time = (target as HTMLInputElement).value)}
        @keydown=${this.#steer}
        @keyup=${keepTypingInside}
        @keypress=${keepTypingInside}
      />
      ${this.#renderProblem('time', messages)}
    </div>`;
  }

  #renderProblem(field: RecordingField, messages: VisitRecorderMessages): TemplateResult {
    const problem = this.problems[field];
    return html`<span class="error" id="${field}-problem"
      >${problem ? this.#problemText(problem, messages) : nothing}</span
    >`;
  }

  #problemText(problem: RecordingProblem, messages: VisitRecorderMessages): string {
    if (problem !== 'not-a-number') return messages.problems[problem];
    const example = formatMoney({ minor: 123_450, currency: this.#currency }, this.#text.locale);
    return messages.notAnAmount(example);
  }

  get #currency(): string {
    return this.#settings.value?.currency ?? 'GBP';
  }

  async #focusFirst(options?: FocusOptions): Promise<void> {
    if (!this.customer && !this.chosen) {
      await import('../customer-search/define.js').catch(() => undefined);
    }
    await this.updateComplete;
    const search = this.renderRoot.querySelector('patron-customer-search');
    await search?.updateComplete;
    const first = search ?? this.renderRoot.querySelector<HTMLElement>('#amount, #words');
    first?.focus(options);
  }

  readonly #steer = (event: KeyboardEvent): void => {
    keepTypingInside(event);
    // A held key: the Enter that pressed the kind's button must not save an empty visit.
    if (isComposing(event) || event.repeat) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#save();
    } else if (event.key === 'Escape' && !this.words && !this.amount) {
      event.stopPropagation();
      this.#cancel();
    }
  };

  #chooseCustomer(event: CustomerSelectedEvent): void {
    // Whose visit this is concerns nobody outside.
    event.stopPropagation();
    this.chosen = event.customer;
    this.problems = { ...this.problems, customer: undefined };
    void this.#focusFirst();
  }

  #askCustomer(): void {
    this.chosen = undefined;
    void this.#focusFirst();
  }

  async #changeTime(): Promise<void> {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    this.time = now.toISOString().slice(0, 16);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#time')?.focus();
  }

  #cancel(): void {
    this.dispatchEvent(new RecordingCancelledEvent());
  }

  async #save(): Promise<void> {
    const { store } = this.#shop;
    if (!store || this.saving) return;
    const { kind, channel, words, amount, time } = this;
    const customer = this.customer ?? this.chosen;
    const staff = this.staff ?? currentConfiguration.value.staff;
    const draft = { kind, customer, staff, channel, words, amount, time };
    const { visit, problems } = visitOf(draft, this.#currency, this.#text.locale, Date.now());
    this.problems = problems ?? {};
    this.failure = undefined;
    if (!visit) {
      await this.updateComplete;
      this.wrongField?.focus();
      if (problems.customer) void this.#focusFirst();
      return;
    }
    this.saving = true;
    try {
      const { id } = await store.visits.add(visit);
      this.#reset();
      this.dispatchEvent(new VisitRecordedEvent(id, visit.customer));
    } catch (error) {
      this.failure = error;
    } finally {
      this.saving = false;
    }
  }

  #reset(): void {
    this.words = '';
    this.amount = '';
    this.time = undefined;
    this.chosen = undefined;
  }
}
