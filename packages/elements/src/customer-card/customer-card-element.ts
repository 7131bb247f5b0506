import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ProfileField } from '@patronkit/records/completeness.js';
import type { ConsentPurpose } from '@patronkit/records/consent.js';
import type { Stage } from '@patronkit/records/customer.js';
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
import { cardHeader, keyFigures } from './card-header.js';
import { pencil } from './card-icons.js';
import { CardRecordsController } from './card-records-controller.js';
import type { CardRecordsHost } from './card-records-controller.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';
import { consentSection } from './consent-section.js';
import { contactSection, linkedContactsSection } from './contact-section.js';
import {
  ConsentRecordedEvent,
  CustomerSavedEvent,
  NoteSavedEvent,
} from './customer-card-events.js';
import { customerCardMessages } from './customer-card-messages.js';
import type { CustomerCardMessages } from './customer-card-messages.js';
import { customerCardStyles } from './customer-card-styles.js';
import type { CustomerEditor, EditedPart } from './customer-editor.js';
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
export class CustomerCardElement extends LitElement implements CardRecordsHost {
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
  /** @internal */
  @state() private editor: CustomerEditor | undefined;
  /** What was typed but not yet saved, per customer, so that it is never saved to another one. */
  readonly #noteDrafts = new Map<string, string>();
  #foundHere = false;

