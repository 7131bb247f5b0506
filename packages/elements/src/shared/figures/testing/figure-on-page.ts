import { waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';

/** A figure inside an element, and the ways to look at it. */
export class FigureOnPage {
  readonly #host: LitElement;
  readonly #name: string;

  constructor(host: LitElement, name: string) {
    this.#host = host;
    this.#name = name;
  }

  static async shown(host: LitElement, name: string): Promise<FigureOnPage> {
    const figure = new FigureOnPage(host, name);
    await waitUntil(() => figure.#title, `no figure ${name}`);
    return figure;
  }

  get #title(): Element | null {
    return this.#host.shadowRoot!.getElementById(`${this.#name}-title`);
  }

  get root(): HTMLElement {
    return this.#title!.closest('figure')!;
  }

  find<Found extends Element = HTMLElement>(selector: string): Found | null {
    return this.root.querySelector<Found>(selector);
  }

  text(selector: string): string {
    return this.find(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** What someone who does not see the picture is told of it. */
  get spoken(): { readonly name: string; readonly description: string } {
    const image = this.find('svg[role="img"]')!;
    const said = (attribute: string): string =>
      this.#host.shadowRoot!.getElementById(image.getAttribute(attribute)!)!.textContent ?? '';
    return { name: said('aria-labelledby'), description: said('aria-describedby') };
  }

  /** Moves to a point as the arrow keys of a range field do. */
  async goTo(index: number): Promise<void> {
    const field = this.find<HTMLInputElement>('input[type="range"]')!;
    field.value = String(index);
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.#host.updateComplete;
  }

  /** Points at a place of the picture: parts of its width and height. */
  async pointAt(along: number, down: number): Promise<void> {
    const field = this.find<HTMLInputElement>('input[type="range"]')!;
    const { left, top, width, height } = field.getBoundingClientRect();
    field.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: left + along * width,
        clientY: top + down * height,
      }),
    );
    await this.#host.updateComplete;
  }

  async turn(): Promise<void> {
    this.find<HTMLButtonElement>('[data-figure]')!.click();
    await this.#host.updateComplete;
  }

  get columns(): string[] {
    return [...this.root.querySelectorAll('thead th')].map(({ textContent }) => textContent);
  }

  get rows(): string[][] {
    return [...this.root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  }
}
