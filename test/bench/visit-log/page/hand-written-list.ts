import type { Visit } from '@patronkit/records/visit.js';
import { baseStyles } from '@patronkit/elements/shared/base-styles.js';
import { controlStyles } from '@patronkit/elements/shared/control-styles.js';
import { formatNumber } from '@patronkit/elements/shared/format.js';
import { visitLogMessages as messages } from '@patronkit/elements/visit-log/visit-log-messages.js';
import { visitLogStyles } from '@patronkit/elements/visit-log/visit-log-styles.js';
import type { Store } from '@patronkit/store/store.js';
import { HandWrittenRow } from './hand-written-row.js';

const rowHeight = 62.5;
/** Visits read at once, as in our log. */
const pageSize = 96;
const overscan = 6;
/** Pages of visits that are kept. */
const mostPages = 4;

/**
 * The list to compare ours with: what a good developer writes in an afternoon for this one place.
 * Rows of one height in a box as high as all of them; those in view are copies of one row, used
 * again as it is scrolled, and filled by hand. It has nothing of what ours has beyond that: rows that
 * open or are of other heights, the keyboard, filters, recording, corrections, changes that come in,
 * languages, errors.
 */
export class HandWrittenList extends HTMLElement {
  store!: Store;
  readonly #viewport = document.createElement('div');
  readonly #rows = document.createElement('div');
  readonly #count = document.createElement('span');
  readonly #shown = new Map<number, HandWrittenRow>();
  readonly #pages = new Map<number, readonly Visit[] | undefined>();
  readonly #names = new Map<string, string>();
  readonly #staff = new Map<string, string>();
  #known = 0;
  #counted = -1;
  #inView = 0;

  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [baseStyles, controlStyles, visitLogStyles].map(
      ({ styleSheet }) => styleSheet!,
    );
    const header = document.createElement('header');
    const title = document.createElement('h2');
    title.textContent = messages.title;
    this.#count.className = 'count';
    header.append(title, this.#count);
    this.#viewport.className = 'viewport';
    this.#rows.className = 'rows';
    this.#rows.setAttribute('role', 'list');
    this.#viewport.append(this.#rows);
    root.append(header, this.#viewport);
    this.#viewport.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    void this.#load(0);
    void this.#readCount();
    void this.#readStaff();
  }

  async #readCount(): Promise<void> {
    this.#counted = this.#known = await this.store.visits.count({});
    this.#count.textContent = messages.count(this.#known, formatNumber(this.#known, 'en'));
    this.#show();
  }

  async #readStaff(): Promise<void> {
    for (const { id, name } of await this.store.staff.query({})) this.#staff.set(id, name);
    this.#show();
  }

  async #load(page: number): Promise<void> {
    if (this.#pages.has(page)) return;
    this.#pages.set(page, undefined);
    const visits = await this.store.visits.query({
      order: { by: 'at', direction: 'descending' },
      offset: page * pageSize,
      limit: pageSize,
    });
    this.#pages.set(page, visits);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) break;
      this.#pages.delete(oldest);
    }
    this.#known = Math.max(this.#known, page * pageSize + visits.length);
    this.#show();
    await this.#readNames(visits);
  }

  async #readNames(visits: readonly Visit[]): Promise<void> {
    const unknown = visits.map(({ customer }) => customer).filter((id) => !this.#names.has(id));
    if (!unknown.length) return;
    const customers = await this.store.customers.query({ where: { id: [...new Set(unknown)] } });
    for (const { id, name } of customers) this.#names.set(id, name);
    this.#show();
  }

  #visitAt(index: number): Visit | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  #scrolled(): void {
    // Most frames bring no row in and none out.
    if (Math.floor(this.#viewport.scrollTop / rowHeight) !== this.#inView) this.#show();
  }

  #show(): void {
    const viewport = this.#viewport;
    const height = viewport.clientHeight || 540;
    const inView = Math.floor(viewport.scrollTop / rowHeight);
    this.#inView = inView;
    const first = Math.max(0, inView - overscan);
    const end = Math.min(this.#known, inView + Math.ceil(height / rowHeight) + 1 + overscan);
    void this.#load(Math.floor(first / pageSize));
    if (end) void this.#load(Math.floor((end - 1) / pageSize));
    this.#rows.style.blockSize = `${this.#known * rowHeight}px`;
    this.#rows.style.paddingBlockStart = `${first * rowHeight}px`;
    this.#place(first, end);
  }

  /** Rows that stay are left as they are; those scrolled out of view are taken for those coming in. */
  #place(first: number, end: number): void {
    const free: HandWrittenRow[] = [];
    for (const [index, row] of this.#shown) {
      if (index >= first && index < end) continue;
      free.push(row);
      this.#shown.delete(index);
    }
    let next = this.#rows.firstElementChild;
    for (let index = first; index < end; index++) {
      const row = this.#shown.get(index) ?? free.pop() ?? new HandWrittenRow();
      this.#shown.set(index, row);
      if (row.element === next) next = next.nextElementSibling;
      else this.#rows.insertBefore(row.element, next);
      this.#fill(row, index);
    }
    for (const { element } of free) element.remove();
  }

  #fill(row: HandWrittenRow, index: number): void {
    const visit = this.#visitAt(index);
    row.show({
      index,
      count: this.#counted,
      visit,
      above: this.#visitAt(index - 1),
      customerName: this.#names.get(visit?.customer ?? ''),
      staffName: this.#staff.get(visit?.staff ?? '') ?? visit?.staff,
    });
  }
}
customElements.define('hand-written-list', HandWrittenList);
