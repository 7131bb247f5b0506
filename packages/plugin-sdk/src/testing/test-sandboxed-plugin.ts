import { checkPlugin } from '../host/check-plugin.js';
import type { SandboxedPlugin } from '../sandbox/sandboxed-plugin.js';
import type { DeclareTest } from './contract-checks.js';
import {
  declaredWith,
  fail,
  isPlainData,
  isSmall,
  permissionsAreKnown,
} from './contract-checks.js';
import { createSandboxedHost } from './create-sandboxed-host.js';
import type { TestRecords } from './memory-records.js';

export interface SandboxedContractOptions {
  /** Records of the shop, where `activate` cannot do without. */
  readonly records?: TestRecords;
  /** The built plugin, to be weighed. */
  readonly code?: string;
  /** How a test is declared: `it` of mocha and vitest, `test` of node. Default: the global one. */
  readonly test?: DeclareTest;
}

/**
 * Declares the tests that every sandboxed plugin must pass: manifest, points, permissions, working
 * with nothing granted and without a network, and, with `code`, size.
 *
 * @example
 * testSandboxedPlugin(plugin, { test });
 */
export function testSandboxedPlugin(
  plugin: SandboxedPlugin,
  { records = {}, code, test }: SandboxedContractOptions = {},
): void {
  const declare = declaredWith(test);
  declare('has a manifest that a host accepts', async () => {
    await checkPlugin(plugin, 'sandboxed');
    isPlainData(plugin.manifest);
  });
  declare('contributes at every point it names', async () => {
    const host = await createSandboxedHost({ plugin, records });
    host.stop();
    const there = host.contributions.map(({ point }) => point);
    const missing = plugin.manifest.contributes.find((point) => !there.includes(point));
    if (missing) {
      fail(`The manifest names ${missing}, but nothing is contributed there. Leave it out.`);
    }
  });
  declare('asks only for fields there are', () => permissionsAreKnown(plugin.manifest.permissions));
  declare('starts with nothing granted', async () => {
    (await createSandboxedHost({ plugin, records, grant: [] })).stop();
  });
  if (code !== undefined) declare('is small enough', () => isSmall(code));
}
