import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Visit } from '@patronkit/records/visit.js';
import { givePageItsTurn } from '@patronkit/store/page-turn.js';
import type { LiveAnswer, StoreController } from '../shared/store-controller.js';
import type { VisitBrowsingController } from './browsing/visit-browsing-controller.js';
import { newestVisits, stretchSize } from './newest-visits.js';
import { noFilters } from './visit-filters.js';
import type { VisitListState, VisitListSurroundings } from './visit-list-view.js';
import { visitRow } from './visit-row.js';
import type { VisitRowView } from './visit-row.js';
import { groupHeading, startOfGroup } from './visit-texts.js';

/** Rows rendered at first: about half of what is in view, so that the page is soon free again. */
const firstRows = 5;
/** Rows that fill the view, as high as it usually is. */
const rowsInView = 10;

/**
 * The list of visits. It shows the newest ones by itself; all else (scrolling, keys, filters, open
 * visits) is done by the `VisitBrowsingController`, which is loaded meanwhile.
 */
export class VisitListController implements ReactiveController {
  readonly #host: LitElement;
  readonly #around: VisitListSurroundings;
  readonly #newest: LiveAnswer<Visit[]>;
  #browsing: VisitBrowsingController | undefined;
  #failed = false;
  #rows = firstRows;
  #seen: () => void = () => undefined;
  /** What is loaded meanwhile must not hold up the rows. */
  readonly #firstSight = new Promise<void>((resolve) => (this.#seen = resolve));

  constructor(host: LitElement, shop: StoreController, surroundings: VisitListSurroundings) {
    this.#host = host;
    this.#around = surroundings;
    this.#newest = shop.live((store) => {
      const { customer, filters } = surroundings.view();
      if (this.#browsing || filters !== noFilters) return undefined;
      return newestVisits(store, customer ? { customer } : {}, 0);
    });
    host.addController(this);
  }

  get state(): VisitListState {
    const { status, error, value = [] } = this.#newest.current;
    return (
      this.#browsing?.state ?? {
        status,
        error,
        count: value.length,
        counted: value.length < stretchSize,
      }
    );
  }

  /** What serves the reader beyond the first sight; `undefined` until it has loaded. */
  get browsing(): VisitBrowsingController | undefined {
    return this.#browsing;
  }

  hostConnected(): void {
    void this.load();
  }

  hostUpdated(): void {
    const { status } = this.#newest.current;
    const isAsked = this.#around.view().filters === noFilters;
    if (isAsked && (status === 'loading' || !this.#around.view().messages)) return;
    if (!isAsked || status === 'error' || this.#rows === rowsInView) return this.#seen();
    this.#rows = rowsInView;
    // Not within this update, or Lit takes it for a mistake.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  /** Loads what serves the reader beyond the first sight; another attempt after a failed one. */
  async load(): Promise<VisitBrowsingController | undefined> {
    await this.#firstSight;
    try {
      const { VisitBrowsingController } = await import('./browsing/visit-browsing-controller.js');
      this.#failed = false;
      if (!this.#host.isConnected) return undefined;
      this.#browsing ??= new VisitBrowsingController(this.#host, {
        ...this.#around,
        row: (...visit) => this.#row(...visit),
      });
      await givePageItsTurn();
    } catch {
      this.#failed = true;
    }
    this.#around.notLoaded(this.#failed);
    this.#host.requestUpdate();
    return this.#browsing;
  }

  /** Makes the formats of a row while the visits are on their way: the first of each takes its time. */
  prepare(): void {
    visitRow(this.#row({ at: Date.now(), kind: 'visit', channel: 'phone' } as Visit, 0, undefined));
  }

  render(): TemplateResult {
    const browsing = this.#browsing;
    const newest = this.#newest.value ?? [];
    const top = browsing ? browsing.firstVisible : newest[0];
    return html`<div class="list" ?data-replacing=${this.state.replacing}>
      <div class="viewport" part="viewport">
        <div class="rows" role="list" aria-labelledby="title" aria-describedby="keyboard">
          ${
            browsing
              ? browsing.renderRows()
              : // As browsing does it, which then takes over the same rows.
                repeat(
                  newest.slice(0, this.#failed ? stretchSize : this.#rows),
                  ({ id }) => id,
                  (visit, index) => visitRow(this.#row(visit, index, newest[index - 1])),
                )
          }
        </div>
        <div class="sticky-group" aria-hidden="true">${top ? this.#heading(top) : nothing}</div>
      </div>
      ${browsing?.renderNews()}
    </div>`;
  }

  /** A row as it is at first sight: closed. */
  #row(visit: Visit, index: number, above: Visit | undefined): VisitRowView {
    const { customer, staff, messages, locale } = this.#around.view();
    const { count, counted } = this.state;
    const grouping = customer ? 'month' : 'day';
    const begins =
      !index || (above && startOfGroup(above.at, grouping) !== startOfGroup(visit.at, grouping));
    return {
      visit,
      index,
      count: counted ? count : -1,
      grouping,
      heading: begins ? this.#heading(visit) : undefined,
      customerName: customer ? undefined : '…',
      staffName: staff.find(({ id }) => id === visit.staff)?.name ?? visit.staff,
      expanded: false,
      tabStop: !index,
      pinned: false,
      messages: messages!,
      locale,
      toggle: this.#toggle,
    };
  }

  #heading({ at }: Visit): string {
    const { customer, locale } = this.#around.view();
    return groupHeading(at, customer ? 'month' : 'day', Date.now(), locale);
  }

  readonly #toggle = async (visit: Visit): Promise<void> => {
    const browsing = this.#browsing ?? (await this.load());
    await browsing?.toggle(visit);
  };
}
