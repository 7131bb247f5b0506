import type { BackendTransaction } from '../backend.js';

/** Hears of rows that were read for somebody. */
export type ClaimReads = (store: string, rows: unknown) => void;

/** The same transaction, in which whoever reads is known. */
export const claimedReads = (
  transaction: BackendTransaction,
  claim: ClaimReads,
): BackendTransaction => ({
  ...transaction,
  async get(store, key) {
    const row = await transaction.get(store, key);
    claim(store, row);
    return row;
  },
  async getAll(store, stretch) {
    const rows = await transaction.getAll(store, stretch);
    claim(store, rows);
    return rows;
  },
});
