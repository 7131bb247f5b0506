import type { AnyPlugin } from '@patronkit/plugin-sdk/plugin.js';
import type { SandboxRequest } from '@patronkit/plugin-sdk/sandbox/sandbox-services.js';
import type { StorageConsent } from '@patronkit/elements/shared/configure.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { Change } from '@patronkit/store/change.js';
import type { Store } from '@patronkit/store/store.js';

/** What all Patronkit elements of the page share; what is left out stays as it was. */
export interface PatronConfiguration {
  /** Names the customer base in this browser. Same as `data-shop`. */
  readonly shop?: string;
  /** BCP 47 tag for elements with no nearer `lang`. Same as `data-locale`. */
  readonly locale?: string;
  /** Id of the staff member at this screen. Same as `data-staff`. */
  readonly staff?: string;
  /** What holds until `Patron.consent` is called. Same as `data-consent`. */
  readonly storage?: StorageConsent;
  /** A store the page opened itself; takes the place of `shop`. */
  readonly store?: Store | Promise<Store>;
}

/** What happened: a visit, where the customer is the identified one and the moment is now unless said. */
export type PatronEvent = Omit<NewRecord<Visit>, 'customer' | 'at' | 'channel'> &
  Partial<Pick<Visit, 'customer' | 'at' | 'channel'>>;

/** The record of a customer the shop may not know yet. */
export type UnknownCustomer = Partial<NewRecord<Customer>> & {
  readonly id: string;
  readonly name: string;
};

/**
 * A plugin for `Patron.use`. A trusted one: the object `definePlugin` returned, or the address of a
 * module whose default export it is. A sandboxed one: `{ src, integrity, grant }`.
 */
export type UsablePlugin = string | AnyPlugin | SandboxRequest;

export interface PatronReady {
  readonly store: Store;
  readonly version: string;
}

/** Name → what a listener of `Patron.on` gets. */
export interface PatronEvents {
  /** The customer base is open. */
  ready: PatronReady;
  /** Something was saved, in this tab or another. */
  change: Change;
  /** `Patron.record` saved a visit. */
  recorded: Visit;
}

/**
 * The one global of the script tag. Calls made while the rest is still loading wait for it; none
 * throws. `configure` and `consent` load nothing, but for `denied`: without anything of ours in the
 * page they resolve at once, and hold as soon as there is. Calls before `patron.js` itself is there:
 * `(window.Patron ||= []).push((patron) => patron.record({ … }))`.
 *
 * A promise that rejects has already been reported on the console, so it need not be caught.
 */
export interface PatronGlobal {
  readonly version: string;
  /** Calls each callback with this object. */
  push(...callbacks: ((patron: PatronGlobal) => unknown)[]): void;
  configure(changes: PatronConfiguration): Promise<void>;
  /**
   * Says which customer is in front of the page: for loyalty badges and feedback forms that name
   * none, and for `record`. An id, or the record of a customer the shop may not know yet, who is
   * then added. `null`: nobody any more. The latest call holds, also while the customer of an
   * earlier one is still being added.
   */
  identify(customer: string | UnknownCustomer | null): Promise<void>;
  /** Saves a visit and resolves with it once it is durable. */
  record(event: PatronEvent): Promise<Visit>;
  /**
   * Installs a plugin: an object, an address, or `{ src, integrity, grant: ['read customers.stage'] }`
   * of a sandboxed one. Resolves with how to uninstall it.
   */
  use(plugin: UsablePlugin): Promise<() => void>;
  /**
   * Says whether anything may be kept on this device, as the shopper told the shop's consent tool:
   * `granted` (`true`), `denied` (`false`) or `wait`. Until then, and without, everything works and
   * lives in memory. `denied` also deletes what was kept before. `data-consent` says what holds at
   * first; without it, `granted`.
   */
  consent(choice: { readonly storage: StorageConsent | boolean }): Promise<void>;
  /** Returns how to stop listening. */
  on<Name extends keyof PatronEvents>(
    name: Name,
    listener: (detail: PatronEvents[Name]) => void,
  ): () => void;
  /** Finds our elements inside a shadow root too, now and later. */
  observe(root: ShadowRoot): void;
  /** The open customer base. Ask anew after `consent` or another `shop`: it is another one then. */
  readonly ready: Promise<PatronReady>;
}

declare global {
  // No `var`: that would make `window.Patron` refuse the list that calls wait in.
  const Patron: PatronGlobal;
  interface Window {
    /** Not there before `patron.js` is; until then only `(window.Patron ||= []).push(…)` works. */
    get Patron(): PatronGlobal;
    set Patron(patron: PatronGlobal | ((patron: PatronGlobal) => unknown)[]);
  }
}
