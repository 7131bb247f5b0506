import { readMark, removeMark, writeMark } from './database-mark.js';
import type { StoreError } from './errors.js';
import { DataLossError } from './errors.js';
import type { HeldBackend } from './held-backend.js';
import type { ConnectionEvent } from './indexeddb-backend.js';
import { renewDatabaseLog } from './renew-database-log.js';
import { systemStore } from './schema-steps.js';
import { connectionFailure } from './storage-failure.js';
import type { StoreContext } from './store-context.js';
import type { Writer } from './writer.js';

/** Under which key a database keeps its identity. */
const identityKey = 'identity';

/** Watches over the storage of one open store and keeps `status.error` true. */
export interface StorageHealth {
  /** Takes in what happened to the connection. */
  report(event: ConnectionEvent): void;
  /** Looks whether this is still the customer base that the browser had before. */
  check(): Promise<void>;
  /** The same writer, watched for a full disk. */
  watch(writer: Writer): Writer;
  /** Goes on with the customer base that is there now, and tells of the loss no longer. */
  acceptLoss(): Promise<void>;
}

/**
 * @param held what the records are read from
 * @param missed hears that what was read before may be of another database
 */
export function createStorageHealth(
  { shop, backend, listeners, status, now }: StoreContext,
  held: Pick<HeldBackend, 'hold' | 'release'>,
  missed: () => void,
): StorageHealth {
  const errors: { connection?: StoreError; full?: StoreError; lost?: StoreError } = {};
  /** Of the database that this page has worked with. */
  let known: string | undefined;

  function tell(changes: {
    readonly [Name in keyof typeof errors]?: StoreError | undefined;
  }): void {
    Object.assign(errors, changes);
    const { error: before, ...healthy } = status.peek();
    const error = errors.connection ?? errors.full ?? errors.lost;
    if (error !== before) status.value = { ...healthy, ...(error && { error }) };
  }

  async function readIdentity(): Promise<string | undefined> {
    return (await backend.get(systemStore, identityKey)) as string | undefined;
  }
  /** Gives the database an identity if it has none. On the disk before the mark that names it. */
  async function identify(): Promise<string> {
    const transaction = await backend.begin([systemStore], 'readwrite', 'strict');
    const found = (await transaction.get(systemStore, identityKey)) as string | undefined;
    const identity = found ?? `${now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    if (!found) transaction.put(systemStore, identity, identityKey);
    await transaction.finish();
    return identity;
  }

  async function check(): Promise<void> {
    const identity = await readIdentity();
    const expected = readMark(shop) ?? known;
    if (expected && expected !== identity) {
      if (!errors.lost) tell({ lost: new DataLossError('missing') });
    } else if (identity) {
      known = identity;
      writeMark(shop, identity);
      renewDatabaseLog();
    }
  }
  /** There is something now that could be lost. */
  async function remember(): Promise<void> {
    // It was there before, under the same name.
    if (known && !errors.lost) return;
    known = await identify();
    if (!errors.lost) writeMark(shop, known);
  }

  const first = (): void => {
    listeners.delete(first);
    // Without it a loss would go unnoticed; the write itself is safe.
    remember().catch(() => listeners.add(first));
  };
  if (backend.persistence === 'indexeddb') listeners.add(first);
  /** The device was told to forget: that is no loss, and nothing here may undo it by reading. */
  function forget(): void {
    known = undefined;
    held.hold();
    listeners.add(first);
  }

  async function watched<Result>(write: () => Promise<Result>): Promise<Result> {
    held.release();
    try {
      const result = await write();
      if (errors.full) tell({ full: undefined });
      return result;
    } catch (error) {
      if ((error as StoreError).code === 'quota') tell({ full: error as StoreError });
      throw error;
    }
  }

  return {
    report(event) {
      if (event === 'data-lost') {
        tell({ connection: undefined, lost: new DataLossError('damaged') });
      } else if (event === 'opened') {
        tell({ connection: undefined });
        void check().catch(() => undefined);
      } else {
        // Its mark goes first when a database is deleted on purpose, see `device-texts.ts`.
        if (event === null && !readMark(shop)) forget();
        tell({ connection: connectionFailure(event) });
      }
      // The next read opens it again, if it can be.
      missed();
    },
    async check() {
      if (backend.persistence === 'indexeddb') await check();
    },
    watch: (writer) => ({
      ...writer,
      write: (...write) => watched(() => writer.write(...write)),
      writeAhead: (...write) => watched(() => writer.writeAhead(...write)),
    }),
    async acceptLoss() {
      known = await readIdentity();
      if (known) writeMark(shop, known);
      else removeMark(shop);
      tell({ lost: undefined });
    },
  };
}
