import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { openCardShop } from '../customer-card/testing/card-fixture.js';
import '../feedback-form/define.js';
import '../loyalty-badge/define.js';
import '../visit-log/define.js';

const elements: Readonly<Record<string, string>> = {
  'patron-customer-card': '[part=figure]',
  'patron-visit-log': '#keyboard',
  'patron-loyalty-badge': '[part=figure]',
  'patron-feedback-form': '[part=send]',
};

async function openFrame(): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
  return frame.contentDocument!;
}

describe('looks', () => {
  for (const [tag, whole] of Object.entries(elements)) {
    it(`of <${tag}> go with it into another document, and back`, async () => {
      const store = await openCardShop();
      await store.visits.add({
        customer: 'c_1',
        at: Date.now(),
        kind: 'visit',
        channel: 'in-person',
      });
      const element = Object.assign(document.createElement(tag) as LitElement, {
        store,
        customer: 'c_1',
      });
      const place = await fixture(html`<div></div>`);
      place.append(element);
      const root = element.shadowRoot!;
      await waitUntil(() => {
        // What is folded away is opened, once it is there.
        root.querySelector<HTMLElement>('details.charts:not([open]) > summary')?.click();
        return root.querySelector(whole);
      }, `no ${whole}`);
      // What comes with the form's sending has nothing to be seen by.
      const sheets = tag === 'patron-feedback-form' ? 4 : 2;
      await waitUntil(() => root.adoptedStyleSheets.length >= sheets);
      // What is kept of them is loaded last.
      await import('./later-styles.js');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await element.updateComplete;
      // How a browser writes a rule down may depend on the document; which rules there are does not.
      const texts = (): string[] =>
        root.adoptedStyleSheets.map(({ cssRules }) =>
          [...cssRules].map(({ cssText }) => cssText.slice(0, cssText.indexOf('{'))).join(),
        );
      const before = texts();
      expect(before.length).to.be.greaterThan(1);

      const elsewhere = await openFrame();
      elsewhere.body.append(element);
      expect(texts()).to.deep.equal(before);
      expect(elsewhere.defaultView!.getComputedStyle(element).display).not.to.equal('inline');

      place.append(element);
      expect(texts()).to.deep.equal(before);

      const inert = document.implementation.createHTMLDocument();
      inert.adoptNode(element);
      place.append(element);
      expect(texts()).to.deep.equal(before);
    });
  }
});
