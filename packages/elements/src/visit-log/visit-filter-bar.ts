import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Staff } from '@patronkit/records/staff.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import { isFiltered, isVisitKind, periods } from './visit-filters.js';
import type { Period, VisitFilters } from './visit-filters.js';
import type { VisitLogMessages } from './visit-log-messages.js';

export interface VisitFilterBarView {
  readonly filters: VisitFilters;
  readonly staff: readonly Staff[];
  readonly messages: VisitLogMessages;
  readonly change: (filters: VisitFilters) => void;
  /** Absent where the button stands elsewhere. */
  readonly clear: (() => void) | undefined;
}

/** Kind, staff and period, as selects that say what they hold; set ones stand out. */
export function visitFilterBar(view: VisitFilterBarView): TemplateResult {
  const { filters, staff, messages, change } = view;
  const select = (
    name: string,
    value: string,
    options: readonly (readonly [value: string, label: string])[],
    choose: (value: string) => void,
  ): TemplateResult =>
    html`<select
      class="filter"
      aria-label=${name}
      ?data-set=${value !== options[0]?.[0]}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([option, label]) =>
          html`<option value=${option} ?selected=${option === value}>${label}</option>`,
      )}
    </select>`;
  return html`<div
    class="filters"
    part="filters"
    role="group"
    aria-label=${messages.filters}
    @keydown=${keepTypingInside}
    @keyup=${keepTypingInside}
    @keypress=${keepTypingInside}
  >
    ${select(
      messages.kind,
      filters.kind ?? '',
      [['', messages.allKinds], ...visitKinds.map((kind) => [kind, messages.kinds[kind]] as const)],
      (kind) => change({ ...filters, kind: isVisitKind(kind) ? kind : undefined }),
    )}
    ${
      staff.length
        ? select(
            messages.staff,
            filters.staff ?? '',
            [['', messages.allStaff], ...staff.map(({ id, name }) => [id, name] as const)],
            (id) => change({ ...filters, staff: id || undefined }),
          )
        : nothing
    }
    ${select(
      messages.period,
      filters.period,
      periods.map((period) => [period, messages.periods[period]] as const),
      (period) => change({ ...filters, period: period as Period }),
    )}
    ${filters.period === 'custom' ? customPeriod(view) : nothing}
    ${
      isFiltered(filters) && view.clear
        ? html`<button type="button" class="quiet small" @click=${view.clear}>
            ${messages.clearFilters}
          </button>`
        : nothing
    }
  </div>`;
}

function customPeriod({ filters, messages, change }: VisitFilterBarView): TemplateResult {
  const day = (end: 'from' | 'to'): TemplateResult =>
    html`<label class="date"
      >${messages[end]}<input
        type="date"
        .value=${filters[end] ?? ''}
        @change=${({ target }: Event) =>
          change({ ...filters, [end]: (target as HTMLInputElement).value || undefined })}
    /></label>`;
  return html`${day('from')}${day('to')}`;
}
