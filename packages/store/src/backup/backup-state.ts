import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { parseStamp } from '@patronkit/records/hybrid-logical-clock.js';
import type { Change } from '../change.js';
import type { StoredChange } from '../committed-change.js';
import { changesStore } from '../schema-steps.js';
import { storageFailure } from '../storage-failure.js';
import type { StoreContext } from '../store-context.js';
import { isExportDue } from './export-due.js';
import type { StoragePromise } from './storage-promise.js';
import { storageManager, storagePromise, wasAskedToPersist } from './storage-promise.js';
import { readSystemValue, writeSystemValue } from './system-values.js';

/** How well a customer base would survive the loss of this browser. */
export interface BackupState {
  /** When everything was last exported, epoch milliseconds UTC; absent: never. */
  readonly exportedAt?: number;
  /** Transactions since then. */
  readonly changesSinceExport: number;
  /** It is time to export, since nothing else would bring these changes back. */
  readonly isExportDue: boolean;
  readonly storagePromise: StoragePromise;
  /** The browser was asked for its promise already. */
  readonly wasAsked: boolean;
  /** Bytes this site uses and may use, as the browser estimates; absent where it does not say. */
  readonly usage?: number;
  readonly quota?: number;
}

/** The last export of everything. */
interface LastExport {
  /** Epoch milliseconds UTC. */
  readonly at: number;
  /** The last change in it. */
  readonly sequence: number;
}

const exportKey = 'lastExport';

/** Keeps account of exports and of what has changed since. */
export interface BackupKeeper {
  readonly state: ReadonlySignal<BackupState>;
  /** Reads again what another tab or the browser may have changed. */
  refresh(): Promise<void>;
  /** Everything was exported. */
  rememberExport(): Promise<void>;
}

export async function createBackupKeeper(context: StoreContext): Promise<BackupKeeper> {
  const { backend, listeners, now } = context;
  const { persistence } = backend;
  let last: LastExport | undefined;
  /** The newest change, and the oldest that is in no export. */
  let newest = 0;
  let oldest: { readonly sequence: number; readonly at: number } | undefined;

  async function changeFrom(lower: number, descending: boolean): Promise<StoredChange | undefined> {
    try {
      const transaction = await backend.begin([changesStore], 'readonly');
      const stretch = { index: '', lower, upper: [], descending, limit: 1 };
      const [change] = await transaction.getAll(changesStore, stretch);
      return change as StoredChange | undefined;
    } catch (cause) {
      throw storageFailure(cause, 'reading');
    }
  }
  const momentOf = ({ sequence, stamp }: Pick<Change, 'sequence' | 'stamp'>) => ({
    sequence,
    at: parseStamp(stamp).wall,
  });
  function figures(): Pick<BackupState, 'exportedAt' | 'changesSinceExport' | 'isExportDue'> {
    const changes = Math.max(0, newest - (last?.sequence ?? 0));
    return {
      ...(last && { exportedAt: last.at }),
      changesSinceExport: changes,
      isExportDue: isExportDue({ changes, since: oldest?.at ?? now(), now: now(), persistence }),
    };
  }
  async function read(): Promise<BackupState> {
    last = await readSystemValue<LastExport>(context, exportKey);
    newest = (await changeFrom(0, true))?.sequence ?? 0;
    const first = await changeFrom((last?.sequence ?? 0) + 1, false);
    oldest = first && momentOf(first);
    const estimate = await storageManager()
      ?.estimate?.()
      .catch(() => undefined);
    return {
      ...figures(),
      storagePromise: await storagePromise(context),
      wasAsked: await wasAskedToPersist(context),
      ...(estimate?.usage !== undefined && { usage: estimate.usage }),
      ...(estimate?.quota !== undefined && { quota: estimate.quota }),
    };
  }

  const state = signal(await read());
  listeners.add((change) => {
    newest = Math.max(newest, change.sequence);
    if (change.sequence > (last?.sequence ?? 0)) oldest ??= momentOf(change);
    state.value = { ...state.peek(), ...figures() };
  });
  const refresh = async (): Promise<void> => {
    state.value = await read();
  };
  return {
    state,
    refresh,
    async rememberExport() {
      await writeSystemValue(context, exportKey, {
        at: now(),
        sequence: newest,
      } satisfies LastExport);
      await refresh();
    },
  };
}
