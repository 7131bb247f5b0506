import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { currentConfiguration } from '@patronkit/elements/shared/configure.js';
import { keepLooks } from '@patronkit/elements/shared/later-styles.js';
import type { Store } from '@patronkit/store/store.js';

/**
 * An element written for the contract, as plain as can be. The contract must hold for it; and each
 * of its wrong variants (`wrongElements`) must break the contract.
 */
export class SampleElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;
  @property({ attribute: false }) store?: Store | undefined;
  @property() theme?: string | undefined;

  constructor() {
    super();
    this.keepLooks();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.redraw);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.redraw);
  }
  protected readonly redraw = (): void => this.requestUpdate();

  protected keepLooks(): void {
    keepLooks(this);
  }
  protected get words(): string {
    const store = this.store ?? (currentConfiguration.peek().store as Store | undefined);
    return store?.shop ?? '';
  }
  protected override render(): unknown {
    return html`<p>In ${this.words}</p>`;
  }
}

/** What may go wrong, and the promise of the contract that must notice. */
export const wrongElements: Readonly<Record<string, typeof SampleElement>> = {
  'is made with nothing in it, and begins nothing': class extends SampleElement {
    constructor() {
      super();
      addEventListener('offline', this.redraw);
    }
  },
  'shows the same made, cloned, imported or parsed': class extends SampleElement {
    readonly #was = this.hasAttribute('title');
    protected override get words(): string {
      return `${super.words} ${this.#was}`;
    }
  },
  'takes up what was set before it was defined': class extends SampleElement {
    constructor() {
      super();
      Object.defineProperty(this, 'theme', { value: 'own', configurable: true, writable: true });
    }
  },
  'takes whatever its attributes say': class extends SampleElement {
    protected override get words(): string {
      return `${super.words} ${this.theme === '__proto__' ? new Intl.Locale('__').language : ''}`;
    }
  },
  'shows the same wherever it is moved, and when it comes back': class extends SampleElement {
    #times = 0;
    override connectedCallback(): void {
      super.connectedCallback();
      this.#times++;
      this.requestUpdate();
    }
    protected override get words(): string {
      return `${super.words} ${this.#times}`;
    }
  },
  'listens once, however often it moves, and not once it is out': class extends SampleElement {
    override connectedCallback(): void {
      super.connectedCallback();
      document.addEventListener('selectionchange', () => this.redraw());
    }
  },
  'may be taken out while it loads': class extends SampleElement {
    override connectedCallback(): void {
      super.connectedCallback();
      queueMicrotask(() => addEventListener('online', this.redraw));
    }
  },
  'shows the records of its own store, then of another, and nothing of the former': class extends SampleElement {
    #first = '';
    protected override get words(): string {
      return (this.#first ||= super.words);
    }
  },
  'stands beside another of its kind undisturbed': class extends SampleElement {
    override connectedCallback(): void {
      super.connectedCallback();
      this.id = 'sample';
    }
  },
  'keeps its looks in another document, and works on': class extends SampleElement {
    protected override keepLooks(): void {}
  },
  'leaves the page as it was': class extends SampleElement {
    override connectedCallback(): void {
      super.connectedCallback();
      document.head.append(document.createElement('meta'));
    }
  },
};
