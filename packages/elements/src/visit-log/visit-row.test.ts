import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import './define.js';
import type { VisitLogElement } from './visit-log-element.js';

const words = 'Please call back tomorrow before noon about the blue lamp, the large one';

/** A log that is too narrow for the words of its only visit. */
async function narrowLog(): Promise<VisitLogElement> {
  const store = await openStore({ shop: 'row', persistence: 'memory' });
  const { id } = await store.customers.add({
    name: 'Ada Lovelace',
    kind: 'person',
    contactWays: [],
    stage: 'keep',
  });
  await store.visits.add({ customer: id, at: Date.now(), kind: 'call', channel: 'phone', words });
  const log = await fixture<VisitLogElement>(
    html`<patron-visit-log dir="rtl" .store=${store}></patron-visit-log>`,
  );
  log.style.inlineSize = '360px';
  await waitUntil(() => log.shadowRoot!.querySelector('.gist'));
  return log;
}

/** Where a stretch of a text is drawn. */
function placeOf(text: Node, from: number, to: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range.getBoundingClientRect();
}

describe('a row that is read from right to left', () => {
  it('shows the beginning of English words that are too long for it', async () => {
    const log = await narrowLog();
    const gist = log.shadowRoot!.querySelector('.gist')!;
    const text = [...gist.childNodes].find(({ nodeValue }) => nodeValue === words)!;
    const box = gist.getBoundingClientRect();
    const beginning = placeOf(text, 0, 'Please'.length);
    expect(placeOf(text, 0, words.length).width, 'too long').to.be.above(box.width);
    expect(beginning.left).to.be.at.least(box.left - 1);
    expect(beginning.right).to.be.at.most(box.right + 1);
  });

  it('begins short words where the row begins', async () => {
    const log = await narrowLog();
    const row = log.shadowRoot!.querySelector('.summary')!;
    const [title, gist] = ['.title', '.gist'].map((part) =>
      row.querySelector(part)!.getBoundingClientRect(),
    );
    expect(Math.abs(title!.right - gist!.right)).to.be.below(2);
  });
});
