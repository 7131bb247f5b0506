import { systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { ErasureProof } from './erasure-proof.js';
import { readErasureProof } from './erasure-proof.js';
import { readRecords } from './record-reader.js';

/** The proof that a customer was erased from this database. */
export const findErasureProof = (
  context: StoreContext,
  customer: string,
): Promise<ErasureProof | undefined> =>
  readRecords(context, [systemStore], (_reader, transaction) =>
    readErasureProof(transaction, customer),
  );

/** Those of these customers who were erased from this database and did not come back since. */
export const erasedAmong = (
  context: StoreContext,
  customers: ReadonlySet<string>,
): Promise<ReadonlySet<string>> =>
  readRecords(context, ['customers', systemStore], async (_reader, transaction) => {
    const erased = new Set<string>();
    for (const customer of customers) {
      if (!(await readErasureProof(transaction, customer))) continue;
      if (!(await transaction.get('customers', customer))) erased.add(customer);
    }
    return erased;
  });
