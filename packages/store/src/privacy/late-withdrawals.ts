import type { BackendTransaction } from '../backend.js';
import { systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Writer } from '../writer.js';

/** In `$system`, each with the id of a customer whose sealed scores are to go. */
const keyOf = (customer: string): string => `withdrawn:${customer}`;
const all = { index: '', lower: keyOf(''), upper: 'withdrawn;', descending: false };

/** A withdrawal holds at once; what rested on it and is sealed goes when somebody can open it. */
export function leaveForUnlocking(transaction: BackendTransaction, customer: string): void {
  transaction.put(systemStore, true, keyOf(customer));
}

/** Nothing is left to do for them. */
export function forgetLateWithdrawal(transaction: BackendTransaction, customer: string): void {
  transaction.delete(systemStore, keyOf(customer));
}

/** Does what withdrawals have left while the customer base was locked. */
export async function applyLateWithdrawals(
  { backend }: StoreContext,
  writer: () => Promise<Writer>,
  dropScores: (unit: UnitOfWork, customer: string) => Promise<void>,
): Promise<void> {
  const reading = await backend.begin([systemStore], 'readonly');
  const keys = await reading.getAllKeys(systemStore, all);
  if (!keys.length) return;
  await (
    await writer()
  ).write(
    ['consents'],
    async (unit) => {
      for (const key of keys) {
        const customer = String(key).slice(keyOf('').length);
        await dropScores(unit, customer);
        forgetLateWithdrawal(unit.transaction, customer);
      }
    },
    { stores: [systemStore] },
  );
}
