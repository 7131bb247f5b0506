import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { gradeOf } from '@patronkit/records/grade.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { currentConfiguration } from '../shared/configure.js';
import { controlStyles } from '../shared/control-styles.js';
import { closedState } from '../shared/closed-state.js';
import { emptyState, errorState, loadingState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { GradualPartsController } from '../shared/gradual-parts-controller.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { OnlineController } from '../shared/online-controller.js';
import { StorageNoticeController } from '../shared/storage-notice-controller.js';
import { updateInTurn } from '../shared/update-in-turn.js';
import type { CustomerSelectedEvent } from '../customer-search/customer-search-events.js';
import { CardDetailsController } from './card-details-controller.js';
import type { CardDetailsHost } from './card-details-host.js';
import { cardHeader, keyFigures } from './card-header.js';
import { CardNotesController } from './card-notes-controller.js';
import { CardRecordsController } from './card-records-controller.js';
import type { CardView } from './card-view.js';
import { contactSection } from './contact-section.js';
import { customerCardMessages } from './customer-card-messages.js';
import type { CustomerCardMessages } from './customer-card-messages.js';
import { customerCardStyles } from './customer-card-styles.js';
import { notesSection } from './notes-section.js';
import { visitsSection } from './visits-section.js';

/**
 * Everything staff need to know of one customer, and the place to write down what they learn.
 * With no `customer` it offers a search and shows whom it finds.
 *
 * @fires customer-selected - Someone was picked in the card's own search. Cancelable: prevent it to keep the card empty.
 * @fires customer-saved - Fields of the customer were changed.
 * @fires note-saved - A note was added.
 * @fires note-taken-back - A note that was just added was taken back by Undo.
 * @fires consent-recorded - A consent was given or withdrawn.
 * @csspart card - The whole card.
 * @csspart header - Avatar, name, tier and member number.
 * @csspart avatar - The circle with the customer's initials.
 * @csspart name - The customer's name.
 * @csspart tier - The tier.
 * @csspart figures - Spend, visits, last visit and grade.
 * @csspart section - Each titled section.
 * @csspart notice - What the browser's storage gives cause to say.
 * @cssprop --patron-brand - Colour of actions, tier and progress.
 * @cssprop --patron-surface - Background of the card.
 * @cssprop --patron-radius - Rounding of the card's corners.
 */
export class CustomerCardElement extends LitElement implements CardDetailsHost {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, customerCardStyles];

  /** A store of its own; else the configured one. */
  @property({ attribute: false }) store?: Store | undefined;
  /** Id of the customer to show. */
  @property() customer?: string | undefined;
  /** Id of the staff member who writes; else the configured one. */
  @property() staff?: string | undefined;
  /** Shows everything, changes nothing. */
  @property({ type: Boolean }) readonly = false;

  private get card(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.card');
  }

  /** The customer was found in the card's own search, which therefore stays. */
  #foundHere = false;

  readonly #text = new LocalizeController<CustomerCardMessages>(this, {
    en: customerCardMessages,
    'zh-CN': () => import('./customer-card-messages.zh-cn.js'),
  });
  readonly #network = new OnlineController(this);
  readonly #notes = new CardNotesController(this);
  readonly #records = new CardRecordsController(this, () => this.#notes.shown);
  readonly #parts = new GradualPartsController(this);
  readonly #details = new CardDetailsController(this, this.#records, this.#notes, this.#parts);

  readonly #storage = new StorageNoticeController(this, () => ({
    store: this.#records.store,
    error: this.#records.customer.current.error,
  }));

  /** @internal */
  get staffId(): string | undefined {
    return this.staff ?? currentConfiguration.value.staff;
  }

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('customer') && !changed.has('store')) return;
    // What lies below the card stays where it is until the other customer is there.
    const { card } = this;
    card?.style.setProperty('min-block-size', `${card.offsetHeight}px`);
    this.#notes.showLatest();
    this.#details.details?.reset();
  }

  protected override updated(): void {
    const isLoading = this.renderRoot.querySelector('[part=loading]');
    if (!isLoading) this.card?.style.removeProperty('min-block-size');
  }

  protected override render(): unknown {
    const { messages } = this.#text;
    if (!messages) return nothing;
    const absence = this.#absence(messages);
    return html`<article class="card" part="card">
        <div role="status">${this.#storage.render()} ${this.#renderNotices(messages)}</div>
        <div role="status">${absence ?? this.#renderState(messages)}</div>
        ${this.#renderFinder(absence)} ${absence ? nothing : this.#renderFound(messages)}
        ${this.#details.details?.renderUndo()}
      </article>
      <div class="visually-hidden" role="status">${this.#details.details?.announcement}</div>`;
  }

  #renderNotices(messages: CustomerCardMessages): TemplateResult[] {
    const notices = [];
    if (!this.#network.isOnline) notices.push(messages.offline);
    if (this.#details.details?.editorFailed) notices.push(messages.detailsFailed);
    return notices.map((notice) => html`<p class="notice" part="notice">${notice}</p>`);
  }

  /** Why there is nobody to show, in words; `undefined` while there is, or may be. */
  #absence(messages: CustomerCardMessages): TemplateResult | undefined {
    const { status, value } = this.#records.customer.current;
    if (!this.customer) return emptyState(messages.noCustomer, messages.noCustomerHint);
    return status === 'ready' && !value
      ? emptyState(messages.unknown, messages.unknownHint(this.customer))
      : undefined;
  }

  /** The search stays the same element when it has found someone, so that the focus stays too. */
  #renderFinder(absence: TemplateResult | undefined): unknown {
    if (!absence && !this.#foundHere) return nothing;
    // A card that shows its customer from the start never needs it.
    import('../customer-search/define.js').catch(() => undefined);
    return html`<div class=${absence ? 'finder alone' : 'finder'}>
      <patron-customer-search
        .store=${this.store}
        @customer-selected=${this.#showSelected}
      ></patron-customer-search>
    </div>`;
  }

  #renderState(messages: CustomerCardMessages): unknown {
    const { customer, records } = this.#records;
    if (customer.current.status === 'error') {
      return this.#renderFailure(messages, customer.current.error);
    }
    return records ? nothing : loadingState(messages.loading);
  }

  #renderFound(messages: CustomerCardMessages): unknown {
    const { customer, records } = this.#records;
    if (customer.current.status === 'error' || !records) return nothing;
    const view: CardView = {
      ...records,
      grade: gradeOf((records.mayProfile && records.customer.scores) || [], records.settings.grade),
      messages,
      locale: this.#text.locale,
      now: Date.now(),
      readonly: this.readonly,
    };
    // Another customer is drawn anew: in the same places everything would move.
    return html`${repeat(
      [view],
      ({ customer: { id } }) => id,
      () => this.#renderCustomer(view),
    )}`;
  }

  #renderFailure(messages: CustomerCardMessages, error: StoreError): TemplateResult {
    if (error.code === 'locked') return closedState(messages.locked, messages.lockedHint);
    return error.code === 'permission'
      ? closedState(messages.notAllowed, messages.notAllowedHint)
      : errorState(messages.failed, error);
  }

  #renderCustomer(view: CardView): TemplateResult {
    const { details, failed, saveNote } = this.#details;
    const parts = this.#parts;
    const firstSight = html`${cardHeader(view)} ${keyFigures(view)}`;
    const contact = parts.part(() => details?.contact(view) ?? contactSection(view));
    const notes = parts.part(() =>
      notesSection(view, this.#notes, {
        saving: details?.isSavingNote,
        failure: failed ? this.#renderFailed(view) : details?.noteFailure,
        save: saveNote,
      }),
    );
    const visits = parts.part(() => visitsSection(view));
    const more = details?.render(view);
    return html`${firstSight}
      <div class="columns">
        ${contact}
        <div class="history">${notes} ${visits} ${more?.consent}</div>
        <div class="deeper">
          <div role="alert">${failed && view.readonly ? this.#renderFailed(view) : nothing}</div>
          ${more?.deeper}
        </div>
      </div>
      ${more?.figures}`;
  }

  /** In place of what could not be loaded; next to the note's button, which needs it. */
  #renderFailed({ messages }: CardView): TemplateResult {
    return html`<p class="error">
      ${messages.detailsFailed}
      <button type="button" class="small" @click=${this.#retry}>${messages.retry}</button>
    </p>`;
  }

  async #retry(): Promise<void> {
    if (!(await this.#details.load())) return;
    await this.updateComplete;
    // The button that had the focus is gone.
    this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
  }

  #showSelected(event: CustomerSelectedEvent): void {
    // The page hears it after the card, on its way up, and may prevent it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.#foundHere = true;
      this.customer = event.customer;
    });
  }
}
