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
