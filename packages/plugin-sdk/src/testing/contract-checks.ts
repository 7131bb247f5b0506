import { fieldClasses } from '@patronkit/records/field-classes.js';

/** Gzip bytes a plugin may weigh. */
const most = 64 * 1024;

interface FieldLists {
  readonly [collection: string]: readonly string[];
}

export function fail(message: string): never {
  throw new Error(message);
}

/** @throws an error that names the collection or field there is not */
export function permissionsAreKnown({
  read = {},
  write = {},
}: { readonly read?: FieldLists; readonly write?: FieldLists } = {}): void {
  for (const [name, fields] of [...Object.entries(read), ...Object.entries(write)]) {
    if (!Object.hasOwn(fieldClasses, name)) fail(`There is no collection "${name}".`);
    const known = (fieldClasses as Readonly<Record<string, object>>)[name]!;
    const unknown = fields.find((field) => !Object.hasOwn(known, field));
    if (unknown) fail(`"${name}" has no field "${unknown}".`);
  }
}

/** @throws an error where something in the manifest would be lost on its way to another thread */
export function isPlainData(manifest: object): void {
  if (JSON.stringify(JSON.parse(JSON.stringify(manifest))) !== JSON.stringify(manifest)) {
    fail('The manifest must be plain data, so that it can be read without running the plugin.');
  }
}

/** @throws (rejects) an error where the built plugin weighs too much */
export async function isSmall(code: string): Promise<void> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = (await new Response(packed).arrayBuffer()).byteLength;
  if (bytes > most) fail(`It weighs ${bytes} bytes (gzip), more than ${most}.`);
}

/** How a test is declared: `it` of mocha and vitest, `test` of node. */
export type DeclareTest = (name: string, body: () => void | Promise<void>) => unknown;

/** The given way to declare a test, or the global one. */
export function declaredWith(test: DeclareTest | undefined): DeclareTest {
  const globals = globalThis as unknown as Record<'it' | 'test', DeclareTest | undefined>;
  return (
    test ??
    globals.test ??
    globals.it ??
    fail('No test function is known. Hand one in: testPlugin(plugin, { test }).')
  );
}
