import { drawers } from './element-drawers.js';
import type { Drawn, Notify } from './element-drawers.js';
import type { Tree } from './tree.js';

interface Shown {
  readonly tag: string;
  readonly node: ChildNode;
  readonly drawn?: Drawn;
  children: readonly Shown[];
}

/** Shows checked trees in a container, and keeps what stays the same, with its focus. */
export class TreeView {
  readonly #container: HTMLElement;
  readonly #notify: Notify;
  #shown: readonly Shown[] = [];

  constructor(container: HTMLElement, notify: Notify) {
    this.#container = container;
    this.#notify = notify;
  }

  show(trees: readonly Tree[]): void {
    this.#shown = this.#place(this.#container, this.#shown, trees);
  }

  #place(parent: Element, before: readonly Shown[], trees: readonly Tree[]): readonly Shown[] {
    const now = trees.map((tree, index) => this.#draw(tree, before[index]));
    before.filter((old) => !now.includes(old)).forEach(({ node }) => node.remove());
    now.forEach(({ node }, index) => {
      const there = parent.childNodes[index];
      if (there !== node) parent.insertBefore(node, there ?? null);
    });
    return now;
  }

  #draw(tree: Tree, before: Shown | undefined): Shown {
    const { ownerDocument } = this.#container;
    if (typeof tree === 'string') {
      if (before?.tag !== '')
        return { tag: '', node: ownerDocument.createTextNode(tree), children: [] };
      if (before.node.textContent !== tree) before.node.textContent = tree;
      return before;
    }
    const [tag, attributes, ...children] = tree;
    const shown = before?.tag === tag ? before : this.#create(tag);
    shown.drawn!.update(attributes);
    if (children.length > 0 || shown.children.length > 0) {
      shown.children = this.#place(shown.drawn!.element, shown.children, children);
    }
    return shown;
  }

  #create(tag: string): Shown {
    const drawn = drawers[tag]!(this.#container.ownerDocument, this.#notify);
    return { tag, drawn, node: drawn.element, children: [] };
  }
}
