import type { LitElement } from 'lit';
import { normaliseLocale } from '@patronkit/records/locale.js';
import type { Store } from '@patronkit/store/store.js';
import { configuredStore } from '../shared/configure.js';
import { givenRecordsStore } from './given-records-store.js';
import type { GivenRecords, Question } from './given-records-store.js';

type Hydrating = LitElement & { store?: Store; customer?: string };

const chinese: Readonly<Record<string, () => Promise<unknown>>> = {
  'patron-loyalty-badge': () =>
    Promise.all([
      import('../loyalty-badge/loyalty-badge-messages.zh-cn.js'),
      import('../loyalty-badge/details/loyalty-details-messages.zh-cn.js'),
    ]),
  'patron-customer-card': () => import('../customer-card/customer-card-messages.zh-cn.js'),
};

/** What was typed before there was a program to hear it. */
function typedTexts(element: Hydrating): () => void {
  const fields = [
    ...(element.shadowRoot?.querySelectorAll<HTMLTextAreaElement>('textarea') ?? []),
  ].map((field) => {
    const { value, selectionStart, selectionEnd } = field;
    return { field, value, selectionStart, selectionEnd };
  });
  return () => {
    for (const { field, value, selectionStart, selectionEnd } of fields) {
      if (!value || field.value === value) continue;
      field.value = value;
      field.setSelectionRange(selectionStart, selectionEnd);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}

/** Has an element take over what the server rendered, as the server rendered it. */
async function hydrate(element: Hydrating, store: Store): Promise<void> {
  await customElements.whenDefined(element.localName);
  // What the server did not wait for, either.
  const { LoyaltyDetails } = await import('../loyalty-badge/details/loyalty-details.js');
  const putBack = typedTexts(element);
  element.store = store;
  // Its first update has to find its language there, or it would render something else.
  const held = element as unknown as { enableUpdating(isWanted: boolean): void };
  const release = held.enableUpdating;
  held.enableUpdating = () => undefined;
  element.removeAttribute('defer-hydration');
  if (element.localName === 'patron-loyalty-badge') {
    Object.assign(element, { details: new LoyaltyDetails(element) });
  }
  if (normaliseLocale(element.lang)?.startsWith('zh')) {
    await chinese[element.localName]?.().catch(() => undefined);
  }
  await new Promise((resolve) => setTimeout(resolve));
  release.call(element, true);
  await element.updateComplete;
  putBack();
}

/** Resolves once a store knows the answers to all questions; they stay known until it is let go. */
async function answersOf(store: Store, questions: readonly Question[]): Promise<() => void> {
  const stops: (() => void)[] = [];
  await Promise.all(
    questions.map(
      (question) =>
        new Promise<void>((resolve) => {
          const stop = question(store).subscribe(({ status }) => {
            if (status !== 'loading') resolve();
          });
          stops.push(stop);
        }),
    ),
  );
  return () => stops.forEach((stop) => stop());
}

/**
 * Makes the elements a server rendered work: each takes over its shadow root as it is, with the
 * records the page brought, and goes over to the page's own store once that knows the same customer
 * and all answers, so that nothing flashes. Load Lit's hydration support before this module.
 *
 * @param records default: those of the data block `#patron-records`
 */
export async function hydrateElements(records?: GivenRecords): Promise<void> {
  const block = document.querySelector('#patron-records')?.textContent;
  const given = givenRecordsStore(records ?? (JSON.parse(block ?? '{}') as GivenRecords));
  const elements = [
    ...document.querySelectorAll<Hydrating>(
      'patron-loyalty-badge[defer-hydration], patron-customer-card[defer-hydration]',
    ),
  ];
  await Promise.all(elements.map((element) => hydrate(element, given.store)));
  const own = await configuredStore();
  for (const element of elements) {
    const known = element.customer ? await own.customers.get(element.customer) : undefined;
    if (!known) continue;
    const letGo = await answersOf(own, given.asked);
    element.store = own;
    await element.updateComplete;
    letGo();
  }
}
