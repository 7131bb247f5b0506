import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Staff } from '@patronkit/records/staff.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import { periods } from './visit-filters.js';
import type { Period, VisitFilters } from './visit-filters.js';
import type { VisitLogMessages } from './visit-log-messages.js';

export interface VisitFilterBarView {
  readonly filters: VisitFilters;
  readonly staff: readonly Staff[];
  readonly messages: VisitLogMessages;
  readonly locale: string;
  readonly change: (filters: VisitFilters) => void;
  /** What stands after the selects when something is filtered out. */
  readonly more: unknown;
  /** Whether there is nothing to filter yet. */
  readonly isWaiting: boolean;
}

/** Kind, staff and period, as selects that say what they hold; set ones stand out. */
export function visitFilterBar(view: VisitFilterBarView): TemplateResult {
  const { filters, messages, change } = view;
  const staff = [...view.staff].sort((one, other) =>
    one.name.localeCompare(other.name, view.locale),
  );
  const select = (
    name: string,
    value: string,
    options: readonly (readonly [value: string, label: string])[],
    choose: (value: string) => VisitFilters,
  ): TemplateResult =>
    html`<select
      class="filter"
      aria-label=${name}
      ?data-set=${value !== options[0]?.[0]}
      @change=${({ target }: Event) => change(choose((target as HTMLSelectElement).value))}
    >
      ${options.map(
        ([option, label]) =>
          html`<option value=${option} .selected=${option === value}>${label}</option>`,
      )}
    </select>`;
  return html`<div
    class="filters"
    part="filters"
    ?data-waiting=${view.isWaiting}
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
      (kind) => ({ ...filters, kind: (kind as VisitKind) || undefined }),
    )}
    ${
      staff.length
        ? select(
            messages.staff,
            filters.staff ?? '',
            [['', messages.allStaff], ...staff.map(({ id, name }) => [id, name] as const)],
            (id) => ({ ...filters, staff: id || undefined }),
          )
        : nothing
    }
    ${select(
      messages.period,
      filters.period,
      periods.map((period) => [period, messages.periods[period]] as const),
      (period) => ({ ...filters, period: period as Period }),
    )}
    ${view.more}
  </div>`;
}
