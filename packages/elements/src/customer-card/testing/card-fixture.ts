import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import '../define.js';
import type { CustomerCardElement } from '../customer-card-element.js';

export const day = 86_400_000;

let shops = 0;

/** A shop of its own in memory, with one customer and two staff. */
export async function openCardShop(customer: Partial<NewRecord<Customer>> = {}): Promise<Store> {
  const store = await openStore({ shop: `customer-card-${++shops}`, persistence: 'memory' });
  await store.staff.add({ id: 's_1', name: 'Priya Nair', role: 'cashier', active: true });
  await store.staff.add({ id: 's_2', name: 'Tom Ashworth', role: 'manager', active: true });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Marsh',
    kind: 'person',
    contactWays: [{ kind: 'phone', value: '+44 (20) 7946 0182', preferred: true }],
    stage: 'attract',
    ...customer,
  });
  return store;
}

/** A store whose named methods of all collections are replaced. */
export function withMethods(store: Store, methods: Readonly<Record<string, unknown>>): Store {
  const changed = (['customers', 'notes', 'consents'] as const).map(
    (name) => [name, { ...store[name], ...methods }] as const,
  );
  return { ...store, ...Object.fromEntries(changed) };
}

/** A card on the page, and the ways to look at it and to act on it. */
export class CardOnPage {
  readonly element: CustomerCardElement;

  constructor(element: CustomerCardElement) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.root.querySelector<Found>(selector);
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** Visible text with single spaces; empty while nothing matches. */
  text(selector: string): string {
    return this.find(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** Waits for parts that follow the first sight. */
  async shows(selector: string, words: string): Promise<void> {
    await waitUntil(() => this.text(selector).includes(words), `"${words}" is not in ${selector}`);
  }

  button(name: string): HTMLButtonElement {
    const button = this.#findButton(name);
    if (!button) throw new Error(`there is no button "${name}"`);
    return button;
  }

  #findButton(name: string): HTMLButtonElement | undefined {
    return this.all('button').find(
      (candidate) =>
        candidate.getAttribute('aria-label') === name || candidate.textContent.trim() === name,
    ) as HTMLButtonElement | undefined;
  }

  /** Presses a button once it is there: some come with parts that follow the first sight. */
  async click(name: string): Promise<void> {
    await waitUntil(() => this.#findButton(name), `there is no button "${name}"`);
    this.button(name).click();
    await this.element.updateComplete;
  }

  /** The control with this label. */
  field(label: string): HTMLInputElement {
    const found = this.all('label').find((candidate) => candidate.textContent.trim() === label);
    if (!found) throw new Error(`there is no field "${label}"`);
    return this.root.getElementById((found as HTMLLabelElement).htmlFor) as HTMLInputElement;
  }

  type(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
    control.focus();
    control.value = words;
    const type = control.localName === 'select' ? 'change' : 'input';
    control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  press(target: HTMLElement, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    target.dispatchEvent(event);
    return event;
  }

  async openEditor(part: string): Promise<void> {
    await waitUntil(() => this.find(`[data-edit="${part}"]`), `no button to edit ${part}`);
    this.find(`[data-edit="${part}"]`)!.click();
    await waitUntil(() => this.root.activeElement?.closest('.editor'), 'the editor did not open');
  }
}

export interface CardOptions {
  readonly customer?: string;
  readonly lang?: string;
  readonly readonly?: boolean;
  /** What must be there before the test goes on. */
  readonly settled?: string;
}

export async function showCard(
  store: Store,
  { customer = 'c_1', lang = 'en', readonly = false, settled = '.stage' }: CardOptions = {},
): Promise<CardOnPage> {
  const card = new CardOnPage(
    await fixture<CustomerCardElement>(
      html`<patron-customer-card
        customer=${customer}
        staff="s_1"
        lang=${lang}
        ?readonly=${readonly}
        .store=${store}
      ></patron-customer-card>`,
    ),
  );
  await waitUntil(() => card.find(settled), `no ${settled}`);
  return card;
}
