import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { gradeOf } from '@patronkit/records/grade.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { currentConfiguration } from '../shared/configure.js';
import { controlStyles } from '../shared/control-styles.js';
import { emptyState, errorState, loadingState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { pluginOutlet } from '../shared/plugin-outlet.js';
import { storeErrorText } from '../shared/store-error-messages.js';
import type { CustomerSelectedEvent } from '../customer-search/customer-search-events.js';
import { completenessSection } from './completeness-section.js';
import { CardActionsController } from './card-actions-controller.js';
import type { ActionPlace } from './card-actions-controller.js';
import { CardEditingController } from './card-editing-controller.js';
import type { CardEditingHost } from './card-editing-controller.js';
import { cardHeader, keyFigures } from './card-header.js';
import { pencil } from './card-icons.js';
import { CardRecordsController } from './card-records-controller.js';
import type { CardRecordsHost } from './card-records-controller.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';
import { CardWritesController } from './card-writes-controller.js';
import { consentSection } from './consent-section.js';
import { contactSection, linkedContactsSection } from './contact-section.js';
import { customerCardMessages } from './customer-card-messages.js';
import type { CustomerCardMessages } from './customer-card-messages.js';
import { customerCardStyles } from './customer-card-styles.js';
import type { EditedPart } from './customer-editor.js';
import { gradeSection } from './grade-section.js';
import { notesSection } from './notes-section.js';
import { learnedSection, profileSection } from './profile-section.js';
import { stageSection } from './stage-section.js';
import { visitsSection } from './visits-section.js';

const notesAtFirst = 5;
const notesPerStep = 20;

/**
 * Everything staff need to know of one customer, and the place to write down what they learn.
 * With no `customer` it offers a search and shows whom it finds.
 *
 * @fires customer-selected - Someone was picked in the card's own search. Cancelable: prevent it to keep the card empty.
 * @fires customer-saved - Fields of the customer were changed.
 * @fires note-saved - A note was added.
 * @fires consent-recorded - A consent was given or withdrawn.
 * @csspart card - The whole card.
 * @csspart header - Avatar, name, tier and member number.
 * @csspart name - The customer's name.
 * @csspart tier - The tier.
 * @csspart figures - Spend, visits, last visit and grade.
 * @csspart section - Each titled section.
 * @cssprop --patron-brand - Colour of actions, tier and progress.
 * @cssprop --patron-surface - Background of the card.
 * @cssprop --patron-radius - Rounding of the card's corners.
 */
export class CustomerCardElement extends LitElement implements CardRecordsHost, CardEditingHost {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, customerCardStyles];

  /** A store of its own; else the configured one. */
  @property({ attribute: false }) store?: Store | undefined;
  /** Id of the customer to show. */
  @property() customer?: string | undefined;
  /** Id of the staff member who writes; else the configured one. */
  @property() staff?: string | undefined;
  /** Shows everything, changes nothing. */
  @property({ type: Boolean }) readonly = false;

  /** @internal */
  @state() shownNotes = notesAtFirst;
  /** The customer was found in the card's own search, which therefore stays. */
  #foundHere = false;

  readonly #text = new LocalizeController<CustomerCardMessages>(this, {
    en: customerCardMessages,
    'zh-CN': () => import('./customer-card-messages.zh-cn.js'),
  });
  readonly #records = new CardRecordsController(this);
  readonly #actions = new CardActionsController(this);
  readonly #writes = new CardWritesController(this, this.#records, this.#actions);
  readonly #editing = new CardEditingController(this, this.#records, this.#actions);

  /** @internal */
  get messages(): CustomerCardMessages | undefined {
    return this.#text.messages;
  }
  /** @internal */
  get locale(): string {
    return this.#text.locale;
  }
  /** @internal */
  get staffId(): string | undefined {
    return this.staff ?? currentConfiguration.value.staff;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#redraw);
    addEventListener('offline', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#redraw);
    removeEventListener('offline', this.#redraw);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('customer') && !changed.has('store')) return;
    this.shownNotes = notesAtFirst;
    this.#editing.drop();
    this.#actions.reset();
  }

  protected override render(): unknown {
    const { messages } = this;
    if (!messages) return nothing;
    const absence = this.#absence(messages);
    return html`<article class="card" part="card">
        ${this.#renderNotices(messages)} ${this.#renderFinder(absence)}
        ${absence ? nothing : this.#renderFound(messages)}
      </article>
      <div class="visually-hidden" role="status">${this.#actions.announcement}</div>`;
  }

  #renderNotices(messages: CustomerCardMessages): TemplateResult[] {
    const notices = [];
    if (this.#records.status.value?.persistence === 'memory') notices.push(messages.memoryOnly);
    if (!navigator.onLine) notices.push(messages.offline);
    if (this.#actions.failure('edit')) notices.push(messages.editorFailed);
    return notices.map(
      (notice) => html`<p class="notice" part="notice" role="status">${notice}</p>`,
    );
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
      ${absence}
      <patron-customer-search
        .store=${this.store}
        @customer-selected=${this.#showSelected}
      ></patron-customer-search>
    </div>`;
  }

  #renderFound(messages: CustomerCardMessages): TemplateResult {
    const { customer, records } = this.#records;
    if (customer.current.status === 'error') {
      return errorState(messages.failed, customer.current.error);
    }
    if (!records) return loadingState(messages.loading);
    return this.#renderCustomer({
      ...records,
      messages,
      locale: this.locale,
      now: Date.now(),
      readonly: this.readonly,
    });
  }

  #renderCustomer(view: CardView): TemplateResult {
    const { customer, messages, settings } = view;
    const grade = gradeOf(customer.scores ?? [], settings.grade);
    return html`${cardHeader(view)} ${keyFigures(view, grade)}
      <div class="columns">
        <div class="column now">
          ${this.#editable('contact', messages.contactWays, view, contactSection)}
          ${stageSection(view, this.#writes.moveToStage, this.#failure('stage'))}
          ${this.#editable('profile', messages.profile, view, profileSection)}
          ${completenessSection(view, this.#editing.fill)}
        </div>
        <div class="column history">
          ${notesSection(
            view,
            {
              draft: this.#writes.noteDraft,
              saving: this.#actions.isRunning('note'),
              failure: this.#failure('note'),
              type: this.#writes.keepNoteDraft,
              save: this.#writes.saveNote,
            },
            this.#records.hasOlderNotes ? this.#showOlderNotes : undefined,
          )}
          ${visitsSection(view)}
          ${consentSection(view, this.#writes.decideConsent, this.#failure('consent'))}
        </div>
        <div class="column deeper">
          ${this.#editable('learned', messages.learned, view, learnedSection)}
          ${linkedContactsSection(view)}
          ${this.#editable('grade', messages.grade, view, (inner, action) =>
            gradeSection(inner, grade, action),
          )}
          ${pluginOutlet('customer-card.section', { customer })}
        </div>
      </div>`;
  }

  /** A section with its Edit button, or the editor in its place. */
  #editable(
    part: EditedPart,
    title: string,
    view: CardView,
    section: (view: CardView, action: unknown) => TemplateResult,
  ): TemplateResult {
    const { editor } = this.#editing;
    if (editor?.part === part) {
      return cardSection(part, title, editor.render(view, this.#records.staff));
    }
    if (view.readonly) return section(view, nothing);
    return section(
      view,
      html`<button
        type="button"
        class="small quiet"
        data-edit=${part}
        aria-label=${view.messages.edit(title)}
        ?disabled=${editor !== undefined}
        @click=${() => this.#editing.edit(part)}
      >
        ${pencil}${view.messages.editShort}
      </button>`,
    );
  }

  #failure(place: ActionPlace): unknown {
    const failure = this.#actions.failure(place);
    return failure && this.messages
      ? html`<p class="error" role="alert">${storeErrorText(this.messages.errors, failure)}</p>`
      : nothing;
  }

  readonly #redraw = (): void => this.requestUpdate();

  readonly #showOlderNotes = (): void => {
    this.shownNotes += notesPerStep;
  };

  #showSelected(event: CustomerSelectedEvent): void {
    // The page hears it after the card, on its way up, and may prevent it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.#foundHere = true;
      this.customer = event.customer;
    });
  }
}
