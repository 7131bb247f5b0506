import type { Visit } from '@patronkit/records/visit.js';
import { formatMoney } from '@patronkit/elements/shared/format.js';
import { formatDate } from '@patronkit/elements/shared/format-date.js';
import { chevronDown } from '@patronkit/elements/shared/visit-icon-paths.js';
import { visitPaths } from '@patronkit/elements/shared/visit-icons.js';
import { visitLogMessages as messages } from '@patronkit/elements/visit-log/visit-log-messages.js';
import {
  articlesText,
  groupHeading,
  rowTime,
  startOfGroup,
  visitGist,
} from '@patronkit/elements/visit-log/visit-texts.js';

const locale = 'en';
const namespace = 'http://www.w3.org/2000/svg';

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function icon(): SVGElement {
  const drawing = document.createElementNS(namespace, 'svg');
  const attributes = {
    class: 'icon',
    'aria-hidden': 'true',
    width: '16',
    height: '16',
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  for (const [name, value] of Object.entries(attributes)) drawing.setAttribute(name, value);
  drawing.append(document.createElementNS(namespace, 'path'));
  return drawing;
}

/** A row without its visit: made once, then copied. */
function makeModel(): HTMLElement {
  const kindIcon = make('span', 'kind-icon');
  kindIcon.append(icon());
  const heading = make('span', 'heading', make('span', 'title'), make('span', 'soft kind-text'));
  const lead = make('span', 'lead', heading, make('span', 'amount'), make('span', 'soft articles'));
  const shown = make('span', '');
  shown.setAttribute('aria-hidden', 'true');
  const time = make('time', 'time', make('span', 'visually-hidden'), shown);
  const by = make('span', 'by');
  by.append(icon(), make('span', 'channel'), make('span', 'staff'));
  const chevron = make('span', 'chevron');
  chevron.append(icon());
  chevron.querySelector('path')!.setAttribute('d', chevronDown);
  const summary = make(
    'button',
    'summary',
    kindIcon,
    lead,
    make('span', 'gist'),
    time,
    by,
    chevron,
  );
  summary.setAttribute('type', 'button');
  summary.setAttribute('aria-expanded', 'false');
  summary.tabIndex = -1;
  const row = make('div', 'row', summary);
  row.setAttribute('role', 'listitem');
  return row;
}

const model = makeModel();

/** What a row is to show. */
export interface HandWrittenRowView {
  readonly index: number;
  readonly count: number;
  /** `undefined` while it is on its way. */
  readonly visit: Visit | undefined;
  /** The visit in the row above, to know where a day begins. */
  readonly above: Visit | undefined;
  readonly customerName: string | undefined;
  readonly staffName: string | undefined;
}

/** One row, which is filled anew for every visit it comes to show. */
export class HandWrittenRow {
  readonly element = model.cloneNode(true) as HTMLElement;
  readonly #group = make('h3', 'group');
  readonly #kindIcon = this.#find('.kind-icon');
  readonly #kindPath = this.#find('.kind-icon path');
  readonly #title = this.#find('.title');
  readonly #kind = this.#find('.kind-text');
  readonly #amount = this.#find('.amount');
  readonly #articles = this.#find('.articles');
  readonly #gist = this.#find('.gist');
  readonly #time = this.#find('.time');
  readonly #exact = this.#find('.time > .visually-hidden');
  readonly #clock = this.#find('.time > [aria-hidden]');
  readonly #channelPath = this.#find('.by path');
  readonly #channel = this.#find('.channel');
  readonly #staff = this.#find('.staff');
  #inputs: unknown[] = [];

  /** Fills the row, unless it shows all that already. */
  show(view: HandWrittenRowView): void {
    const inputs = Object.values(view);
    if (inputs.every((input, place) => input === this.#inputs[place])) return;
    this.#inputs = inputs;
    const { element } = this;
    element.dataset['index'] = String(view.index);
    element.setAttribute('aria-posinset', String(view.index + 1));
    element.setAttribute('aria-setsize', String(view.count));
    element.toggleAttribute('data-placeholder', !view.visit);
    element.style.visibility = view.visit ? '' : 'hidden';
    if (view.visit) this.#fill(view, view.visit);
  }

  #fill({ index, above, customerName, staffName }: HandWrittenRowView, visit: Visit): void {
    const begins =
      !index || (above && startOfGroup(above.at, 'day') !== startOfGroup(visit.at, 'day'));
    if (begins) {
      this.#group.textContent = groupHeading(visit.at, 'day', Date.now(), locale);
      this.element.prepend(this.#group);
    } else this.#group.remove();
    this.#kindIcon.dataset['kind'] = visit.kind;
    this.#kindPath.setAttribute('d', visitPaths[visit.kind]);
    this.#title.textContent = customerName ?? '…';
    this.#kind.textContent = messages.kinds[visit.kind];
    this.#amount.textContent = visit.amount ? formatMoney(visit.amount, locale) : '';
    this.#articles.textContent = articlesText(visit, messages, locale) ?? '';
    this.#gist.textContent = visitGist(visit, messages, 'en');
    const exact = formatDate(visit.at, locale, { dateStyle: 'full', timeStyle: 'short' });
    this.#time.title = exact;
    this.#time.setAttribute('datetime', new Date(visit.at).toISOString());
    this.#exact.textContent = exact;
    this.#clock.textContent = rowTime(visit.at, 'day', locale).time;
    this.#channelPath.setAttribute('d', visitPaths[visit.channel]);
    this.#channel.textContent = messages.channels[visit.channel];
    this.#staff.textContent = staffName ?? '';
  }

  #find(selector: string): HTMLElement {
    return this.element.querySelector<HTMLElement>(selector)!;
  }
}
