import type { FetchVerified } from './script-settings.js';

/** Filled in by the build: file → its integrity, then the files it imports. */
declare const laterFiles: Readonly<Record<string, readonly [string, ...string[]]>>;

const files = laterFiles;
const imports = new Map<string, Promise<unknown>>();
const failures = new Map<string, number>();
let fetchVerified: FetchVerified;

/** Must be called before the first `verifiedImport`. */
export function verifyWith(fetch: FetchVerified): void {
  fetchVerified = fetch;
}

async function fetchAndImport(file: string): Promise<unknown> {
  const [integrity, ...needed] = files[file]!;
  const failed = failures.get(file);
  const [address] = await Promise.all([
    // Firefox remembers a failed module by its address: another attempt needs another one.
    fetchVerified(failed ? `${file}?${failed}` : file, integrity),
    ...needed.map((name) => fetchVerified(name, files[name]![0])),
  ]);
  return import(/* @vite-ignore */ address);
}

/**
 * Imports a file of this release after its bytes, and those of the files it imports, were verified.
 * The build turns every `import()` of ours into a call of this. A failed one can be tried again.
 *
 * @throws an error with the code `load`
 */
export function verifiedImport(
  file: string,
  pick: (module: unknown) => unknown = (module) => module,
): Promise<unknown> {
  let started = imports.get(file);
  if (!started) {
    started = fetchAndImport(file);
    imports.set(file, started);
    started.catch(() => {
      imports.delete(file);
      failures.set(file, (failures.get(file) ?? 0) + 1);
    });
  }
  return started.then(pick);
}
