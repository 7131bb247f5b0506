import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { GradualPartsController } from './gradual-parts-controller.js';

class GradualElement extends LitElement {
  readonly seen: string[] = [];
  word = 'a';
  readonly #parts = new GradualPartsController(this);

  protected override render(): unknown {
    const part = (place: number): unknown => this.#parts.part(() => `${this.word}${place} `);
    return html`${part(1)}${part(2)}${part(3)}`;
  }

  protected override updated(): void {
    this.seen.push(this.shadowRoot!.textContent.trim());
  }
}
customElements.define('test-gradual-parts', GradualElement);

describe('GradualPartsController', () => {
  const show = async (): Promise<GradualElement> => {
    const element = await fixture<GradualElement>(html`<test-gradual-parts></test-gradual-parts>`);
    await waitUntil(() => element.updateComplete);
    return element;
  };

  it('adds one part with each update, from the first on, and then rests', async () => {
    const element = await show();
    expect(element.seen).to.deep.equal(['a1', 'a1 a2', 'a1 a2 a3']);
  });

  it('shows changes in all parts at once from then on', async () => {
    const element = await show();
    element.word = 'b';
    element.requestUpdate();
    await element.updateComplete;
    expect(element.seen.at(-1)).to.equal('b1 b2 b3');
    expect(element.seen).to.have.length(4);
  });
});
