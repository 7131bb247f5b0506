import type { FetchVerified } from './script-settings.js';

const imports = new Map<string, Promise<unknown>>();
const failures = new Map<string, number>();
let fetchVerified: FetchVerified;

/** Must be called before the first `verifiedImport`. */
export function verifyWith(fetch: FetchVerified): void {
  fetchVerified = fetch;
}

async function fetchAndImport(file: string, integrity: string, needed: string[]): Promise<unknown> {
  const failed = failures.get(file);
  // Firefox remembers a failed module by its address: another attempt needs another one.
  const fetches = [fetchVerified(failed ? `${file}?${failed}` : file, integrity)];
  for (let index = 0; index < needed.length; index += 2) {
    fetches.push(fetchVerified(needed[index]!, needed[index + 1]!));
  }
  const [address] = await Promise.all(fetches);
  return import(/* @vite-ignore */ address!);
}

/**
 * Imports a file of this release after its bytes, and those of the files it imports, were verified.
 * The build turns every `import()` of ours into a call of this. A failed one can be tried again.
 *
 * @param files the file and its integrity, then each file it imports and that one's integrity, all
 * apart by spaces
 * @throws an error with the code `load`
 */
export function verifiedImport(
  files: string,
  pick: (module: unknown) => unknown = (module) => module,
): Promise<unknown> {
  const [file, integrity, ...needed] = files.split(' ') as [string, string, ...string[]];
  let started = imports.get(file);
  if (!started) {
    started = fetchAndImport(file, integrity, needed);
    imports.set(file, started);
    started.catch(() => {
      imports.delete(file);
      failures.set(file, (failures.get(file) ?? 0) + 1);
    });
  }
  return started.then(pick);
}
