import { StoreError } from './errors.js';

/** The shop's currency was to be changed while its books hold amounts. Nothing was written. */
export class CurrencyInUseError extends StoreError {
  constructor(given: string, expected: string) {
    super(
      'currency-in-use',
      `This shop has purchases in ${expected}, and its sums would mix them with ${given}, so its currency was not changed. Keep books in ${given} in a shop of its own.`,
    );
  }
}
