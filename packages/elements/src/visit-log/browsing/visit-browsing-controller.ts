import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isAnonymousCustomer } from '@patronkit/records/anonymous-customer.js';
import type { Visit } from '@patronkit/records/visit.js';
import { Announcer } from '../../shared/announcer.js';
import { formatNumber } from '../../shared/format.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { outletRenderer } from '../../shared/plugin-outlet.js';
import { printStyles } from '../../shared/print/print-styles.js';
import { UndoOffer } from '../../shared/undo/undo-offer.js';
import { VirtualWindowController } from '../../shared/virtual-window-controller.js';
import type { VisitDetailsController } from '../details/visit-details-controller.js';
import { noFilters } from '../visit-filters.js';
import type { VisitFilters } from '../visit-filters.js';
import type { VisitListState, VisitListSurroundings, VisitListView } from '../visit-list-view.js';
import { visitRow } from '../visit-row.js';
import type { VisitRowView } from '../visit-row.js';
import { startOfGroup } from '../visit-texts.js';
import { correctedMark } from './corrected-mark.js';
import { CustomerNamesController } from './customer-names-controller.js';
import { filterTools, nothingMatches } from './filter-tools.js';
import { placeholderRow } from './placeholder-row.js';
import { RovingRowController, indexOf } from './roving-row-controller.js';
import { undoableVisit } from './undoable-visit.js';
import type { RecordedVisit } from './undoable-visit.js';
import { visitBrowsingMessages } from './visit-browsing-messages.js';
import type { VisitBrowsingMessages } from './visit-browsing-messages.js';
import { visitBrowsingStyles } from './visit-browsing-styles.js';
import { VisitArrivals } from './visit-arrivals.js';
import { VisitCorrectionsController } from './visit-corrections-controller.js';
import { isFiltered, visitWhere } from './visit-where.js';
import { VisitWindowController } from './visit-window-controller.js';

/** Height of a row before one was measured, in px. */
const estimate = 64;

/** What browsing needs of the list it serves. */
export interface VisitBrowsingSurroundings extends VisitListSurroundings {
  /** A visit's row as it is at first sight. */
  row(visit: Visit, index: number, above: Visit | undefined): VisitRowView;
}

const textsFor = (host: LitElement): LocalizeController<VisitBrowsingMessages> =>
  new LocalizeController<VisitBrowsingMessages>(
    host,
    {
      en: visitBrowsingMessages,
      'zh-CN': () => import('./visit-browsing-messages.zh-cn.js'),
    },
    'visit-browsing',
  );

/**
 * Serves the reader beyond the first sight: which rows are rendered wherever the list is scrolled,
 * the keyboard, filters, names, corrections, visits that come in, open visits. Takes over the
 * visits already shown; loaded as soon as the log is in the page.
 */
export class VisitBrowsingController implements ReactiveController {
  readonly #host: LitElement;
  readonly #around: VisitBrowsingSurroundings;
  readonly #window: VirtualWindowController;
  readonly #visits: VisitWindowController;
  readonly #names: CustomerNamesController;
  readonly #corrections: VisitCorrectionsController;
  readonly #rows: RovingRowController;
  readonly #text: LocalizeController<VisitBrowsingMessages>;
  readonly #announcer = new Announcer((words) => this.#around.announce(words));
  readonly #undo: UndoOffer;
  readonly #arrivals = new VisitArrivals();
  /** Open visits; loaded when the first one is opened. */
  #details: VisitDetailsController | undefined;
  #view!: VisitListView;
  /** Visits that came in above the view since it left the beginning. */
  #arrived = 0;
  /** The focused row may be outside of the loaded stretch. */
  #focusedVisit: Visit | undefined;
  /** Whether to tell the number of visits once a filter's answer is there. */
  #countWanted = false;

