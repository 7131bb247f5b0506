import { StoreError } from '../errors.js';
import type { StoreContext } from '../store-context.js';

/**
 * What a plugin, or the page, keeps about customers outside the collections: it is asked whenever a
 * customer's data are exported or erased. Register it as soon as the program runs.
 */
export interface PersonalDataPart {
  /** Names it in copies and messages, such as the plugin's id. */
  readonly name: string;
  /** Everything it holds on a customer, as it would be written as JSON; `undefined` for nothing. */
  export(customer: string): Promise<unknown>;
  /**
   * Forgets a customer. Called before the collections do, and again when that did not succeed, so
   * it must not matter how often.
   */
  erase(customer: string): Promise<void>;
  /**
   * The customers it holds anything on. Where it is given, customers who were erased while this
   * program was not running are erased at the next registration.
   */
  customers?(): Promise<readonly string[]>;
}

/** A part did not do what was asked of it. Nothing of the collections was changed. */
export class PersonalDataPartError extends StoreError {
  readonly part: string;
  constructor(part: string, what: 'exported' | 'erased', options: ErrorOptions) {
    super(
      'personal-data-part',
      `"${part}" failed, so the customer was not ${what}: ${String(options.cause)}. Try again; if it fails again, tell its author, or uninstall it and see to its data by hand.`,
      options,
    );
    this.part = part;
  }
}

/**
 * A page has one store per shop, and many views and administrations of it. What they share is the
 * status.
 */
const registered = new WeakMap<StoreContext['status'], Map<string, PersonalDataPart>>();

/** The parts registered with an open store. */
export function partsOf({ status }: Pick<StoreContext, 'status'>): Map<string, PersonalDataPart> {
  let parts = registered.get(status);
  if (!parts) registered.set(status, (parts = new Map<string, PersonalDataPart>()));
  return parts;
}

/** Asks every part, one after the other. @throws {PersonalDataPartError} */
export async function askParts<Answer>(
  context: Pick<StoreContext, 'status'>,
  what: 'exported' | 'erased',
  ask: (part: PersonalDataPart) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const part of partsOf(context).values()) {
    try {
      answers.set(part.name, await ask(part));
    } catch (cause) {
      throw new PersonalDataPartError(part.name, what, { cause });
    }
  }
  return answers;
}
