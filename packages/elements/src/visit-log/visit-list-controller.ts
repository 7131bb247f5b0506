import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Staff } from '@patronkit/records/staff.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Query } from '@patronkit/store/query.js';
import type { Store } from '@patronkit/store/store.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { VirtualWindowController } from '../shared/virtual-window-controller.js';
import { CorrectionController } from './correction-controller.js';
import { CustomerNamesController } from './customer-names-controller.js';
import { RovingRowController, indexOf } from './roving-row-controller.js';
import { VisitCorrectionsController } from './visit-corrections-controller.js';
import { dayOf, groupOf } from './visit-filters.js';
import type { VisitGrouping } from './visit-filters.js';
import type { VisitLogMessages } from './visit-log-messages.js';
import { placeholderRow, visitRow } from './visit-row.js';
import type { VisitRowView } from './visit-row.js';
import { groupHeading } from './visit-texts.js';
import { VisitWindowController } from './visit-window-controller.js';

/** What the list is to show, given before every rendering. */
export interface VisitListView {
  readonly store: Store | undefined;
  readonly where: NonNullable<Query<'visits'>['where']>;
  /** Whether visits of several customers are shown, so that their names are needed. */
  readonly shopWide: boolean;
  readonly readonly: boolean;
  readonly recordingStaff: string | undefined;
  readonly staff: readonly Staff[];
  readonly messages: VisitLogMessages | undefined;
  readonly locale: string;
}

/** What the list tells its element. */
export interface VisitListListener {
  announce(text: string): void;
  corrected(correction: string, visit: string): void;
}

type DetailParts = typeof import('./visit-details.js') & typeof import('./correction-editor.js');

/**
 * The scrolling list of visits: which rows are rendered, which are open, the keyboard, and the
 * correction being written. The element around it decides what is asked for.
 */
export class VisitListController implements ReactiveController {
  readonly #host: LitElement;
  readonly #listener: VisitListListener;
  readonly #window: VirtualWindowController;
  readonly #visits: VisitWindowController;
  readonly #names: CustomerNamesController;
  readonly #corrections: VisitCorrectionsController;
  readonly #correction: CorrectionController;
  readonly #rows: RovingRowController;
  readonly #open = new Set<string>();
  /** Visits of which everything long is shown whole. */
  readonly #whole = new Set<string>();
  #view!: VisitListView;
  #parts: DetailParts | undefined;
  #partsFailed = false;
  /** Visits that came in above the view since it left the beginning. */
  #arrived = 0;
  /** The focused row may be outside of the loaded stretch. */
  #pinnedVisit: Visit | undefined;

