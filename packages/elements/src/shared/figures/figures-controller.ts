import { html, nothing, svg } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { keepTypingInside } from '../typing-keys.js';
import type { Figure, FigureTable } from './figure.js';
import type { FigureMessages } from './figure-messages.js';

/**
 * Shows figures in an element: as a picture that can be gone through point by point, by pointer or
 * by arrow keys, or as a table. What is looked at is told in a line of its own, so it covers nothing
 * and stays until something else is looked at (WCAG 1.4.13).
 */
export class FiguresController implements ReactiveController {
  readonly #host: LitElement;
  /** The point looked at, by figure. */
  readonly #selected = new Map<string, number>();
  readonly #asTable = new Set<string>();
  #isPointing = false;
  #direction: MutationObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#direction = new MutationObserver(() => this.#host.requestUpdate());
    this.#direction.observe(this.#host.ownerDocument, { attributeFilter: ['dir'], subtree: true });
  }

  hostDisconnected(): void {
    this.#direction?.disconnect();
  }

  /** Forgets what was looked at, as when the figures are about somebody else. */
  reset(): void {
    this.#selected.clear();
  }

  /** @param level of its heading: one more than the heading it stands under */
  render(figure: Figure, text: FigureMessages, level: 3 | 4): TemplateResult {
    const { name, title, value, summary, points } = figure;
    const isTable = this.#asTable.has(name);
    const selected = this.#selectedOf(figure);
    const heading =
      level === 3
        ? html`<h3 id="${name}-title">${title}</h3>`
        : html`<h4 id="${name}-title">${title}</h4>`;
    return html`<figure class="figure" part="figure" aria-labelledby="${name}-title">
      <div class="figure-head">
        ${heading}${value ? html`<p class="figure-value">${value}</p>` : nothing}
      </div>
      <p class="figure-words">
        ${selected !== undefined && !isTable ? points?.[selected] : summary}
      </p>
      ${isTable ? this.#table(figure, text) : this.#picture(figure, text, selected)}
      ${isTable ? nothing : (figure.below ?? nothing)}
      <div class="figure-foot">
        ${
          figure.legend && !isTable
            ? html`<ul class="legend">
                ${figure.legend.map(
                  ({ mark, words }) =>
                    html`<li>
                      <svg class="swatch ${mark}" viewBox="0 0 12 12" aria-hidden="true">
                        <path d=${mark === 'marker' ? 'M0 5h12v2H0z' : 'M1 1h10v10H1z'}></path></svg
                      >${words}
                    </li>`,
                )}
              </ul>`
            : nothing
        }
        <button
          type="button"
          class="small quiet"
          data-figure=${name}
          aria-label="${title}: ${isTable ? text.showPicture : text.showTable}"
          @click=${() => this.#turn(name)}
        >
          ${isTable ? text.showPicture : text.showTable}
        </button>
      </div>
    </figure>`;
  }

  #picture(figure: Figure, text: FigureMessages, selected: number | undefined): TemplateResult {
    const { name, title, description, drawing, shape, points = [] } = figure;
    const isMirrored = this.#isMirrored;
    const selectedMark =
      selected === undefined ? undefined : (figure.marks?.[selected] ?? selected);
    return html`<div
      class="picture of-${shape} gutter-${drawing.gutter ?? 0} ${isMirrored ? 'mirrored' : ''}"
    >
      <svg
        class="drawing"
        role="img"
        aria-labelledby="${name}-name"
        aria-describedby="${name}-description"
      >
        <title id="${name}-name">${title}</title>
        <desc id="${name}-description">${description}</desc>
        ${svg`<g aria-hidden="true">${drawing.draw({ selected: selectedMark, isMirrored })}</g>`}
      </svg>
      ${
        points.length > 1
          ? html`<input
              type="range"
              class="explore"
              min="0"
              max=${points.length - 1}
              step="1"
              .value=${String(selected ?? points.length - 1)}
              aria-label=${text.explore(title)}
              aria-valuetext=${points[selected ?? points.length - 1]!}
              @input=${(event: Event) => this.#step(figure, event)}
              @focus=${(event: FocusEvent) => this.#lookAtLast(figure, event)}
              @blur=${() => this.#look(name, undefined)}
              @pointerdown=${(event: PointerEvent) => this.#point(figure, event, true)}
              @pointerup=${() => (this.#isPointing = false)}
              @pointercancel=${() => (this.#isPointing = false)}
              @pointermove=${(event: PointerEvent) => this.#point(figure, event)}
              @pointerleave=${(event: PointerEvent) => this.#leave(name, event)}
              @keydown=${keepTypingInside}
              @keyup=${keepTypingInside}
              @keypress=${keepTypingInside}
            />`
          : nothing
      }
    </div>`;
  }

  #table({ title, table }: Figure, text: FigureMessages): TemplateResult {
    return html`<div
      class="table-window"
      role="region"
      tabindex="0"
      aria-label=${text.table(title)}
    >
      ${renderTable(table)}
    </div>`;
  }

  get #isMirrored(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  /** Nothing where the figure has fewer points now. */
  #selectedOf({ name, points }: Figure): number | undefined {
    const selected = this.#selected.get(name);
    return selected !== undefined && points?.[selected] !== undefined ? selected : undefined;
  }

  #look(name: string, index: number | undefined): void {
    if (this.#selected.get(name) === index) return;
    if (index === undefined) this.#selected.delete(name);
    else this.#selected.set(name, index);
    this.#host.requestUpdate();
  }

  #step({ name }: Figure, { target }: Event): void {
    // While a pointer is down, the place it points at counts, not how far along the field it is.
    if (!this.#isPointing) this.#look(name, Number((target as HTMLInputElement).value));
  }

  #lookAtLast({ name, points }: Figure, { target }: FocusEvent): void {
    if ((target as Element).matches(':focus-visible')) {
      this.#look(name, this.#selected.get(name) ?? points!.length - 1);
    }
  }

  #point(figure: Figure, event: PointerEvent, isDown = this.#isPointing): void {
    this.#isPointing = isDown;
    const area = (event.currentTarget as Element).getBoundingClientRect();
    const across = (event.clientX - area.left) / area.width;
    const index = figure.pointAt?.(
      this.#isMirrored ? 1 - across : across,
      (event.clientY - area.top) / area.height,
    );
    if (index !== undefined) this.#look(figure.name, index);
  }

  #leave(name: string, { currentTarget }: PointerEvent): void {
    if (!(currentTarget as Element).matches(':focus')) this.#look(name, undefined);
  }

  async #turn(name: string): Promise<void> {
    if (!this.#asTable.delete(name)) this.#asTable.add(name);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}

function renderTable({ columns, rows }: FigureTable): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...others]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${others.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