  readonly #records = new CardRecordsController(this);
  readonly #actions = new CardActionsController(this);
  readonly #text = new LocalizeController<CustomerCardMessages>(this, {
    en: customerCardMessages,
    'zh-CN': () => import('./customer-card-messages.zh-cn.js'),
  });

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
    this.editor = undefined;
    this.shownNotes = notesAtFirst;
    this.#actions.reset();
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    return html`<article class="card" part="card">
        ${this.#renderNotices(messages)} ${this.#renderState(messages)}
      </article>
      <div class="visually-hidden" role="status">${this.#actions.announcement}</div>`;
  }

  #renderNotices(messages: CustomerCardMessages): unknown {
    const inMemory = this.#records.status.value?.persistence === 'memory';
    return [
      inMemory && html`<p class="notice" part="notice">${messages.memoryOnly}</p>`,
      !navigator.onLine && html`<p class="notice" part="notice">${messages.offline}</p>`,
    ];
  }

  #renderState(messages: CustomerCardMessages): unknown {
    const { customer } = this.#records;
    if (!this.customer) {
      return html`${emptyState(messages.noCustomer, messages.noCustomerHint)}
        <div class="finder last">${this.#search()}</div>`;
    }
    if (customer.current.status === 'error') {
      return errorState(messages.failed, customer.current.error);
    }
    if (customer.current.status === 'loading') return loadingState(messages.loading);
    const { records } = this.#records;
    if (!customer.value) {
      return html`${emptyState(messages.unknown, messages.unknownHint(this.customer))}
        <div class="finder last">${this.#search()}</div>`;
    }
    if (!records) return loadingState(messages.loading);
    return this.#renderCustomer({
      ...records,
      messages,
      locale: this.#text.locale,
      now: Date.now(),
      readonly: this.readonly,
    });
  }

  #search(): TemplateResult {
    return html`<patron-customer-search
      .store=${this.store}
      @customer-selected=${this.#showSelected}
    ></patron-customer-search>`;
  }

  #renderCustomer(view: CardView): TemplateResult {
    const { customer, messages, settings } = view;
    const grade = gradeOf(customer.scores ?? [], settings.grade);
    return html`
      ${this.#foundHere ? html`<div class="finder">${this.#search()}</div>` : nothing}
      ${cardHeader(view, nothing)} ${keyFigures(view, grade)}
      ${
        this.#actions.failure('edit')
          ? html`<p class="notice" role="alert">${messages.editorFailed}</p>`
          : nothing
      }
      <div class="columns">
        <div class="column now">
          ${this.#editable('contact', messages.contactWays, view, contactSection)}
          ${stageSection(view, this.#moveToStage, this.#failure('stage'))}
          ${this.#editable('profile', messages.profile, view, profileSection)}
          ${completenessSection(view, this.#fill)}
        </div>
        <div class="column history">
          ${notesSection(
            view,
            {
              draft: this.#noteDrafts.get(customer.id) ?? '',
              saving: this.#actions.isRunning('note'),
              failure: this.#failure('note'),
              type: this.#keepNoteDraft,
              save: this.#saveNote,
            },
            this.#records.hasOlderNotes ? this.#showOlderNotes : undefined,
          )}
          ${visitsSection(view)}
        </div>
        <div class="column deeper">
          ${this.#editable('learned', messages.learned, view, learnedSection)}
          ${linkedContactsSection(view)}
          ${this.#editable('grade', messages.grade, view, (inner, action) =>
            gradeSection(inner, grade, action),
          )}
          ${consentSection(view, this.#decideConsent, this.#failure('consent'))}
          ${pluginOutlet('customer-card.section', { customer })}
        </div>
      </div>
    `;
  }

  /** A section with its Edit button, or the editor in its place. */
  #editable(
    part: EditedPart,
    title: string,
    view: CardView,
    section: (view: CardView, action: unknown) => TemplateResult,
  ): TemplateResult {
    if (this.editor?.part === part) {
      return cardSection(part, title, this.editor.render(view, this.#records.staff));
    }
    if (this.readonly) return section(view, nothing);
    const { messages } = view;
    return section(
      view,
      html`<button
        type="button"
        class="small quiet"
        data-edit=${part}
        aria-label=${messages.edit(title)}
        ?disabled=${this.editor !== undefined}
        @click=${() => this.#edit(part)}
      >
        ${pencil}${messages.editShort}
      </button>`,
    );
  }

  #failure(place: ActionPlace): unknown {
    const failure = this.#actions.failure(place);
    const messages = this.#text.messages;
    return failure && messages
      ? html`<p class="error" role="alert">${storeErrorText(messages.errors, failure)}</p>`
      : nothing;
  }

  readonly #redraw = (): void => this.requestUpdate();

  #showSelected(event: CustomerSelectedEvent): void {
    // The page hears it first, at the end of its way up, and may prevent it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.#foundHere = true;
      this.customer = event.customer;
    });
  }

  readonly #moveToStage = async (stage: Stage): Promise<void> => {
    await this.#save('stage', { stage });
  };

  async #save(
    place: ActionPlace,
    changes: Parameters<Store['customers']['patch']>[1],
  ): Promise<void> {
    const { store } = this.#records;
    const customer = this.customer;
    if (!store || !customer) return;
    const saved = await this.#actions.run(
      place,
      () => store.customers.patch(customer, changes),
      this.#text.messages?.saved ?? '',
    );
    if (saved) this.dispatchEvent(new CustomerSavedEvent(customer, Object.keys(changes)));
  }

  readonly #keepNoteDraft = (words: string): void => {
    if (this.customer) this.#noteDrafts.set(this.customer, words);
    this.requestUpdate();
  };

  readonly #saveNote = async (): Promise<void> => {
    const { store } = this.#records;
    const customer = this.customer;
    const words = customer && this.#noteDrafts.get(customer)?.trim();
    if (!store || !customer || !words) return;
    const note = await this.#actions.run(
      'note',
      () => store.notes.add({ customer, at: Date.now(), words, ...this.#writtenBy }),
      this.#text.messages?.noteSaved ?? '',
    );
    if (!note) return;
    // What was typed while it was being saved is the beginning of the next note.
    const draft = this.#noteDrafts.get(customer)?.trim() ?? '';
    this.#noteDrafts.set(customer, draft === words ? '' : draft);
    this.requestUpdate();
    this.dispatchEvent(new NoteSavedEvent(customer, note.id));
  };

  readonly #showOlderNotes = (): void => {
    this.shownNotes += notesPerStep;
  };

  readonly #decideConsent = async (purpose: ConsentPurpose, given: boolean): Promise<void> => {
    const { store, records } = this.#records;
    const customer = this.customer;
    if (!store || !customer || !records) return;
    const saved = await this.#actions.run(
      'consent',
      () =>
        store.consents.add({
          customer,
          at: Date.now(),
          purpose,
          given,
          wording: records.settings.consentWording,
          channel: 'in-person',
          ...this.#writtenBy,
        }),
      this.#text.messages?.saved ?? '',
    );
    if (saved) this.dispatchEvent(new ConsentRecordedEvent(customer, purpose, given));
  };

  get #staffId(): string | undefined {
    return this.staff ?? currentConfiguration.value.staff;
  }

  get #writtenBy(): { readonly staff?: string } {
    const staff = this.#staffId;
    return staff ? { staff } : {};
  }

  async #edit(part: EditedPart, field?: ProfileField): Promise<void> {
    const { store, records } = this.#records;
    const customer = this.customer;
    if (!store || !customer || !records) return;
    await this.#actions.run('edit', async () => {
      const { openCustomerEditor } = await import('./customer-editor.js');
      const editor = await openCustomerEditor({
        host: this,
        part,
        field,
        customer: records.customer,
        settings: records.settings,
        staff: this.#staffId,
        locale: this.#text.locale,
        save: (changes) => store.customers.patch(customer, changes),
        close: (saved) => this.#closeEditor(editor, saved),
      });
      if (this.customer !== customer) return;
      this.editor = editor;
      await editor.focus();
    });
  }

  readonly #fill = (field: ProfileField): void => void this.#edit(partOf(field), field);

  async #closeEditor(editor: CustomerEditor, saved: readonly string[]): Promise<void> {
    if (saved.length) {
      this.#actions.announce(this.#text.messages?.saved ?? '');
      if (this.customer) this.dispatchEvent(new CustomerSavedEvent(this.customer, saved));
    }
    if (this.editor !== editor) return;
    this.editor = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-edit="${editor.part}"]`)?.focus();
  }
}

/** Where a missing field of the profile is filled in. */
function partOf(field: ProfileField): EditedPart {
  switch (field) {
    case 'phone':
    case 'email':
    case 'messaging':
    case 'address':
      return 'contact';
    case 'buyingHabits':
    case 'taste':
    case 'character':
      return 'learned';
    default:
      return 'profile';
  }
}
