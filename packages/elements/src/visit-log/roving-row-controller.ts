import type { LitElement, ReactiveController } from 'lit';
import type { VirtualWindowController } from '../shared/virtual-window-controller.js';

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
  #hasFocus = false;

  constructor(host: LitElement, window: VirtualWindowController) {
    this.#host = host;
    this.#window = window;
    host.addController(this);
  }

  /** Whether the focus is inside the list. */
  get focused(): boolean {
    return this.#hasFocus;
  }

  /** The row to keep rendered although it lies outside of the window. */
  get pinned(): number | undefined {
    const { first, end } = this.#window;
    const outside = this.index < first || this.index >= end;
    return outside && this.#hasFocus ? this.index : undefined;
  }

  restart(): void {
    this.index = 0;
    this.#focusWanted = false;
  }

  shift(by: number): void {
    this.index = Math.max(0, this.index + by);
  }

  /** Focuses a row once it is there. */
  focus(index: number): void {
    this.index = Math.max(0, Math.min(index, this.#window.heights.count - 1));
    this.#focusWanted = true;
    this.#window.scrollTo(this.index);
    this.#host.requestUpdate();
  }

  /** Listener for `focusin` on the list. */
  readonly enter = (event: Event): void => {
    const index = indexOf(event.target);
    this.#hasFocus = true;
    if (index === undefined || index === this.index) return;
    this.index = index;
    this.#host.requestUpdate();
  };

  /** Listener for `focusout` on the list. */
  readonly leave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    this.#hasFocus = (currentTarget as Element).contains(relatedTarget as Node | null);
  };

  /** Listener for `keydown` on the list. */
  readonly steer = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target as Element).classList.contains('summary')) return;
    const to = this.#target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.focus(to);
  };

  hostUpdated(): void {
    // A browser drops the focus when the row that has it is moved among the others.
    const dropped = this.#hasFocus && !this.#host.shadowRoot?.activeElement;
    if (!this.#focusWanted && !dropped) return;
    const summary = this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-index="${this.index}"] > .summary`,
    );
    if (!summary) return;
    summary.focus({ preventScroll: !this.#focusWanted });
    this.#focusWanted = false;
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
