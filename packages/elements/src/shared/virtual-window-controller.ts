import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowHeights } from './row-heights.js';

export interface VirtualWindowOptions {
  /** The scrolling box, once rendered. */
  readonly scroller: () => HTMLElement | null;
  /** The box inside it that is made as high as all rows together. */
  readonly content: () => HTMLElement | null;
  /** Height of a row not yet measured, in px. */
  readonly estimate: number;
  /** How high the view is taken for before the first layout, in px: its rows come in two steps. */
  readonly heightAtFirst: number;
  /** Rows rendered beyond each edge of what is visible; they come a frame after that. */
  readonly overscan: number;
}

/** A length as CSS has it. V8 would keep every other text of a number, in a table of 64 kB. */
const pixels = (length: number): string => `${length.toFixed(3)}px`;

/**
 * Decides which rows of a long list are rendered: those in view and a few beyond each edge. The
 * host renders rows `first` to `end` (excluded) in the flow of the content box, each with
 * `data-index`, and may pin a row from elsewhere (the focused one) with `data-pinned`, which its
 * styles take out of the flow (`position: absolute`). This controller pads the box to the height of
 * all rows, measures the rendered ones once the browser has laid them out, and keeps the row at the
 * top of the view in its place whatever changes above. Sizes are read only then: to ask for them
 * earlier would make the browser lay out the page in the middle of an update.
 */
export class VirtualWindowController implements ReactiveController {
  /** First row to render. */
  first = 0;
  /** Row after the last one to render. */
  end = 0;
  /** First row of which something is in view. */
  firstVisible = 0;
  readonly heights: RowHeights;
  readonly #host: ReactiveControllerHost;
  readonly #options: VirtualWindowOptions;
  readonly #observed = new Set<Element>();
  #scroller: HTMLElement | null = null;
  /** How far the view is scrolled and how high it is, as last read. */
  #top = 0;
  #height = 0;
  #overscan = 0;
  #resizes: ResizeObserver | undefined;
  #frame = 0;
  #estimated = false;

  constructor(host: ReactiveControllerHost, options: VirtualWindowOptions) {
    this.#host = host;
    this.#options = options;
    this.heights = new RowHeights(options.estimate);
    host.addController(this);
  }

  /** Whether the view has left the beginning of the list. */
  get scrolled(): boolean {
    return this.#top > 1;
  }

  /** Rows in view at once. */
  get pageSize(): number {
    const end = this.heights.offsetOf(this.firstVisible) + this.#height;
    const last = this.heights.indexAt(end);
    return Math.max(1, last - this.firstVisible);
  }

  /** Sets the number of rows; call it before rendering. */
  resize(count: number): void {
    this.heights.resize(count);
    this.#locate();
  }

  /** Starts over at the beginning with other rows. */
  restart(): void {
    this.heights.reset();
    // Rows that stay are measured anew.
    this.#unobserve();
    this.#estimated = false;
    this.#overscan = 0;
    this.#scroll(0);
    this.#locate();
  }

  /**
   * Rows came in (or went, when negative) above the view. What is in view stays where it is when
   * `hold` is set.
   */
  shift(by: number, hold: boolean): void {
    const anchor = this.firstVisible;
    const before = this.heights.offsetOf(anchor);
    this.heights.resize(this.heights.count + by);
    this.heights.shift(by);
    if (hold && this.#scroller) {
      // It may have been scrolled since the last frame.
      this.#top = this.#scroller.scrollTop;
      this.#layOut();
      this.#scroll(this.#top + this.heights.offsetOf(anchor + by) - before);
    }
    this.#locate();
  }

