import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Staff } from '@patronkit/records/staff.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Query } from '@patronkit/store/query.js';
import type { Store } from '@patronkit/store/store.js';
import { outletRenderer } from '../shared/plugin-outlet.js';
import { VirtualWindowController } from '../shared/virtual-window-controller.js';
import { CustomerNamesController } from './customer-names-controller.js';
import { RovingRowController, indexOf } from './roving-row-controller.js';
import { VisitCorrectionsController } from './visit-corrections-controller.js';
import type { VisitDetailsController } from './details/visit-details-controller.js';
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

/** What the list asks of its element, and tells it. */
export interface VisitListSurroundings {
  /** What to show. Asked in every update, when the store and the element's properties are known. */
  view(): VisitListView;
  /** The list knows, or has asked for, what it shows now. */
  prepared(): void;
  announce(text: string): void;
  /** Something that is loaded on demand could not be. */
  notLoaded(): void;
  corrected(correction: string, visit: string): void;
}

/**
 * The scrolling list of visits: which rows are rendered and what each shows. The element around it
 * decides what is asked for.
 */
export class VisitListController implements ReactiveController {
  readonly #host: LitElement;
  readonly #around: VisitListSurroundings;
  readonly #window: VirtualWindowController;
  readonly #visits: VisitWindowController;
  readonly #names: CustomerNamesController;
  readonly #corrections: VisitCorrectionsController;
  /** Open visits; loaded when the first one is opened. */
  #details: VisitDetailsController | undefined;
  readonly #rows: RovingRowController;
  #view!: VisitListView;
  /** Visits that came in above the view since it left the beginning. */
  #arrived = 0;
  /** The focused row may be outside of the loaded stretch. */
  #focusedVisit: Visit | undefined;

  constructor(host: LitElement, surroundings: VisitListSurroundings) {
    this.#host = host;
    this.#around = surroundings;
    this.#visits = new VisitWindowController(host, {
      replaced: () => this.#restart(),
      moved: (by) => this.#shift(by),
    });
    this.#names = new CustomerNamesController(host);
    this.#corrections = new VisitCorrectionsController(host);
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

  /** Whether `count` is the whole number, not only those already known. */
  get counted(): boolean {
    return this.#visits.counted;
  }

  /** Whether the rows shown still answer the question before. */
  get replacing(): boolean {
    return this.#visits.replacing;
  }

  /** Asks for what is to be shown. */
  hostUpdate(): void {
    const view = (this.#view = this.#around.view());
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
    this.#around.prepared();
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
    if (index !== this.#rows.focused) return visit;
    if (visit) this.#focusedVisit = visit;
    return visit ?? this.#focusedVisit;
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
    if (!visit) return placeholderRow(index, this.counted ? this.count : -1);
    const { locale, shopWide } = this.#view;
    const row: VisitRowView = {
      visit,
      index,
      count: this.counted ? this.count : -1,
      grouping: this.#grouping,
      heading: this.#headingOf(index, visit),
      customerName: shopWide ? (this.#names.of(visit.customer) ?? '…') : undefined,
      staffName: this.#staffName(visit.staff),
      corrections: this.#corrections.of(visit.id),
      expanded: this.#details?.isOpen(visit.id) ?? false,
      tabStop: index === this.#rows.index,
      pinned: index === this.#rows.pinned,
      messages,
      locale,
    };
    const shown = Object.values(row) as unknown[];
    const inputs = [
      ...shown,
      dayOf(Date.now()),
      outletRenderer.peek(),
      ...(this.#details?.inputs(visit.id) ?? []),
    ];
    return guard(inputs, () => visitRow(row, row.expanded ? this.#details?.render(row) : nothing));
  }

  #restart(): void {
    this.#details?.closeAll();
    this.#arrived = 0;
    this.#focusedVisit = undefined;
    this.#window.resize(this.#visits.count);
    this.#window.restart();
    this.#rows.restart();
  }

  #shift(by: number): void {
    // At the beginning new visits push the others down, unless somebody works in one of them.
    const focus = this.#rows.focused === undefined ? null : this.#host.shadowRoot?.activeElement;
    const hold = this.#window.scrolled || Boolean(focus && !focus.matches('.summary'));
    this.#window.shift(by, hold);
    this.#rows.shift(by);
    if (hold && by > 0) this.#arrived += by;
  }

  readonly #goToNewest = (): void => {
    this.#arrived = 0;
    this.#rows.focus(0);
  };

  readonly #write = ({ target }: InputEvent): void => {
    this.#details?.write(target as HTMLTextAreaElement);
  };

  readonly #steer = (event: KeyboardEvent): void => {
    if ((event.target as Element).matches('textarea')) this.#details?.steer(event);
    else this.#rows.steer(event);
  };

  readonly #act = ({ target }: Event): void => {
    const index = indexOf(target);
    const visit = index === undefined ? undefined : this.#visitAt(index);
    if (!visit) return;
    const button = (target as Element).closest<HTMLElement>('[data-action]');
    if (button) this.#details?.act(button, visit);
    else if ((target as Element).closest('.summary')) void this.#toggle(visit.id);
  };

  async #toggle(visit: string): Promise<void> {
    try {
      const { VisitDetailsController } = await import('./details/visit-details-controller.js');
      this.#details ??= new VisitDetailsController(this.#host, {
        log: () => this.#view,
        staffName: (staff) => this.#staffName(staff),
        focusIn: (selector) => void this.#focusIn(selector),
        announce: (text) => this.#around.announce(text),
        corrected: (correction, corrected) => this.#around.corrected(correction, corrected),
      });
      this.#details.toggle(visit);
    } catch {
      this.#around.notLoaded();
    }
  }

  async #focusIn(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector(`[data-index="${this.#rows.index}"]`);
    row?.querySelector<HTMLElement>(selector)?.focus();
    row?.querySelector('.correction-editor')?.scrollIntoView({ block: 'nearest' });
  }
}
