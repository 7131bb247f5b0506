import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.git', 'fixtures']);

/** Full paths of all files below `folder` that `wanted` accepts, sorted; nothing built or installed. */
export function listFiles(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(full, wanted);
      return wanted(full) ? [full] : [];
    })
    .sort();
}
