import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { jsonText } from '@patronkit/records/json-text.js';
import type { StoredChange } from '../../committed-change.js';
import { inSlices } from '../../page-turn.js';
import { lastChange } from '../../last-change.js';
import { changesStore } from '../../schema-steps.js';
import { schemaVersion } from '../../schema-version.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import type { Writer } from '../../writer.js';
import { allRows } from '../export/all-rows.js';
import { BlobBuilder } from '../export/blob-builder.js';
import type { BackupEnd, BackupHeader, BackupLine } from './backup-format.js';
import { backupFormat, backupVersion } from './backup-format.js';

export interface BackupOptions {
  /** Called after each slice, and waited for. */
  readonly onProgress?:
    ((progress: { readonly records: number }) => void | Promise<void>) | undefined;
  /** Ends it; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

const lineOf = (line: BackupHeader | BackupLine | BackupEnd): string => `${jsonText(line)}\n`;

/** What was written after a point of the feed: the ids, and the lines of those still there. */
async function lateRecords(
  writer: Writer,
  sequence: number,
): Promise<{ late: Partial<Record<CollectionName, string[]>>; lines: BackupLine[] }> {
  const late: Partial<Record<CollectionName, string[]>> = {};
  // Inside a transaction that writes, nobody else does.
  const lines = await writer.write(collectionNames, async (unit) => {
    const changes = (await unit.transaction.getAll(changesStore, {
      index: '',
      lower: sequence,
      lowerOpen: true,
      upper: [],
      descending: false,
    })) as StoredChange[];
    const rows = collectionNames.map(async (name) => {
      const ids = new Set(
        changes.flatMap(({ put, removed }) => [...(put[name] ?? []), ...(removed[name] ?? [])]),
      );
      if (ids.size) late[name] = [...ids];
      const found = await Promise.all([...ids].map((id) => unit.get(name, id)));
      return found.flatMap((record) => (record ? [{ collection: name, record }] : []));
    });
    return (await Promise.all(rows)).flat();
  });
  return { late, lines };
}

/**
 * Everything the customer base holds, as one file: what `importBackup` brings back. It is as of the
 * moment it ends, though the shop goes on working meanwhile.
 */
export async function exportBackup(
  context: StoreContext,
  writer: Writer,
  { onProgress, signal }: BackupOptions = {},
): Promise<Blob> {
  const file = new BlobBuilder();
  let records = 0;
  try {
    const sequence = (await lastChange(context.backend))?.sequence ?? 0;
    for (const collection of collectionNames) {
      for await (const rows of allRows(context, collection)) {
        signal?.throwIfAborted();
        await inSlices(rows, (record) => file.add(lineOf({ collection, record })));
        records += rows.length;
        await onProgress?.({ records });
      }
    }
    const { late, lines } = await lateRecords(writer, sequence);
    file.add(lineOf({ end: true, records: records + lines.length }));
    const header: BackupHeader = {
      format: backupFormat,
      version: backupVersion,
      schemaVersion,
      shop: context.shop,
      exportedAt: context.now(),
      late,
      lateLines: lines.length,
    };
    const before = [header, ...lines].map(lineOf).join('');
    return file.toBlob('application/jsonl', before);
  } catch (cause) {
    throw signal?.aborted ? cause : storageFailure(cause, 'exporting');
  }
}
