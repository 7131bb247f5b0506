import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Collections } from '@patronkit/records/collections.js';
import type { GradualPartsController } from '../../shared/gradual-parts-controller.js';
import { Arrivals, comeIn } from '../../shared/arrivals.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { pluginOutlet } from '../../shared/plugin-outlet.js';
import { pluginRules } from '../../shared/plugin-rules.js';
import type { RuleQuestion } from '../../shared/plugin-rules.js';
import type { LiveAnswer } from '../../shared/store-controller.js';
import { storeErrorText } from '../../shared/store-error-messages.js';
import { printStyles } from '../../shared/print/print-styles.js';
import { UndoOffer } from '../../shared/undo/undo-offer.js';
import type { CardDetailsHost } from '../card-details-host.js';
import type { CardNotesController } from '../card-notes-controller.js';
import type { CardRecordsController } from '../card-records-controller.js';
import { cardSection } from '../card-section.js';
import type { CardView } from '../card-view.js';
import { contactSection } from '../contact-section.js';
import { phoneRegion } from '../phones/phone-region.js';
import { ShownPhones } from '../phones/shown-phones.js';
import type { EditedPart } from '../editor/customer-editor.js';
import { CardActions } from './card-actions.js';
import type { ActionPlace } from './card-actions.js';
import { CardEditing } from './card-editing.js';
import { CardWrites } from './card-writes.js';
import { completenessSection } from './completeness-section.js';
import { consentSection } from './consent-section.js';
import { customerDetailsMessages } from './customer-details-messages.js';
import type { CustomerDetailsMessages } from './customer-details-messages.js';
import { customerDetailsStyles } from './customer-details-styles.js';
import { pencil } from './detail-icons.js';
import type { DetailsView } from './details-view.js';
import { FiguresSection, figuresSectionStyles } from './figures-section.js';
import { gradeSection } from './grade-section.js';
import { linkedContactsSection } from './linked-contacts-section.js';
import { learnedSection, profileSection } from './profile-section.js';
import { stageSection } from './stage-section.js';

/** What the details add to the first sight, by its place in the card. */
export interface RenderedDetails {
  readonly consent: unknown;
  readonly deeper: TemplateResult;
  readonly figures: unknown;
}

/**
 * What the card shows of a customer beyond its first sight, and everything it writes. Loaded when
 * the first sight is there.
 */
export class CustomerDetails {
  readonly #records: CardRecordsController;
  readonly #parts: GradualPartsController;
  readonly #actions: CardActions;
  readonly #writes: CardWrites;
  readonly #editing: CardEditing;
  readonly #figures: FiguresSection;
  readonly #text: LocalizeController<CustomerDetailsMessages>;
  readonly #phones: ShownPhones;
  readonly #undo: UndoOffer;
  readonly #contacts: LiveAnswer<Collections['contacts'][]>;
  readonly #referrer: LiveAnswer<Collections['customers'] | undefined>;

