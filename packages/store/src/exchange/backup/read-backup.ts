import { collectionNames } from '@patronkit/records/collections.js';
import { schemaVersion } from '../../schema-version.js';
import { textPieces } from '../import/table-rows.js';
import type { BackupEnd, BackupHeader, BackupLine } from './backup-format.js';
import { BackupError, backupFormat, backupVersion } from './backup-format.js';

/** Bytes at the end of a file among which its last line is. */
const endSize = 1024;

/** A line of a backup with its number; without content where it is none. */
export interface NumberedLine {
  readonly line: number;
  readonly content?: BackupLine;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lines of a file, those of one piece at a time. */
async function* linesOf(file: Blob): AsyncGenerator<{ lines: string[]; bytes: number }> {
  let rest = '';
  for await (const { text, bytes, last } of textPieces(file, 'utf-8')) {
    const lines = (rest + text).split('\n');
    rest = last ? '' : lines.pop()!;
    yield { lines, bytes };
  }
}

/**
 * The header of a backup that is whole.
 * @throws {BackupError}
 */
export async function backupHeader(file: Blob): Promise<BackupHeader> {
  let text = '';
  for await (const { lines } of linesOf(file)) {
    text = lines[0] ?? '';
    if (text) break;
  }
  const header = parsed(text) as BackupHeader | undefined;
  if (header?.format !== backupFormat) {
    throw new BackupError(
      'backup-format',
      'This file is no backup of a customer base, so nothing was imported. Choose a file that was made with "backup".',
    );
  }
  if (header.version > backupVersion || header.schemaVersion > schemaVersion) {
    throw new BackupError(
      'backup-newer',
      'This backup was made by a newer version of Patronkit, so nothing was imported. Reload the page to get that version.',
    );
  }
  const end = await file.slice(Math.max(0, file.size - endSize)).text();
  const last = parsed(end.trimEnd().split('\n').at(-1)!) as BackupEnd | undefined;
  if (last?.end !== true) {
    throw new BackupError(
      'backup-cut-off',
      'The end of this backup is missing, so nothing was imported. Get the whole file; a download may have broken off.',
    );
  }
  return header;
}

function isLine(value: unknown): value is BackupLine {
  const { collection, record } = (value ?? {}) as Partial<BackupLine>;
  return collectionNames.includes(collection!) && typeof record?.id === 'string';
}

/** The records of a backup, some at a time; what is out of date is left out. */
export async function* backupLines(
  file: Blob,
  { late, lateLines }: BackupHeader,
): AsyncGenerator<{ lines: NumberedLine[]; bytes: number }> {
  const outOfDate = new Set(
    collectionNames.flatMap((name) => (late[name] ?? []).map((id) => `${name}/${id}`)),
  );
  let number = 0;
  for await (const { lines, bytes } of linesOf(file)) {
    const numbered = lines.flatMap((text): NumberedLine[] => {
      number++;
      if (number === 1 || !text) return [];
      const value = parsed(text);
      if (!isLine(value)) {
        return (value as BackupEnd | undefined)?.end === true ? [] : [{ line: number }];
      }
      const isLate = number <= 1 + lateLines;
      if (!isLate && outOfDate.has(`${value.collection}/${value.record.id}`)) return [];
      return [{ line: number, content: value }];
    });
    yield { lines: numbered, bytes };
  }
}
