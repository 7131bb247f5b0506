import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../stories/docs/define.js';
import { describeElements } from '../../stories/docs/manifest.js';

const tag = 'docs-elements-example';

class ExampleElement extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    for (const part of ['head', 'foot']) {
      const piece = document.createElement('p');
      piece.setAttribute('part', part);
      piece.textContent = part;
      root.append(piece);
    }
  }
}
customElements.define(tag, ExampleElement);

const words = (name: string) => ({ name, description: `What ${name} is.` });

describe('a docs page', () => {
  before(() => {
    describeElements({
      modules: [
        {
          declarations: [
            {
              tagName: tag,
              members: [
                { kind: 'field', attribute: 'customer', ...words('customer') },
                { kind: 'method', ...words('send') },
              ],
              events: [words('example-sent')],
              slots: [words('heading')],
              cssParts: [words('head'), words('foot'), words('nowhere')],
              cssProperties: [words('--patron-brand')],
            },
          ],
        },
      ],
    });
  });

  it('lists everything its element is said to have', async () => {
    const reference = await fixture(html`<story-reference tag=${tag}></story-reference>`);
    const text = reference.shadowRoot!.textContent;
    for (const name of [
      ...['customer', 'send()', 'example-sent', 'heading'],
      ...['::part(head)', '::part(foot)', '--patron-brand'],
    ]) {
      expect(text).to.include(name);
      expect(text).to.include(`What ${name.replace(/^::part\(|\(?\)$/g, '')} is.`);
    }
  });

  it('says so when nothing is known of an element', async () => {
    const reference = await fixture(html`<story-reference tag="no-such"></story-reference>`);
    expect(reference.shadowRoot!.textContent).to.include('Nothing is known of no-such');
  });

  it('numbers the parts that are seen, and says which are not', async () => {
    const anatomy = await fixture(
      html`<story-anatomy tag=${tag}
        ><docs-elements-example></docs-elements-example
      ></story-anatomy>`,
    );
    const root = anatomy.shadowRoot!;
    await waitUntil(() => root.querySelectorAll('.mark').length === 2, 'two marks');
    const unseen = [...root.querySelectorAll('li')].filter((item) => item.querySelector('.unseen'));
    expect(unseen.map((item) => item.querySelector('code')!.textContent)).to.eql(['nowhere']);
  });
});
