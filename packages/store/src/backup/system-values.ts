import type { BackendTransaction } from '../backend.js';
import { systemStore } from '../schema-steps.js';
import { storageFailure } from '../storage-failure.js';
import type { StoreContext } from '../store-context.js';

type Context = Pick<StoreContext, 'backend'>;

async function run<Result>(
  { backend }: Context,
  mode: 'readonly' | 'readwrite',
  body: (transaction: BackendTransaction) => Result | Promise<Result>,
): Promise<Result> {
  try {
    const transaction = await backend.begin([systemStore], mode);
    const result = await body(transaction);
    if (mode === 'readwrite') await transaction.finish();
    return result;
  } catch (cause) {
    throw storageFailure(cause, mode === 'readonly' ? 'reading' : 'saving');
  }
}

/** What the store keeps for itself under a key. */
export const readSystemValue = <Value>(context: Context, key: string): Promise<Value | undefined> =>
  run(context, 'readonly', (transaction) => transaction.get(systemStore, key)) as Promise<
    Value | undefined
  >;

export const writeSystemValue = (context: Context, key: string, value: unknown): Promise<void> =>
  run(context, 'readwrite', (transaction) => transaction.put(systemStore, value, key));
