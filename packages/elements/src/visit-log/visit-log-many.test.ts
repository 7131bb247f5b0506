import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import './define.js';
import type { VisitLogElement } from './visit-log-element.js';

const rowCount = 100_000;
const newest = Date.UTC(2026, 0, 1);
let shop: Promise<Store> | undefined;

async function fill(): Promise<Store> {
  const store = await openStore({ shop: 'log-many', persistence: 'memory' });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Lovelace',
    kind: 'person',
    contactWays: [],
    stage: 'keep',
  });
  await store.visits.addMany(
    Array.from({ length: rowCount }, (_, index) => ({
      id: `v_${index}`,
      customer: 'c_1',
      at: newest - index * 600_000,
      kind: index % 10 ? ('call' as const) : ('message' as const),
      channel: 'phone' as const,
      words: `Visit number ${index}`,
    })),
  );
  return store;
}

async function show(): Promise<VisitLogElement> {
  const store = await (shop ??= fill());
  const log = await fixture<VisitLogElement>(
    html`<patron-visit-log .store=${store}></patron-visit-log>`,
  );
  await waitUntil(() => rows(log).length && /100,00\d visits/.test(textOf(log)), 'no rows');
  return log;
}

const textOf = (log: VisitLogElement): string => log.shadowRoot!.textContent ?? '';
const rows = (log: VisitLogElement): HTMLElement[] => [
  ...log.shadowRoot!.querySelectorAll<HTMLElement>('[role="listitem"]'),
];
const viewportOf = (log: VisitLogElement): HTMLElement =>
  log.shadowRoot!.querySelector<HTMLElement>('.viewport')!;
const numberOf = (row: HTMLElement): number =>
  Number(/Visit number (\d+)/.exec(row.textContent ?? '')?.[1]);

/** The first row wholly in view below the heading that stays. */
function firstInView(log: VisitLogElement): HTMLElement | undefined {
  const top = viewportOf(log).getBoundingClientRect().top;
  return rows(log).find((row) => row.getBoundingClientRect().top > top + 30);
}

async function scrollTo(log: VisitLogElement, top: number): Promise<void> {
  viewportOf(log).scrollTop = top;
  await waitUntil(() => {
    const row = firstInView(log);
    return row && !row.hasAttribute('data-placeholder') && numberOf(row) > 0;
  });
  await log.updateComplete;
}

describe('visit log of 100,000 visits', () => {
  it('puts a few rows into the page and tells how many there are', async () => {
    const log = await show();
    expect(rows(log).length).to.be.lessThan(60);
    expect(rows(log)[0]!.getAttribute('aria-setsize')).to.equal(String(rowCount));
    expect(rows(log)[0]!.getAttribute('aria-posinset')).to.equal('1');
    expect(viewportOf(log).scrollHeight).to.be.greaterThan(rowCount * 40);
  });

  it('rests while it is hidden, and shows the newest visits when it appears', async () => {
    const store = await (shop ??= fill());
    const page = await fixture<HTMLElement>(
      html`<div hidden><patron-visit-log .store=${store}></patron-visit-log></div>`,
    );
    const log = page.querySelector('patron-visit-log')!;
    const rendered = new Set<string | undefined>();
    const watch = new MutationObserver(() =>
      rows(log).forEach((row) => rendered.add(row.dataset['index'])),
    );
    await waitUntil(() => rows(log).length, 'no rows');
    watch.observe(log.shadowRoot!, { childList: true, subtree: true });
    for (let frame = 0; frame < 30; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    watch.disconnect();
    expect(rendered.size).to.be.lessThan(60);
    page.hidden = false;
    await waitUntil(() => firstInView(log) && numberOf(firstInView(log)!) < 3);
    expect(rows(log).length).to.be.lessThan(60);
  });

  it('shows the oldest visit at the end, one key away', async () => {
    const log = await show();
    const first = rows(log)[0]!.querySelector<HTMLElement>('.summary')!;
    first.focus();
    // WebKit brings what has the focus into view with its next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    first.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true, cancelable: true }),
    );
    await waitUntil(
      () => log.shadowRoot!.activeElement?.textContent?.includes(`Visit number ${rowCount - 1}`),
      'the oldest visit did not get the focus',
    );
    expect(rows(log).length).to.be.lessThan(60);
    const { scrollTop, scrollHeight, clientHeight } = viewportOf(log);
    expect(scrollHeight - scrollTop - clientHeight).to.be.lessThan(2);
  });

  it('shows the rows that belong where it is scrolled to', async () => {
    const log = await show();
    await scrollTo(log, 3_000_000);
    const shown = rows(log).filter((row) => !row.hasAttribute('data-placeholder'));
    for (const row of shown) {
      expect(numberOf(row)).to.equal(Number(row.dataset['index']));
      expect(row.getAttribute('aria-posinset')).to.equal(String(numberOf(row) + 1));
    }
  });

  it('keeps the focused row when it is scrolled out of view', async () => {
    const log = await show();
    rows(log)[2]!.querySelector<HTMLElement>('.summary')!.focus();
    await scrollTo(log, 2_000_000);
    expect(log.shadowRoot!.activeElement?.textContent).to.contain('Visit number 2');
    expect(rows(log).length).to.be.lessThan(60);
  });

  it('does not move what is being read when a visit comes in', async () => {
    const log = await show();
    const store = await shop!;
    await scrollTo(log, 1_000_000);
    const before = firstInView(log)!;
    const number = numberOf(before);
    const top = before.getBoundingClientRect().top;
    await store.visits.add({
      customer: 'c_1',
      at: newest + 1000,
      kind: 'call',
      channel: 'phone',
      words: 'Just now',
    });
    await waitUntil(() => textOf(log).includes('1 new visit'));
    const sameRow = (): HTMLElement | undefined =>
      rows(log).find((row) => numberOf(row) === number);
    await waitUntil(sameRow, `visit ${number} is no longer shown`);
    const after = sameRow()!;
    expect(after.getBoundingClientRect().top).to.be.closeTo(top, 1.5);
    expect(Number(after.dataset['index'])).to.equal(number + 1);
    [...log.shadowRoot!.querySelectorAll('button')]
      .find((each) => each.textContent?.includes('1 new visit'))!
      .click();
    await waitUntil(() => rows(log)[0]?.textContent?.includes('Just now'));
    expect(viewportOf(log).scrollTop).to.equal(0);
    expect(textOf(log)).not.to.contain('1 new visit');
    expect(log.shadowRoot!.activeElement?.classList.contains('summary')).to.equal(true);
  });
});