  constructor(host: LitElement, surroundings: VisitBrowsingSurroundings) {
    const root = host.renderRoot as ShadowRoot;
    this.#host = host;
    this.#around = surroundings;
    this.#text = textsFor(host);
    this.#visits = new VisitWindowController(host, {
      replaced: () => this.#restart(),
      moved: (by) => this.#shift(by),
    });
    this.#names = new CustomerNamesController(host);
    this.#corrections = new VisitCorrectionsController(host);
    this.#window = new VirtualWindowController(host, {
      scroller: () => root.querySelector<HTMLElement>('.viewport'),
      content: () => root.querySelector<HTMLElement>('.rows'),
      estimate,
      // Rows that are there stay.
      heightAtFirst: estimate * Math.max(5, root.querySelectorAll('.row').length - 1),
      overscan: 6,
    });
    this.#rows = new RovingRowController(host, this.#window);
    host.addController(this);
    addStyles(host, visitBrowsingStyles, printStyles);
    this.#undo = new UndoOffer(host, (words) => this.#announcer.tell(words));
    this.#listen(root);
    // Asked here, too, so that the list can let go of the same visits without their being read anew.
    this.hostUpdate();
    // The rows that are there stay; one of them may have the focus.
    this.#rows.enter(indexOf(root.activeElement));
  }

  get state(): VisitListState {
    const { status, error, count, counted, replacing } = this.#visits;
    const filtered = isFiltered(this.#view.filters);
    return { status, error, count, counted, replacing, filtered };
  }

  /** The first visit of which something is in view. */
  get firstVisible(): Visit | undefined {
    return this.#visitAt(this.#window.firstVisible);
  }

  /** Asks for what is to be shown. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const view = (this.#view = this.#around.view());
    this.#visits.ask(view.store, visitWhere(view.customer, view.filters, Date.now()));
    this.#window.resize(this.#visits.count);
    const { first, end, firstVisible } = this.#window;
    this.#visits.look(first, end, firstVisible);
    if (!this.#window.scrolled) this.#arrived = 0;
    const customers = view.customer ? [] : this.#visits.customersAround(first, end);
    this.#names.follow(view.store, customers);
    const shown = this.#shownRows().map((index) => this.#visitAt(index)?.id);
    this.#corrections.follow(
      view.store,
      shown.filter((id) => id !== undefined),
    );
    this.#announceCount();
  }

  hostUpdated(): void {
    this.#arrivals.showIn(this.#host.renderRoot, this.#visits.loaded, this.#window);
  }

  /** Scrolls to the newest visit, which was just recorded, and offers to undo that. */
  showRecorded(recorded: RecordedVisit, words: string): void {
    this.#arrived = 0;
    this.#window.scrollTo(0);
    const { store } = this.#view;
    if (store) this.#undo.offer(undoableVisit(this.#host, store, recorded, words));
  }

  renderRows(): unknown {
    return repeat(
      this.#shownRows(),
      (index) => this.#arrivals.rowKey(this.#visitAt(index)?.id ?? index),
      (index) => this.#renderRow(index),
    );
  }

  /** Visits that came in above the view; how to use the list. */
  renderNews(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    return html`${
        this.#arrived
          ? html`<button type="button" class="arrived" @click=${this.#goToNewest}>
              ${text.newVisits(this.#arrived, formatNumber(this.#arrived, this.#text.locale))}
            </button>`
          : nothing
      }
      ${this.#undo.render()}
      <button type="button" class="quiet small print" @click=${this.#print}>
        ${text.printReport}
      </button>
      <p class="visually-hidden" id="keyboard">${text.keyboard}</p>`;
  }

  /** Fields of a custom period, and the button that clears the filters. */
  renderFilterTools(): unknown {
    const text = this.#text.messages;
    const { filters } = this.#view;
    return text
      ? filterTools({
          filters,
          text,
          change: (changed) => this.filter(changed),
          clear: isFiltered(filters) && this.#visits.count ? this.#clearFilters : undefined,
        })
      : nothing;
  }

  renderNothingMatches(): TemplateResult | typeof nothing {
    const text = this.#text.messages;
    return text ? nothingMatches(text, this.#clearFilters) : nothing;
  }

  filter(filters: VisitFilters): void {
    this.#countWanted = true;
    this.#around.filter(filters);
  }

  /** Opens a visit, or closes it. */
  async toggle(visit: Visit): Promise<void> {
    try {
      const { VisitDetailsController } = await import('../details/visit-details-controller.js');
      this.#details ??= new VisitDetailsController(this.#host, {
        log: () => this.#view,
        staffName: (staff) => this.#view.staff.find(({ id }) => id === staff)?.name ?? staff,
        focusIn: (selector) => void this.#focusIn(selector),
        undo: this.#undo,
      });
      this.#details.toggle(visit.id);
      this.#around.notLoaded(false);
    } catch {
      this.#around.notLoaded(true);
    }
  }

  #listen(root: ShadowRoot): void {
    const listen = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      inRow: (event: HTMLElementEventMap[Type]) => void,
    ): void =>
      root.addEventListener(type, (event) => {
        if (indexOf(event.target) !== undefined) inRow(event as HTMLElementEventMap[Type]);
      });
    listen('focusin', ({ target }) => this.#rows.enter(indexOf(target)));
    listen('focusout', ({ relatedTarget }) => this.#rows.leave(relatedTarget));
    listen('click', ({ target }) => this.#act(target as Element));
    listen('input', ({ target }) => this.#details?.write(target as HTMLTextAreaElement));
    listen('keydown', (event) => {
      if ((event.target as Element).matches('textarea')) this.#details?.steer(event);
      else this.#rows.steer(event);
    });
  }

  /** Does what was pressed in an open visit. */
  #act(target: Element): void {
    const button = target.closest<HTMLElement>('[data-action]');
    const visit = this.#visitAt(indexOf(target)!);
    if (button && visit) this.#details?.act(button, visit);
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

  #customerName({ customer }: Visit): string {
    const text = this.#text.messages;
    const name = this.#names.of(customer);
    if (!text || name !== null) return name ?? '…';
    return isAnonymousCustomer(customer) ? text.erasedCustomer : text.unknownCustomer;
  }

  #renderRow(index: number): unknown {
    const visit = this.#visitAt(index);
    if (!visit) {
      const { counted, count } = this.#visits;
      return placeholderRow(index, counted ? count : -1);
    }
    const atFirst = this.#around.row(visit, index, this.#visits.visitAt(index - 1));
    const row: VisitRowView = {
      ...atFirst,
      customerName: atFirst.customerName && this.#customerName(visit),
      expanded: this.#details?.isOpen(visit.id) ?? false,
      tabStop: index === this.#rows.index,
      pinned: index === this.#rows.pinned,
    };
    const corrections = this.#corrections.of(visit.id);
    const text = this.#text.messages;
    const inputs = [
      ...(Object.values(row) as unknown[]),
      corrections,
      text,
      startOfGroup(Date.now(), 'day'),
      outletRenderer.peek(),
      ...(this.#details?.inputs(visit.id) ?? []),
    ];
    return guard(inputs, () =>
      visitRow(
        row,
        text && corrections.length ? correctedMark(text) : nothing,
        row.expanded ? this.#details?.render({ ...row, corrections }) : nothing,
      ),
    );
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
    if (!hold && focus === null && !this.#details) this.#arrivals.pushDown(by);
  }

  #announceCount(): void {
    const { messages, locale } = this.#view;
    const { replacing, counted, count } = this.#visits;
    const text = this.#text.messages;
    if (!this.#countWanted || !messages || !text || replacing || !counted) return;
    this.#countWanted = false;
    const told = count ? messages.count(count, formatNumber(count, locale)) : text.noMatch;
    this.#announcer.tell(told);
  }

  readonly #clearFilters = (): void => {
    this.filter(noFilters);
    // The button pressed is going away; the focus must not fall out of the element.
    this.#host.renderRoot.querySelector<HTMLElement>('.count')?.focus();
  };

  readonly #print = async (): Promise<void> => {
    try {
      const { printVisitReport } = await import('./print-visit-report.js');
      await printVisitReport(this.#host, this.#view, this.#text.messages!);
      this.#around.notLoaded(false);
    } catch {
      this.#around.notLoaded(true);
    }
  };

  readonly #goToNewest = (): void => {
    this.#arrived = 0;
    this.#rows.focus(0);
  };

  async #focusIn(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector(`[data-index="${this.#rows.index}"]`);
    row?.querySelector<HTMLElement>(selector)?.focus();
    row?.querySelector('.correction-editor')?.scrollIntoView({ block: 'nearest' });
  }
}