  constructor(
    host: CardDetailsHost,
    records: CardRecordsController,
    notes: CardNotesController,
    parts: GradualPartsController,
  ) {
    this.#records = records;
    this.#parts = parts;
    this.#text = new LocalizeController<CustomerDetailsMessages>(
      host,
      {
        en: customerDetailsMessages,
        'zh-CN': () => import('./customer-details-messages.zh-cn.js'),
      },
      'customer-details',
    );
    this.#phones = new ShownPhones(host);
    this.#actions = new CardActions(host);
    this.#undo = new UndoOffer(host, (words) => this.#actions.announce(words));
    const { text, undo, actions } = { text: this.#text, undo: this.#undo, actions: this.#actions };
    const surroundings = { host, records, notes, actions, text, undo };
    this.#writes = new CardWrites(surroundings);
    this.#editing = new CardEditing(surroundings);
    this.#figures = new FiguresSection(host, records, parts);
    // A note written while the network is away must find what saves it.
    void records.store?.prepareToWrite();
    this.#contacts = records.live((store, customer) =>
      store.contacts.live({ where: { customer } }),
    );
    this.#referrer = records.live((store) => {
      const referredBy = records.customer.value?.referredBy;
      return referredBy ? store.customers.liveRecord(referredBy) : undefined;
    });
    addStyles(host, customerDetailsStyles, figuresSectionStyles, printStyles);
    const arrivals = new Arrivals();
    host.addController({
      hostUpdated() {
        const [newest] = arrivals.justArrived(records.records?.notes.slice(0, 1) ?? []);
        if (newest) comeIn(host.renderRoot.querySelector('.notes-list li'));
      },
    });
  }

  /** What a screen reader is told of the latest write. */
  get announcement(): string {
    return this.#actions.announcement;
  }

  get isSavingNote(): boolean {
    return this.#actions.isRunning('note');
  }

  get editorFailed(): boolean {
    return this.#actions.failure('edit') !== undefined;
  }

  saveNote(): Promise<void> {
    return this.#writes.saveNote();
  }

  /** Forgets what was going on, as when another customer is shown. */
  reset(): void {
    this.#editing.drop();
    this.#actions.reset();
    this.#figures.reset();
    this.#undo.drop();
  }

  /** The offer to undo what was just saved. */
  renderUndo(): TemplateResult {
    return this.#undo.render();
  }

  /** Why the note was not saved. */
  get noteFailure(): unknown {
    const text = this.#text.messages;
    const failure = this.#actions.failure('note');
    return text && failure
      ? html`<p class="error">${storeErrorText(text.errors, failure)}</p>`
      : nothing;
  }

  /** The contact ways, which can now be edited; nothing while the texts are loading. */
  contact(card: CardView): TemplateResult | undefined {
    const view = this.#view(card);
    return view && this.#editable('contact', card.messages.contactWays, view, contactSection);
  }

  /** Nothing while the texts are loading. */
  render(card: CardView): RenderedDetails | undefined {
    const view = this.#view(card);
    if (!view) return undefined;
    const { text, customer, summary } = view;
    const judged = (rule: RuleQuestion['rule']): unknown =>
      // Who does not want to be profiled is put into no class; a reminder is no profile.
      view.mayProfile === false && rule !== 'remind'
        ? nothing
        : html`<div class="judged">${pluginRules({ rule, customer, summary })}</div>`;
    const parts = this.#parts;
    const writes = this.#writes;
    return {
      consent: parts.part(() =>
        consentSection(view, writes.decideConsent, this.#failure('consent', text)),
      ),
      deeper: html`${parts.part(
        () =>
          html`${judged('remind')}
          ${stageSection(view, writes.moveToStage, this.#failure('stage', text))}
          ${judged('classify')} ${this.#editable('profile', text.profile, view, profileSection)}`,
      )}
      ${parts.part(
        () =>
          html`${completenessSection(view, this.#editing.fill, this.#editing.editor !== undefined)}
          ${this.#editable('learned', text.learned, view, learnedSection)}`,
      )}
      ${parts.part(
        () =>
          html`${linkedContactsSection(view)}
            ${this.#editable('grade', card.messages.grade, view, gradeSection)} ${judged('grade')}
            <div class="plugin-sections">
              ${pluginOutlet('customer-card.section', { customer })}
            </div>`,
      )}`,
      figures: parts.part(() => this.#figures.render(view)),
    };
  }

  #view(card: CardView): DetailsView | undefined {
    const text = this.#text.messages;
    return (
      text && {
        ...card,
        text,
        shownPhone: (typed) => this.#phones.text(typed, phoneRegion(card.settings, card.locale)),
        contacts: this.#contacts.value ?? [],
        referrer: this.#referrer.value,
      }
    );
  }

  /** A section with its Edit button, or the editor in its place. */
  #editable(
    part: EditedPart,
    title: string,
    view: DetailsView,
    section: (view: DetailsView, action: unknown) => TemplateResult,
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
        aria-label=${view.text.edit(title)}
        ?disabled=${editor !== undefined}
        @click=${() => this.#editing.edit(part)}
      >
        ${pencil}${view.text.editShort}
      </button>`,
    );
  }

  #failure(place: ActionPlace, { errors }: CustomerDetailsMessages): unknown {
    const failure = this.#actions.failure(place);
    // There before it says something, so that it is heard.
    return html`<p class="error" role="alert">
      ${failure ? storeErrorText(errors, failure) : nothing}
    </p>`;
  }
}
