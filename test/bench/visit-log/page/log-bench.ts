import { createStore } from '@patronkit/store/create-store.js';
import type { Store } from '@patronkit/store/store.js';
import type { ShopSize } from '../../store/data/generate-shop.js';
import { generateCustomers, generateVisits } from '../../store/data/generate-shop.js';

/** One of the two lists. */
export interface BenchList {
  readonly element: HTMLElement;
  viewport(): HTMLElement | null;
}

/** A row as somebody who looks at it reads it. */
export interface ShownRow {
  readonly index: number;
  readonly texts: readonly string[];
}

/** What scrolling was like. */
export interface Scrolled {
  readonly frames: number;
  /** Frames that should have been there and were not. */
  readonly dropped: number;
  readonly longest: number;
  /** Frames in which a part of the view had no visit yet. */
  readonly missing: number;
}

const staffCount = 12;
const parts = '.group, .title, .kind-text, .gist, .clock, .time > [aria-hidden], .staff';

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

/** What the runner asks of a page with one of the lists. */
export function startLogBench(make: (store: Store) => BenchList): void {
  let store: Store;
  let list: BenchList;

  const rowsWithVisits = (): HTMLElement[] => [
    ...(list.element.shadowRoot?.querySelectorAll<HTMLElement>(
      '[data-index]:not([data-placeholder])',
    ) ?? []),
  ];

  /** Whether rows reach the lower edge of as large a view as there will be, and no hole is in it. */
  function isFilled(): boolean {
    const view = list.viewport()?.getBoundingClientRect();
    if (!view || view.height < 300) return false;
    const inView = rowsWithVisits()
      .map((row) => row.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > view.top && top < view.bottom);
    const covered = inView.reduce(
      (sum, { top, bottom }) => sum + Math.min(bottom, view.bottom) - Math.max(top, view.top),
      0,
    );
    return covered > view.height - 2;
  }

  async function framesUntil(condition: () => boolean): Promise<number> {
    const patience = performance.now() + 20_000;
    while (!condition()) {
      if (performance.now() > patience) throw new Error('The rows did not come in 20 s.');
      await nextFrame();
    }
    // A message comes after the frame was painted.
    await nextTask();
    return performance.now();
  }

  const bench = {
    async fill(size: ShopSize): Promise<void> {
      const filled = await createStore({ shop: 'log' });
      await filled.customers.addMany(generateCustomers(size));
      for (let index = 0; index < staffCount; index++) {
        await filled.staff.add({
          id: `s${index}`,
          name: `Member ${index}`,
          role: 'sales',
          active: true,
        });
      }
      await filled.visits.addMany(generateVisits(size));
      filled.close();
    },
    async open(): Promise<void> {
      store = await createStore({ shop: 'log' });
      // The connection is warm; no visit has been read.
      await store.customers.get('c0000000');
    },
    /** Milliseconds from putting the list into the page to its first rows, and to a full view. */
    async show(): Promise<{ first: number; filled: number }> {
      await nextFrame();
      // Anywhere between two frames.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 16));
      const start = performance.now();
      list = make(store);
      document.body.append(list.element);
      const first = await framesUntil(() => rowsWithVisits().length > 0);
      const filled = await framesUntil(isFilled);
      return { first: first - start, filled: filled - start };
    },
    /** Until everything has come that comes after the first rows. */
    async settle(): Promise<void> {
      await framesUntil(
        () => !rowsWithVisits().some((row) => row.querySelector('.title')?.textContent === '…'),
      );
      await framesUntil(() => (list.viewport()?.scrollHeight ?? 0) > 20_000);
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    /** Scrolls down for some time, a little with every frame, and turns round at the end. */
    async scroll(pixelsPerSecond: number, seconds: number): Promise<Scrolled> {
      const viewport = list.viewport()!;
      const end = viewport.scrollHeight - viewport.clientHeight;
      const times: number[] = [];
      let missing = 0;
      let start = await nextFrame();
      let last = start;
      const from = viewport.scrollTop;
      for (let now = start; now - start < seconds * 1000; last = now) {
        const path = (from + (pixelsPerSecond * (now - start)) / 1000) % (2 * end);
        viewport.scrollTop = path > end ? 2 * end - path : path;
        await nextTask();
        if (!isFilled()) missing++;
        now = await nextFrame();
        times.push(now - last);
      }
      start = Math.min(...times.filter((time) => time > 10));
      const frame = Math.max(start, 16.6);
      return {
        frames: times.length,
        dropped: times.reduce((sum, time) => sum + Math.max(0, Math.round(time / frame) - 1), 0),
        longest: Math.max(...times),
        missing,
      };
    },
    /** Goes to a place and waits for the rows that belong there. */
    async goTo(share: number): Promise<void> {
      const viewport = list.viewport()!;
      viewport.scrollTop = (viewport.scrollHeight - viewport.clientHeight) * share;
      await nextFrame();
      await framesUntil(isFilled);
      await bench.settle();
    },
    rows: (): ShownRow[] =>
      rowsWithVisits().map((row) => ({
        index: Number(row.dataset['index']),
        texts: [...row.querySelectorAll(parts)]
          .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '')
          .filter(Boolean),
      })),
    /** What the rows must say, worked out from the generated records alone; by index. */
    expectedRows(size: ShopSize): Record<'name' | 'kind' | 'words' | 'staff', string>[] {
      const names = new Map(generateCustomers(size).map(({ id, name }) => [id, name]));
      const newestFirst = generateVisits(size).sort((one, other) => other.at - one.at);
      return newestFirst.map(({ customer, kind, words, staff }) => ({
        name: names.get(customer)!,
        kind: kind.charAt(0).toUpperCase() + kind.slice(1),
        words: words.replace(/\s+/g, ' '),
        staff: staff.replace('s', 'Member '),
      }));
    },
  };
  Object.assign(globalThis, { logBench: bench });
}
