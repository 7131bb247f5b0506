import type { LitElement, ReactiveController } from 'lit';
import type { VirtualWindowController } from '../../shared/virtual-window-controller.js';

/**
 * Makes a windowed list one tab stop: arrow keys, Page Up and Down, Home and End move between
 * rows, and the row with the focus stays rendered wherever the list is scrolled.
 */
export class RovingRowController implements ReactiveController {
  /** The row the Tab key stops at. */
  index = 0;
  readonly #host: LitElement;
  readonly #window: VirtualWindowController;
  #focusWanted = false;
  /** The row that has the focus; it may still be on its way to `index`. */
  #focused: number | undefined;

  constructor(host: LitElement, window: VirtualWindowController) {
    this.#host = host;
    this.#window = window;
    host.addController(this);
  }

  /** The row with the focus inside. */
  get focused(): number | undefined {
    return this.#focused;
  }

  /** The row to keep rendered although it lies outside of the window. */
  get pinned(): number | undefined {
    const { first, end } = this.#window;
    const focused = this.#focused;
    return focused !== undefined && (focused < first || focused >= end) ? focused : undefined;
  }

  restart(): void {
    this.index = 0;
    this.#focusWanted = false;
    this.#focused = undefined;
  }

  shift(by: number): void {
    this.index = Math.max(0, this.index + by);
    if (this.#focused !== undefined) this.#focused = Math.max(0, this.#focused + by);
  }

  /** Focuses a row once it is there. */
  focus(index: number): void {
    this.index = Math.max(0, Math.min(index, this.#window.heights.count - 1));
    this.#focusWanted = true;
    this.#window.scrollTo(this.index);
    this.#host.requestUpdate();
  }

  /** The focus came into a row, or is to come back to it. */
  enter(index: number | undefined): void {
    if (index === undefined || index === this.#focused) return;
    this.#focused = index;
    this.index = index;
    this.#focusWanted = false;
    this.#host.requestUpdate();
  }

  /** The focus left a row. */
  leave(towards: EventTarget | null): void {
    if (indexOf(towards) !== undefined) return;
    this.#focused = undefined;
    // The row may have been kept only for its focus.
    this.#host.requestUpdate();
  }

  /** A key was pressed in a row. */
  steer(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target as Element).classList.contains('summary')) return;
    const to = this.#target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.focus(to);
  }

  hostUpdated(): void {
    // A browser drops the focus when the row that has it is moved among the others.
    const dropped = this.#focused !== undefined && !this.#host.shadowRoot?.activeElement;
    if (!this.#focusWanted && !dropped) return;
    const index = this.#focusWanted ? this.index : this.#focused;
    const summary = this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-index="${index}"] > .summary`,
    );
    if (!summary) return;
    const preventScroll = !this.#focusWanted;
    this.#focusWanted = false;
    summary.focus({ preventScroll });
  }

  #target(key: string): number | undefined {
    switch (key) {
      case 'ArrowDown':
        return this.index + 1;
      case 'ArrowUp':
        return this.index - 1;
      case 'PageDown':
        return this.index + this.#window.pageSize;
      case 'PageUp':
        return this.index - this.#window.pageSize;
      case 'Home':
        return 0;
      case 'End':
        return this.#window.heights.count - 1;
      default:
        return undefined;
    }
  }
}

/** The row an event inside a list comes from. */
export function indexOf(target: EventTarget | null): number | undefined {
  const row = (target as Element | null)?.closest<HTMLElement>('[data-index]');
  return row ? Number(row.dataset['index']) : undefined;
}
