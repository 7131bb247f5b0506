import type { LitElement } from 'lit';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import type { Store } from '@patronkit/store/store.js';

/** Any of our elements, as a page sees it. */
export type Sampled = LitElement & { store?: Store | undefined };

/** An element to be held to the contract. */
export interface LifecycleSample {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it needs beyond a store that only a property can give. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Two shops; their records differ. */
  readonly shops: readonly [Store, Store];
  /** Words it shows in the one shop only, and in the other; none where it shows no records. */
  readonly marks?: readonly [string, string];
  /** What a person does to see what it is for, each time it comes into the page. */
  use?(element: Sampled): void;
  /** Whether all is there that it loads by itself. */
  isWhole(root: ShadowRoot): boolean;
}

let patience = 10_000;

/** Runs what is to fail: waiting for it as long as for what succeeds would only take time. */
export async function impatiently<Result>(run: () => Promise<Result>): Promise<Result> {
  const usual = patience;
  patience = 1500;
  try {
    return await run();
  } finally {
    patience = usual;
  }
}

export const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until there is nothing left to complain of. */
export async function until(complaint: () => string): Promise<void> {
  const start = performance.now();
  while (complaint()) {
    if (performance.now() - start > patience) throw new Error(complaint() || 'too late');
    await pause(4);
  }
}

/** All words inside an element, and inside the elements in it. */
export function wordsIn(element: Element): string {
  const words = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element || node instanceof ShadowRoot)) {
      // Of another document, where the classes are others.
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (![Node.ELEMENT_NODE, Node.DOCUMENT_FRAGMENT_NODE].includes(node.nodeType as 1)) return '';
    }
    const { shadowRoot } = node as Partial<Element>;
    return [...(shadowRoot ? [shadowRoot] : []), ...node.childNodes].map(words).join(' ');
  };
  return words(element).replace(/\s+/g, ' ').trim();
}

/** The rules an element wears, without what browsers write differently in another document. */
export const looksOf = ({ shadowRoot }: Element): string[] =>
  (shadowRoot?.adoptedStyleSheets ?? []).map(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText.slice(0, cssText.indexOf('{'))).join(),
  );

/** A place in the page to put elements into, which goes after the check. */
export class Stage {
  readonly root = document.createElement('div');
  readonly #sample: LifecycleSample;

  constructor(sample: LifecycleSample) {
    this.#sample = sample;
    configureElements({ store: sample.shops[0] });
    document.body.append(this.root);
  }

  get shop(): Store {
    return this.#sample.shops[0];
  }

  /** A new one with all it needs, not yet in the page. */
  make(): Sampled {
    return this.dress(document.createElement(this.#sample.tag) as Sampled);
  }

  dress<Dressed extends Element>(element: Dressed): Dressed {
    const { attributes, properties } = this.#sample;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return Object.assign(element, properties);
  }

  /** Puts it into the page and waits until all is there that it shows. */
  async put(element = this.make(), parent: Node = this.root): Promise<Sampled> {
    parent.appendChild(element);
    await this.whole(element);
    return element;
  }

  async whole(element: Sampled): Promise<void> {
    const { tag, use, isWhole } = this.#sample;
    await until(() => (element.shadowRoot?.childElementCount ? '' : `<${tag}> shows nothing`));
    await element.updateComplete;
    use?.(element);
    await until(() =>
      isWhole(element.shadowRoot!) ? '' : `<${tag}> is not whole: ${wordsIn(element)}`,
    );
    await element.updateComplete;
  }

  /** Waits until it shows these words and no others. */
  shows(element: Sampled, words: string): Promise<void> {
    return until(() => {
      const shown = wordsIn(element);
      return shown === words ? '' : `shows: ${shown}\n instead of: ${words}`;
    });
  }

  /** Waits until it shows all it ever shows of itself, which may come bit by bit; returns it. */
  async rest(element: Sampled): Promise<string> {
    let [last, quiet] = ['', 0];
    await until(() => {
      const now = [wordsIn(element), ...looksOf(element)].join();
      quiet = now === last ? quiet + 1 : 0;
      last = now;
      return quiet > 5 ? '' : `<${this.#sample.tag}> comes to no rest`;
    });
    return wordsIn(element);
  }

  end(): void {
    this.root.remove();
    configureElements({ store: undefined });
  }
}
