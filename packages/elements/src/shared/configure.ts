import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';

/** What all elements of a page share. An element's own attributes and properties come first. */
export interface ElementsConfiguration {
  /** The shop whose customer base the elements show. Default: `shop`. */
  readonly shop?: string;
  /** A store that is already open, or being opened; takes the place of `shop`. */
  readonly store?: Store | Promise<Store> | undefined;
  /** BCP 47 tag for elements with no nearer `lang`. */
  readonly locale?: string;
  /** Languages beyond those the elements bring along; `register-language.ts` sets it. */
  readonly language?: ((locale: string) => LoadCatalogue | false) | undefined;
  /** Id of the staff member at this screen; written into what they record. */
  readonly staff?: string | undefined;
  /** Id of the customer in front of the page, for elements with no `customer` of their own. */
  readonly customer?: string | undefined;
  /** Another object each time that somebody says who is in front of the page, or that nobody is. */
  readonly identified?: object;
  /** Whether anything may be kept on this device. What changes it later is `allow-storage.ts`. */
  readonly storage?: StorageConsent | undefined;
}

/**
 * The texts of one catalogue in one language, for one element; no `default` where that language
 * lacks them. The same function for the same language: that is how elements see a change.
 */
export type LoadCatalogue = (
  catalogue: string,
  locale: string,
  host: HTMLElement,
) => Promise<{ readonly default?: unknown }>;

/** What a shopper said to keeping texts and records on their device; `wait`: nothing yet. */
export type StorageConsent = 'granted' | 'denied' | 'wait';

const configuration = signal<ElementsConfiguration>({});

/** The configuration in force. */
export const currentConfiguration: ReadonlySignal<ElementsConfiguration> = configuration;

/** Sets what all elements share; what is left out stays as it was. */
export function configureElements(changes: ElementsConfiguration): void {
  configuration.value = { ...configuration.peek(), ...changes };
}

/** The store the elements use; opened at the first call when none was configured. */
export async function configuredStore(): Promise<Store> {
  const { store, shop = 'shop', storage = 'granted' } = configuration.peek();
  return store ?? openStore({ shop, persistence: storage === 'granted' ? 'indexeddb' : 'memory' });
}
