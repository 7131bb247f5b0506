import type { StoreContext } from '../store-context.js';
import { readSystemValue, writeSystemValue } from './system-values.js';

/**
 * How safe the records are from the browser itself.
 *
 * - `persistent`: the browser has promised to delete them only when a person asks for it;
 * - `best-effort`: it may delete them when the disk is full, Safari also after 7 days without a visit;
 * - `unavailable`: it makes no promises here, as on plain http pages, or keeps nothing at all.
 */
export type StoragePromise = 'persistent' | 'best-effort' | 'unavailable';

/** When the browser was asked, and what it said. */
interface Asked {
  /** Epoch milliseconds UTC. */
  readonly at: number;
  readonly granted: boolean;
}

const askedKey = 'storagePromise';

/** What answers questions about storage; none where the page is no secure context. */
export const storageManager = (): StorageManager | undefined =>
  (navigator as { readonly storage?: StorageManager }).storage;

export async function storagePromise({
  backend,
}: Pick<StoreContext, 'backend'>): Promise<StoragePromise> {
  const persisted = storageManager()?.persisted;
  if (backend.persistence === 'memory' || !persisted) return 'unavailable';
  return (await storageManager()!.persisted()) ? 'persistent' : 'best-effort';
}

/** Whether the browser was asked before. */
export const wasAskedToPersist = async (context: StoreContext): Promise<boolean> =>
  (await readSystemValue<Asked>(context, askedKey)) !== undefined;

/**
 * Asks the browser to keep the records, once in the life of a customer base: some browsers show the
 * question to the person.
 * @param again a person wants it asked anew
 */
export async function askToPersist(context: StoreContext, again = false): Promise<StoragePromise> {
  const promise = await storagePromise(context);
  if (promise !== 'best-effort') return promise;
  if (!again && (await wasAskedToPersist(context))) return promise;
  const granted = await storageManager()!.persist();
  await writeSystemValue(context, askedKey, { at: context.now(), granted } satisfies Asked);
  return granted ? 'persistent' : 'best-effort';
}
