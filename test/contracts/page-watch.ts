import { currentConfiguration } from '@patronkit/elements/shared/configure.js';

type Undo = () => void;
type Method = (this: unknown, ...given: never[]) => unknown;

/** Replaces a method of an object until it is undone. */
function replace<Key extends string>(
  owner: Partial<Record<Key, unknown>>,
  name: Key,
  make: (before: Method) => (this: unknown, ...given: unknown[]) => unknown,
): Undo {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const before = owner[name] as Method;
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: make(before),
  });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}

/** What a page has one of, and what elements must therefore let go of. */
function nameOf(target: unknown): string | undefined {
  if (target === undefined || target === window) return 'window';
  if (target === document) return 'document';
  if (target instanceof MediaQueryList) return `media ${target.media}`;
  return target === window.visualViewport ? 'visualViewport' : undefined;
}

/** The file, among ours, that called what calls this. */
function calledFrom(): string {
  const lines = new Error('where').stack?.split('\n') ?? [];
  return lines.find((line) => line.includes('/packages/')) ?? '';
}

/**
 * Notes what is begun and not ended: listeners on what a page has one of, observers, subscriptions
 * to signals (all live answers of stores among them), and timers that elements have set.
 */
export class PageWatch {
  readonly #listeners = new Map<string, number>();
  readonly #identities = new WeakMap<object, number>();
  #known = 0;
  readonly #observers = new Set<object>();
  readonly #subscriptions = new Set<Undo>();
  readonly #timers = new Map<unknown, string>();
  readonly #undo: readonly Undo[];

  constructor() {
    this.#undo = [
      ...this.#watchListeners(),
      ...[MutationObserver, ResizeObserver, IntersectionObserver].flatMap((observer) =>
        this.#watchObserver(observer.prototype),
      ),
      this.#watchSignals(),
      ...this.#watchTimers(),
    ];
  }

  /** What goes on, in words. */
  get open(): string[] {
    const listeners = [...this.#listeners.keys()].map((key) => key.replace(/ \d+ /, ' '));
    const observers = [...this.#observers].map(({ constructor: { name } }) => name);
    const subscriptions = [...this.#subscriptions].map(() => 'subscription');
    return [...listeners, ...observers, ...subscriptions].sort();
  }

  /** Where timers were set that have yet to come. */
  get timers(): string[] {
    return [...this.#timers.values()];
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }

  #identity(listener: object): number {
    const known = this.#identities.get(listener);
    if (known !== undefined) return known;
    this.#identities.set(listener, ++this.#known);
    return this.#known;
  }

  #watchListeners(): Undo[] {
    const key = (target: unknown, given: unknown[]): string | undefined => {
      const [type, listener, options] = given as Parameters<EventTarget['addEventListener']>;
      const name = nameOf(target);
      if (!name || !listener) return undefined;
      if (typeof options === 'object' && (options.once || options.signal)) return undefined;
      const capture = typeof options === 'object' ? !!options.capture : !!options;
      return `${name} ${this.#identity(listener)} ${type}${capture ? ' captured' : ''}`;
    };
    const note = (change: (key: string) => void) => (before: Method) =>
      function (this: unknown, ...given: unknown[]): unknown {
        const noted = key(this, given);
        if (noted) change(noted);
        return before.apply(this ?? window, given as never[]);
      };
    return [
      replace(
        EventTarget.prototype,
        'addEventListener',
        note((noted) => this.#listeners.set(noted, 1)),
      ),
      replace(
        EventTarget.prototype,
        'removeEventListener',
        note((noted) => this.#listeners.delete(noted)),
      ),
    ];
  }

  #watchObserver(prototype: object): Undo[] {
    const note = (name: 'observe' | 'disconnect', change: (observer: object) => void): Undo =>
      replace(
        prototype as Partial<Record<typeof name, unknown>>,
        name,
        (before) =>
          function (...given) {
            change(this as object);
            return before.apply(this, given as never[]);
          },
      );
    return [
      note('observe', (observer) => this.#observers.add(observer)),
      note('disconnect', (observer) => this.#observers.delete(observer)),
    ];
  }

  #watchSignals(): Undo {
    const subscriptions = this.#subscriptions;
    let prototype = Object.getPrototypeOf(currentConfiguration) as object;
    while (!Object.hasOwn(prototype, 'subscribe')) {
      prototype = Object.getPrototypeOf(prototype) as object;
    }
    return replace(
      prototype as Partial<Record<'subscribe', unknown>>,
      'subscribe',
      (before) =>
        function (...given) {
          const stop = before.apply(this, given as never[]) as Undo;
          const stopOnce = (): void => {
            subscriptions.delete(stopOnce);
            stop();
          };
          subscriptions.add(stopOnce);
          return stopOnce;
        },
    );
  }

  #watchTimers(): Undo[] {
    const timers = this.#timers;
    const begin = (name: 'setTimeout' | 'setInterval' | 'requestAnimationFrame'): Undo =>
      replace(
        window as Partial<Record<typeof name, unknown>>,
        name,
        (before) =>
          function (work, ...more) {
            const from = calledFrom();
            const run = (...given: unknown[]): void => {
              if (name !== 'setInterval') timers.delete(id);
              (work as (...given: unknown[]) => void)(...given);
            };
            const id = before.apply(window, [run, ...more] as never[]);
            if (from.includes('/packages/elements/')) timers.set(id, `${name} ${from.trim()}`);
            return id;
          },
      );
    const end = (name: 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame'): Undo =>
      replace(
        window as Partial<Record<typeof name, unknown>>,
        name,
        (before) =>
          function (id) {
            timers.delete(id);
            return before.apply(window, [id] as never[]);
          },
      );
    return [
      ...(['setTimeout', 'setInterval', 'requestAnimationFrame'] as const).map(begin),
      ...(['clearTimeout', 'clearInterval', 'cancelAnimationFrame'] as const).map(end),
    ];
  }
}

/** What is thrown into the page: noted here, and kept from who else would hear of it. */
export class PageFailures {
  readonly all: string[] = [];
  readonly #note = (event: Event): void => {
    event.stopImmediatePropagation();
    const cause: unknown =
      (event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).error ?? event;
    this.all.push(String((cause as Partial<Error>).stack ?? cause));
  };

  constructor() {
    for (const type of ['error', 'unhandledrejection']) addEventListener(type, this.#note, true);
  }

  stop(): void {
    for (const type of ['error', 'unhandledrejection']) removeEventListener(type, this.#note, true);
  }
}

/** What of a page elements must leave as it is, in words. */
export function pageTraces(): string[] {
  const namesOf = (owner: object, called: string): string[] =>
    Reflect.ownKeys(owner)
      // Frames are there by number; WebKit's driver leaves a symbol with its first command.
      .filter((name) => !/^\d+$|^Symbol\(automation/.test(String(name)))
      .map((name) => `${called}.${String(name)}`);
  const { documentElement: root, head, body } = document;
  return [
    ...namesOf(window, 'window'),
    ...namesOf(Object.prototype, 'Object.prototype'),
    ...namesOf(Array.prototype, 'Array.prototype'),
    ...namesOf(document, 'document'),
    ...[...head.children, ...body.children].map((child) => child.outerHTML.slice(0, 200)),
    ...[root, body].map((each) => (each.cloneNode() as Element).outerHTML),
    `${document.adoptedStyleSheets.length} sheets`,
    `title ${document.title}`,
    `history ${history.length}`,
  ].sort();
}