  /** Brings a row into view with as little scrolling as possible. */
  scrollTo(index: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const top = this.heights.offsetOf(index);
    const bottom = this.heights.offsetOf(index + 1);
    const margin = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0;
    if (index === 0) this.#scroll(0);
    else if (top < this.#top + margin) this.#scroll(top - margin);
    else if (bottom > this.#top + this.#height) this.#scroll(bottom - this.#height);
    if (this.#locate()) this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#resizes = new ResizeObserver(() => this.#measure());
  }

  hostUpdated(): void {
    // An update may come after the host was taken out.
    if (!this.#resizes) return;
    const scroller = this.#options.scroller();
    if (scroller !== this.#scroller) {
      this.#scroller?.removeEventListener('scroll', this.#follow);
      this.#unobserve();
      scroller?.addEventListener('scroll', this.#follow, { passive: true });
      this.#scroller = scroller;
      this.#top = this.#height = 0;
    }
    if (!scroller) return;
    this.#layOut();
    // Each one that comes in is measured as soon as it has a size.
    this.#observe(this.#rows());
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#follow);
    this.#scroller = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#unobserve();
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  readonly #follow = (): void => {
    this.#top = this.#scroller!.scrollTop;
    if (this.#locate()) this.#host.requestUpdate();
  };

  /** Works out which rows to render. Tells whether they changed. */
  #locate(): boolean {
    const { heights } = this;
    const overscan = this.#overscan;
    const bottom = this.#top + (this.#height || this.#options.heightAtFirst);
    const firstVisible = heights.indexAt(this.#top);
    const first = Math.max(0, firstVisible - overscan);
    const end = Math.min(heights.count, heights.indexAt(bottom) + 1 + overscan);
    if (first === this.first && end === this.end && firstVisible === this.firstVisible) {
      return false;
    }
    Object.assign(this, { first, end, firstVisible });
    return true;
  }

  #layOut(): void {
    const content = this.#options.content();
    content?.style.setProperty('block-size', pixels(this.heights.total));
    content?.style.setProperty('padding-block-start', pixels(this.heights.offsetOf(this.first)));
    for (const row of content?.querySelectorAll<HTMLElement>(':scope > [data-pinned]') ?? []) {
      const offset = this.heights.offsetOf(Number(row.dataset['index']));
      row.style.setProperty('inset-block-start', pixels(offset));
    }
  }

  /** Scrolls, if that changes anything. */
  #scroll(top: number): void {
    if (!this.#scroller || top === this.#top) return;
    this.#scroller.scrollTop = top;
    this.#top = this.#scroller.scrollTop;
  }

  #rows(): HTMLElement[] {
    // In a hidden part of the page everything is 0 px high: rows that measure nothing would let
    // ever more of them in.
    if (!this.#height) return [];
    const rows = this.#options.content()?.querySelectorAll<HTMLElement>(':scope > [data-index]');
    return [...(rows ?? [])];
  }

  /** Called when the browser has laid out the page, so that reading sizes costs nothing. */
  #measure(): void {
    if (!this.#scroller) return;
    this.#top = this.#scroller.scrollTop;
    this.#height = this.#scroller.clientHeight;
    const rows = this.#rows();
    this.#observe(rows);
    const measured = rows
      .filter((row) => !row.hasAttribute('data-placeholder'))
      .map((row) => [Number(row.dataset['index']), row.getBoundingClientRect().height] as const);
    const anchor = this.firstVisible;
    const before = this.heights.offsetOf(anchor);
    if (!this.#estimated && measured.length) this.#estimate(measured.map(([, height]) => height));
    for (const [index, height] of measured) this.heights.set(index, height);
    const moved = this.heights.offsetOf(anchor) - before;
    if (moved && this.scrolled) {
      // Before the frame is painted, or what is in view would jump.
      this.#layOut();
      this.#scroll(this.#top + moved);
    }
    if (measured.length) this.#overscan = this.#options.overscan;
    // Resizing inside the observer's callback raises a "ResizeObserver loop" error event on the
    // host page's window.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#layOut();
      if (this.#locate()) this.#host.requestUpdate();
    });
  }

  /** The middle height of the first rows shown is the best guess for all others. */
  #estimate(heights: number[]): void {
    const middle = heights.sort((one, other) => one - other)[Math.floor(heights.length / 2)]!;
    if (!middle) return;
    this.#estimated = true;
    this.heights.reset(middle);
  }

  #observe(rows: readonly Element[]): void {
    const shown = new Set<Element>([this.#scroller!, ...rows]);
    for (const element of this.#observed) {
      if (shown.has(element)) continue;
      this.#resizes?.unobserve(element);
      this.#observed.delete(element);
    }
    for (const element of shown) {
      if (this.#observed.has(element)) continue;
      this.#resizes?.observe(element);
      this.#observed.add(element);
    }
  }

  #unobserve(): void {
    this.#resizes?.disconnect();
    this.#observed.clear();
  }
}
