const region = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';

function rootsBelow(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsBelow(shadowRoot)] : [],
  );
}

const words = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** Watches the live regions of all elements below, from now on. */
export class RegionWatch {
  /** Regions that came with words in them, or could not be reached by a screen reader before. */
  readonly silent: string[] = [];
  readonly #told = new Map<Element, string[]>();
  readonly #canvas: HTMLElement;
  readonly #observer: MutationObserver;
  readonly #watched = new Set<Node>();

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
    this.#observer = new MutationObserver(() => this.#look());
    this.#look();
  }

  /** Everything that was told, each time it was. */
  get told(): readonly string[] {
    return [...this.#told.values()].flatMap((texts) => texts.slice(1).filter(Boolean));
  }

  end(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    const isFirst = this.#watched.size === 0;
    for (const root of rootsBelow(this.#canvas)) {
      this.#watch(root);
      for (const element of root.querySelectorAll(region)) this.#lookAt(element, isFirst);
    }
  }

  #lookAt(element: Element, isFirst: boolean): void {
    const now = words(element);
    const before = this.#told.get(element);
    if (!before) {
      this.#told.set(element, [now]);
      if (now && !isFirst) this.silent.push(now);
      // Out of the accessibility tree is as good as not there.
      if (getComputedStyle(element).display === 'none') this.silent.push(`hidden: ${now}`);
    } else if (before.at(-1) !== now) {
      before.push(now);
    }
  }

  #watch(root: ShadowRoot): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
}