  constructor(host: LitElement, listener: VisitListListener) {
    this.#host = host;
    this.#listener = listener;
    this.#visits = new VisitWindowController(host, {
      replaced: () => this.#restart(),
      moved: (by) => this.#shift(by),
    });
    this.#names = new CustomerNamesController(host);
    this.#corrections = new VisitCorrectionsController(host);
    this.#correction = new CorrectionController(host);
    this.#window = new VirtualWindowController(host, {
      scroller: () => host.renderRoot.querySelector<HTMLElement>('.viewport'),
      content: () => host.renderRoot.querySelector<HTMLElement>('.rows'),
      estimate: 64,
      overscan: 6,
    });
    this.#rows = new RovingRowController(host, this.#window);
    host.addController(this);
  }

  get status(): 'loading' | 'ready' | 'error' {
    return this.#visits.status;
  }

  get error(): StoreError | undefined {
    return this.#visits.error;
  }

  get count(): number {
    return this.#visits.count;
  }

  /** Whether the rows shown still answer the question before. */
  get replacing(): boolean {
    return this.#visits.replacing;
  }

  hostConnected(): void {}

  /** Asks for what the view needs; before every rendering. */
  prepare(view: VisitListView): void {
    this.#view = view;
    this.#visits.ask(view.store, view.where);
    this.#window.resize(this.#visits.count);
    const { first, end, firstVisible } = this.#window;
    this.#visits.look(first, end, firstVisible);
    if (!this.#window.scrolled) this.#arrived = 0;
    const customers = view.shopWide ? this.#visits.loaded.map(({ customer }) => customer) : [];
    this.#names.follow(view.store, customers);
    const shown = this.#shownRows().map((index) => this.#visitAt(index)?.id);
    this.#corrections.follow(
      view.store,
      shown.filter((id) => id !== undefined),
    );
  }

  /** Scrolls to the newest visit. */
  showNewest(): void {
    this.#arrived = 0;
    this.#window.scrollTo(0);
  }

  render(messages: VisitLogMessages): TemplateResult {
    const current = this.#visitAt(this.#window.firstVisible);
    return html`<div class="list" ?data-replacing=${this.replacing}>
      <div class="viewport" part="viewport">
        <div class="sticky-group" aria-hidden="true">
          ${current ? this.#heading(current) : nothing}
        </div>
        <div
          class="rows"
          role="list"
          aria-labelledby="title"
          aria-describedby="keyboard"
          @click=${this.#act}
          @keydown=${this.#steer}
          @input=${this.#write}
          @focusin=${this.#rows.enter}
          @focusout=${this.#rows.leave}
        >
          ${repeat(
            this.#shownRows(),
            (index) => this.#visitAt(index)?.id ?? index,
            (index) => this.#renderRow(index, messages),
          )}
        </div>
      </div>
      ${
        this.#arrived
          ? html`<button type="button" class="arrived" @click=${this.#goToNewest}>
              ${messages.newVisits(this.#arrived)}
            </button>`
          : nothing
      }
      <p class="visually-hidden" id="keyboard">${messages.keyboard}</p>
    </div>`;
  }

  get #grouping(): VisitGrouping {
    return this.#view.shopWide ? 'day' : 'month';
  }

  #visitAt(index: number): Visit | undefined {
    const visit = this.#visits.visitAt(index);
    if (index !== this.#rows.index) return visit;
    if (visit) this.#pinnedVisit = visit;
    return visit ?? this.#pinnedVisit;
  }

  /** Rows to render, in order: those around the view, and the focused one wherever it is. */
  #shownRows(): number[] {
    const { first, end } = this.#window;
    const shown = Array.from({ length: end - first }, (_, place) => first + place);
    const { pinned } = this.#rows;
    if (pinned === undefined) return shown;
    return pinned < first ? [pinned, ...shown] : [...shown, pinned];
  }

  #heading(visit: Visit): string {
    return groupHeading(visit.at, this.#grouping, Date.now(), this.#view.locale);
  }

  #headingOf(index: number, visit: Visit): string | undefined {
    const above = index ? this.#visits.visitAt(index - 1) : undefined;
    const begins =
      !index || (above && groupOf(above, this.#grouping) !== groupOf(visit, this.#grouping));
    return begins ? this.#heading(visit) : undefined;
  }

  #staffName(staff: string | undefined): string | undefined {
    return staff && (this.#view.staff.find(({ id }) => id === staff)?.name ?? staff);
  }

  #renderRow(index: number, messages: VisitLogMessages): unknown {
    const visit = this.#visitAt(index);
    if (!visit) return placeholderRow(index, this.count);
    const { locale, shopWide } = this.#view;
    const expanded = this.#open.has(visit.id);
    const correcting = this.#correction.visit?.id === visit.id;
    const row: VisitRowView = {
      visit,
      index,
      count: this.count,
      grouping: this.#grouping,
      heading: this.#headingOf(index, visit),
      customerName: shopWide ? (this.#names.of(visit.customer) ?? '…') : undefined,
      staffName: this.#staffName(visit.staff),
      corrections: this.#corrections.of(visit.id),
      expanded,
      tabStop: index === this.#rows.index,
      pinned: index === this.#rows.pinned,
      messages,
      locale,
    };
    const more = expanded && [
      this.#parts,
      this.#partsFailed,
      this.#whole.has(visit.id),
      this.#view.readonly,
      correcting && [this.#correction.problem, this.#correction.saving],
    ];
    return guard([...Object.values(row), dayOf(Date.now()), ...[more].flat(2)], () =>
      visitRow(row, expanded ? this.#renderDetails(row) : nothing),
    );
  }

  #renderDetails(row: VisitRowView): unknown {
    const { messages, visit, locale } = row;
    if (this.#partsFailed) return html`<p class="error" role="alert">${messages.failed}</p>`;
    if (!this.#parts) return nothing;
    const { visitDetails, addCorrectionButton, correctionEditor } = this.#parts;
    const correcting = this.#correction.visit?.id === visit.id;
    return visitDetails({
      ...row,
      whole: this.#whole.has(visit.id),
      staffNameOf: (staff) => this.#staffName(staff),
      correcting: this.#view.readonly
        ? nothing
        : correcting
          ? correctionEditor(this.#correction, messages, locale)
          : addCorrectionButton(messages),
    });
  }

  #restart(): void {
    this.#open.clear();
    this.#whole.clear();
    this.#arrived = 0;
    this.#pinnedVisit = undefined;
    this.#window.resize(this.#visits.count);
    this.#window.restart();
    this.#rows.restart();
  }

  #shift(by: number): void {
    const hold = this.#window.scrolled || this.#rows.focused;
    this.#window.shift(by, hold);
    this.#rows.shift(by);
    if (hold && by > 0) this.#arrived += by;
  }

  readonly #goToNewest = (): void => {
    this.#arrived = 0;
    this.#rows.focus(0);
  };

  readonly #write = ({ target }: InputEvent): void => {
    this.#correction.write((target as HTMLTextAreaElement).value);
  };

  readonly #steer = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('textarea')) return this.#rows.steer(event);
    keepTypingInside(event);
    if (isComposing(event) || event.repeat) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      void this.#closeCorrection();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#saveCorrection();
    }
  };

  readonly #act = ({ target }: Event): void => {
    const index = indexOf(target);
    const visit = index === undefined ? undefined : this.#visitAt(index);
    if (!visit) return;
    switch ((target as Element).closest<HTMLElement>('[data-action]')?.dataset['action']) {
      case 'whole':
        return this.#toggle(this.#whole, visit.id);
      case 'correct':
        this.#correction.open(visit);
        return void this.#focusIn('textarea');
      case 'save':
        return void this.#saveCorrection();
      case 'cancel':
        return void this.#closeCorrection();
    }
    if (!(target as Element).closest('.summary')) return;
    this.#toggle(this.#open, visit.id);
    if (!this.#parts) void this.#loadParts();
  };

  #toggle(set: Set<string>, visit: string): void {
    if (!set.delete(visit)) set.add(visit);
    this.#host.requestUpdate();
  }

  async #loadParts(): Promise<void> {
    try {
      const [details, editor] = await Promise.all([
        import('./visit-details.js'),
        import('./correction-editor.js'),
      ]);
      this.#parts = { ...details, ...editor };
      this.#partsFailed = false;
    } catch {
      this.#partsFailed = true;
    }
    this.#host.requestUpdate();
  }

  async #saveCorrection(): Promise<void> {
    const { store, recordingStaff, messages } = this.#view;
    const { visit } = this.#correction;
    if (!store || !visit) return;
    const id = await this.#correction.save(store, recordingStaff);
    if (!id) return this.#focusIn('textarea');
    this.#listener.corrected(id, visit.id);
    if (messages) this.#listener.announce(messages.correctionSaved);
    await this.#focusIn('[data-action="correct"]');
  }

  async #closeCorrection(): Promise<void> {
    this.#correction.close();
    await this.#focusIn('[data-action="correct"]');
  }

  /** Moves the focus within the active row, once that is rendered anew. */
  async #focusIn(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>(`[data-index="${this.#rows.index}"] ${selector}`)
      ?.focus();
  }
}
