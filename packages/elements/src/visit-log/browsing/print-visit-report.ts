import { css, html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { isAnonymousCustomer } from '@patronkit/records/anonymous-customer.js';
import type { Correction } from '@patronkit/records/correction.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { isClosed } from '../../shared/closed-state.js';
import { formatMoney, formatNumber } from '../../shared/format.js';
import { formatDay, formatDayTime } from '../../shared/format-date.js';
import { printPage } from '../../shared/print/print-frame.js';
import type { PrintedPage } from '../../shared/print/print-frame.js';
import type { VisitWhere } from '../newest-visits.js';
import type { VisitListView } from '../visit-list-view.js';
import { visitGist } from '../visit-texts.js';
import type { VisitBrowsingMessages } from './visit-browsing-messages.js';
import { visitWhere } from './visit-where.js';

/** Visits on one report: some eighty pages. What is left out is said. */
const mostPrinted = 2000;

const reportStyles = css`
  @page {
    margin: 15mm;
  }
  * {
    margin: 0;
  }
  body {
    color: #000;
    font:
      9pt/1.4 system-ui,
      sans-serif;
  }
  h1 {
    font-size: 16pt;
  }
  .terms {
    margin-block: 1mm 5mm;
    color: #333;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: 1.2mm 2mm;
    border-block-end: 0.2mm solid #999;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  td.fixed,
  th.fixed {
    white-space: nowrap;
  }
  .correction {
    margin-block-start: 1mm;
    padding-inline-start: 2mm;
    border-inline-start: 0.5mm solid #999;
  }
  .number {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;

/** The visits that the filters let through, with their corrections, as a table with its terms above. */
export async function visitReport(
  view: VisitListView,
  text: VisitBrowsingMessages,
): Promise<PrintedPage> {
  const { store, locale } = view;
  const messages = view.messages!;
  const where = visitWhere(view.customer, view.filters, Date.now());
  const [visits, total] = await Promise.all([
    store!.visits.query({
      where,
      order: { by: 'at', direction: 'descending' },
      limit: mostPrinted,
    }),
    store!.visits.count({ where }),
  ]);
  const people = [...new Set(visits.map(({ customer }) => customer))];
  const customers = people.length ? await store!.customers.query({ where: { id: people } }) : [];
  const names = new Map(customers.map(({ id, name }) => [id, name]));
  const corrections = await correctionsOf(store!, visits, view.customer);
  const heading = view.customer ? names.get(view.customer) : undefined;
  const staffName = (id: string | undefined): string =>
    view.staff.find((member) => member.id === id)?.name ?? id ?? '';
  const customerName = ({ customer }: Visit): string =>
    names.get(customer) ??
    (isAnonymousCustomer(customer) ? text.erasedCustomer : text.unknownCustomer);
  const correction = ({ at, staff, words }: Correction): TemplateResult =>
    html`<div class="correction">
      <strong>${text.corrected}</strong> ·
      ${[formatDayTime(at, locale), staffName(staff)].filter(Boolean).join(' · ')}
      <div dir="auto">${words}</div>
    </div>`;
  const row = (visit: Visit): TemplateResult =>
    html`<tr>
      <td class="fixed">${formatDayTime(visit.at, locale)}</td>
      ${view.customer ? nothing : html`<td>${customerName(visit)}</td>`}
      <td>${messages.kinds[visit.kind]}</td>
      <td>
        ${visit.words ?? visitGist(visit, messages, locale)}
        ${corrections.get(visit.id)?.map(correction)}
      </td>
      <td>${staffName(visit.staff)}</td>
      <td class="number">${visit.amount ? formatMoney(visit.amount, locale) : nothing}</td>
    </tr>`;
  return {
    title: heading ? `${messages.title} · ${heading}` : messages.title,
    locale,
    styles: reportStyles,
    content: html`<h1>${messages.title}${heading ? html` · <bdi>${heading}</bdi>` : nothing}</h1>
      <p class="terms">${terms(view, where, visits, total, text).join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col" class="fixed">${text.reportWhen}</th>
            ${view.customer ? nothing : html`<th scope="col">${text.reportCustomer}</th>`}
            <th scope="col">${messages.kind}</th>
            <th scope="col">${text.reportWords}</th>
            <th scope="col">${messages.staff}</th>
            <th scope="col" class="number">${text.reportAmount}</th>
          </tr>
        </thead>
        <tbody>
          ${visits.map(row)}
        </tbody>
      </table>`,
  };
}

/**
 * The corrections of these visits, oldest first. Asked for at once, by when the earliest may have
 * been written: a visit is never corrected before it was.
 */
async function correctionsOf(
  store: Store,
  visits: readonly Visit[],
  customer: string | undefined,
): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const earliest = visits.at(-1);
  const of = new Map(visits.map(({ id }) => [id, [] as Correction[]]));
  if (!earliest) return of;
  const where = { at: { from: earliest.at }, ...(customer && { customer }) };
  try {
    const written = await store.corrections.query({ where, order: { by: 'at' } });
    for (const correction of written) of.get(correction.visit)?.push(correction);
  } catch (error) {
    // As in the log: whoever may not see corrections sees the visits without them.
    if (!isClosed(error as StoreError)) throw error;
  }
  return of;
}

/** What the report covers: period, kind, staff, how many. */
function terms(
  { filters, staff, locale, messages }: VisitListView,
  { at }: VisitWhere,
  visits: readonly Visit[],
  total: number,
  text: VisitBrowsingMessages,
): string[] {
  const range = Object(at) as { readonly from?: number; readonly to?: number };
  const from = range.from ?? visits.at(-1)?.at;
  const to = range.to === undefined ? visits[0]?.at : range.to - 1;
  const period =
    from === undefined || to === undefined
      ? ''
      : `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
  const { kind } = filters;
  const shown = formatNumber(visits.length, locale);
  const count =
    total > visits.length
      ? text.reportNewest(shown, formatNumber(total, locale))
      : messages!.count(total, shown);
  return [
    period,
    kind ? messages!.kinds[kind] : messages!.allKinds,
    staff.find(({ id }) => id === filters.staff)?.name ?? messages!.allStaff,
    count,
  ].filter(Boolean);
}

export const printVisitReport = async (
  log: LitElement,
  ...given: Parameters<typeof visitReport>
): Promise<void> => printPage(log, await visitReport(...given));
