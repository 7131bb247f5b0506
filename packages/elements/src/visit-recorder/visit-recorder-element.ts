import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { currentConfiguration } from '../shared/configure.js';
import { controlStyles } from '../shared/control-styles.js';
import type { CustomerSelectedEvent } from '../customer-search/customer-search-events.js';
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
import {
  amountField,
  channelField,
  problemOf,
  problemText,
  timeField,
  wordsField,
} from './recorder-fields.js';
import type { RecorderFieldsView } from './recorder-fields.js';
import { RecordingDraftsController } from './recording-drafts-controller.js';
import type { TypedVisit } from './recording-drafts-controller.js';
import { kindFrom, visitOf } from './visit-recording.js';
import type { RecordingField, RecordingProblems } from './visit-recording.js';

/** Without a network it may not have come; what is wrong is then said in its place. */
const isSearchThere = (): boolean => Boolean(customElements.get('patron-customer-search'));

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
  /** What is around it names the customer and tells what was recorded, as the visit log does. */
  @property({ type: Boolean }) embedded = false;

  @state() private announcement = '';
  private get wrongField(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
  }

  readonly #drafts = new RecordingDraftsController(this);
  readonly #shop = new StoreController(this);
  readonly #settings = this.#shop.live((store) => store.shopSettings);
  readonly #customer = this.#shop.live((store) =>
    this.#recordedFor ? store.customers.liveRecord(this.#recordedFor) : undefined,
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
    void this.#loadSearch();
  }

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('kind')) this.kind = kindFrom(this.kind);
    if (changed.has('customer')) this.announcement = '';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('customer')) void this.#loadSearch();
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    const fields = this.#fieldsView(messages);
    const { failure, isSaving } = fields.typed;
    const words = messages.words[this.kind];
    const label = this.#drafts.customer ? [words, this.#name].filter(Boolean).join(' · ') : words;
    return html`<div class="recorder" role="group" aria-label=${label}>
      ${this.#drafts.customer ? this.#renderWhose(messages) : this.#renderCustomer(fields)}
      <div
        class="main"
        @keydown=${this.#steer}
        @keyup=${keepTypingInside}
        @keypress=${keepTypingInside}
      >
        ${this.kind === 'purchase' ? amountField(fields) : nothing} ${wordsField(fields)}
      </div>
      <div>
        <div class="row">
          ${channelField(fields)} ${timeField(fields)}
          <div class="buttons">
            <button type="button" class="quiet" @click=${this.#cancel}>${messages.cancel}</button>
            <button
              type="button"
              class="primary"
              aria-disabled=${isSaving ? 'true' : 'false'}
              @click=${this.#save}
            >
              ${isSaving ? messages.saving : messages.save}
            </button>
          </div>
        </div>
        <div role="alert">
          ${
            failure
              ? html`<p class="error">${storeErrorText(messages.errors, failure)}</p>`
              : nothing
          }
        </div>
        <div class="visually-hidden" role="status">${this.announcement}</div>
      </div>
    </div>`;
  }

  /** Whose visit it is, in a line of its own from the beginning, though the name comes later. */
  #renderWhose(messages: VisitRecorderMessages): unknown {
    if (this.embedded) return nothing;
    return html`<p class="whose">
      <span class="label">${messages.customer}</span><strong>${this.#name}</strong>
    </p>`;
  }

  #renderCustomer(fields: RecorderFieldsView): TemplateResult {
    const { typed, messages } = fields;
    const problem = typed.problems.customer;
    return html`<div class="field">
      ${
        typed.chosen
          ? html`<span class="label">${messages.customer}</span>
              <span class="chosen"
                ><strong>${this.#name}</strong>
                <button type="button" class="quiet" @click=${this.#askCustomer}>
                  ${messages.changeCustomer}
                </button></span
              >`
          : html`<span class="label" aria-hidden="true">${messages.customer}</span>
              <patron-customer-search
                .store=${this.#shop.store}
                .label=${messages.customer}
                .error=${problem && problemText(problem, fields)}
                @customer-selected=${this.#chooseCustomer}
              ></patron-customer-search>
              ${isSearchThere() ? nothing : problemOf('customer', fields)}`
      }
    </div>`;
  }

  #fieldsView(messages: VisitRecorderMessages): RecorderFieldsView {
    return {
      typed: this.#drafts.current,
      messages,
      currency: this.#currency,
      locale: this.#text.locale,
      change: (fields) => this.#change(fields),
      steer: this.#steer,
      changeTime: () => void this.#changeTime(),
    };
  }

  get #currency(): string {
    return this.#settings.value?.currency ?? 'GBP';
  }

  /** Id of the customer it is recorded for, as far as that is known. */
  get #recordedFor(): string | undefined {
    return this.#drafts.customer ?? this.#drafts.current.chosen;
  }

  /** Empty until it is known. Who has no name, or none to be seen here, is called by the id. */
  get #name(): string {
    const { status, value } = this.#customer.current;
    return value?.name ?? (status === 'loading' ? '' : (this.#recordedFor ?? ''));
  }

  async #loadSearch(): Promise<void> {
    if (!this.customer) await import('../customer-search/define.js').catch(() => undefined);
  }

  async #focusFirst(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    if (!this.#recordedFor) await this.#loadSearch();
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
    } else if (event.key === 'Escape' && !this.#isTyped) {
      event.stopPropagation();
      this.#cancel();
    }
  };

  get #isTyped(): boolean {
    const { words, amount } = this.#drafts.current;
    return Boolean(words || amount);
  }

  #change(fields: Partial<TypedVisit>): void {
    this.announcement = '';
    this.#drafts.change(fields);
  }

  #chooseCustomer(event: CustomerSelectedEvent): void {
    // Whose visit this is concerns nobody outside.
    event.stopPropagation();
    const { problems } = this.#drafts.current;
    this.#change({ chosen: event.customer, problems: { ...problems, customer: undefined } });
    void this.#focusFirst();
  }

  #askCustomer(): void {
    this.#change({ chosen: undefined });
    void this.#focusFirst();
  }

  async #changeTime(): Promise<void> {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    this.#change({ time: now.toISOString().slice(0, 16) });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#time')?.focus();
  }

  #cancel(): void {
    this.dispatchEvent(new RecordingCancelledEvent());
  }

  async #save(): Promise<void> {
    const { store } = this.#shop;
    const { customer, current: typed } = this.#drafts;
    const messages = this.#text.messages;
    if (!store || !messages || typed.isSaving) return;
    const staff = this.staff ?? currentConfiguration.value.staff;
    const draft = { ...typed, customer: this.#recordedFor, staff };
    const name = this.#name;
    const { visit, problems = {} } = visitOf(draft, this.#currency, this.#text.locale, Date.now());
    this.#change({ problems, failure: undefined, isSaving: Boolean(visit) });
    if (!visit) return this.#showProblems(problems, messages);
    try {
      const { id } = await store.visits.add(visit);
      this.#drafts.forget(customer, typed);
      this.dispatchEvent(new VisitRecordedEvent(id, visit.customer));
      if (this.embedded) return;
      // Whoever has gone elsewhere stays there.
      const isHere = customer === this.#drafts.customer && this.shadowRoot?.activeElement;
      if (isHere) void this.#focusFirst();
      await this.#tell(messages.recorded(name || visit.customer));
    } catch (error) {
      await this.updateComplete;
      this.#drafts.fail(customer, error);
    }
  }

  async #showProblems(problems: RecordingProblems, messages: VisitRecorderMessages): Promise<void> {
    if (problems.customer) return this.#focusFirst();
    await this.updateComplete;
    const { wrongField } = this;
    const problem = problems[wrongField?.id as RecordingField];
    // Where the focus stays, nobody is told what came to the field.
    const staysThere = wrongField === this.shadowRoot?.activeElement;
    if (problem && staysThere) await this.#tell(problemText(problem, this.#fieldsView(messages)));
    wrongField?.focus();
  }

  /** The same words as the last time are told only if they were gone in between. */
  async #tell(words: string): Promise<void> {
    await this.updateComplete;
    this.announcement = words;
  }
}
