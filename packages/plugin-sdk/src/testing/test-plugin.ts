import { extensionPoints } from '../extension-points.js';
import type { ExtensionPointName } from '../extension-points.js';
import { checkPlugin } from '../host/check-plugin.js';
import type { OwnDefinitions, OwnSchema } from '../own-data.js';
import type { AnyPlugin, PluginManifest, PluginMessages } from '../plugin.js';
import type { DeclareTest } from './contract-checks.js';
import {
  declaredWith,
  fail,
  isPlainData,
  isSmall,
  permissionsAreKnown,
} from './contract-checks.js';
import { createHost } from './create-host.js';
import type { TestRecords } from './memory-records.js';

export interface ContractOptions {
  /** Records of the shop, where `activate` cannot do without. */
  readonly records?: TestRecords;
  /** The built plugin, to be weighed. */
  readonly code?: string;
  /** How a test is declared: `it` of mocha and vitest, `test` of node. Default: the global one. */
  readonly test?: DeclareTest;
}

const customer = 'c_contract';

const manifestOf = (plugin: AnyPlugin): PluginManifest => plugin.manifest as PluginManifest;
const anyPointOf = (plugin: AnyPlugin): ExtensionPointName =>
  manifestOf(plugin).contributes[0] ?? (Object.keys(extensionPoints)[0] as ExtensionPointName);
const hostOf = (plugin: AnyPlugin, { records = {} }: ContractOptions) =>
  createHost({ plugin, point: anyPointOf(plugin), records });

async function manifestHolds(plugin: AnyPlugin): Promise<void> {
  await checkPlugin(plugin);
  isPlainData(manifestOf(plugin));
}

async function everyPointIsUsed(plugin: AnyPlugin, options: ContractOptions): Promise<void> {
  for (const point of manifestOf(plugin).contributes) {
    const host = await createHost({ ...options, plugin, point });
    if (!host.contributions.length) {
      fail(`The manifest names ${point}, but nothing is contributed there. Leave it out.`);
    }
    host.uninstall();
  }
}

/** The page's listeners that come and do not go while `work` runs. */
async function listenersLeft(work: () => Promise<void>): Promise<string[]> {
  const left: string[] = [];
  const targets = [globalThis, (globalThis as { document?: Document }).document].filter(
    (target) => target && 'addEventListener' in target,
  ) as EventTarget[];
  const restore = targets.map((target) => {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (type: string, ...rest: unknown[]) => {
      left.push(type);
      (addEventListener as (...all: unknown[]) => void).call(target, type, ...rest);
    };
    target.removeEventListener = (type: string, ...rest: unknown[]) => {
      if (left.includes(type)) left.splice(left.indexOf(type), 1);
      (removeEventListener as (...all: unknown[]) => void).call(target, type, ...rest);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  try {
    await work();
  } finally {
    for (const undo of restore) undo();
  }
  return left;
}

async function leavesNothing(plugin: AnyPlugin, options: ContractOptions): Promise<void> {
  const left = await listenersLeft(async () => {
    const host = await hostOf(plugin, options);
    host.uninstall();
    if (host.contributions.length) fail('A contribution is still there after uninstalling.');
    if (host.records.listeners) fail('It still follows the records after uninstalling.');
    if (await host.exported(customer)) fail('It still takes part in exports after uninstalling.');
  });
  if (left.length) fail(`It leaves listeners behind: ${left.join(', ')}. Return a disposer.`);
  // And it can come again.
  (await hostOf(plugin, options)).uninstall();
}

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

function languagesAreComplete(plugin: AnyPlugin): void {
  const { en, ...others } = (plugin.messages ?? { en: {} }) as PluginMessages;
  for (const [language, texts] of Object.entries(others)) {
    for (const [key, text] of Object.entries(en)) {
      const other = texts[key] ?? fail(`The text "${key}" is missing in ${language}.`);
      if (placeholders(text) !== placeholders(other)) {
        fail(`The text "${key}" has other placeholders in ${language} than in en.`);
      }
    }
    const surplus = Object.keys(texts).find((key) => !Object.hasOwn(en, key));
    if (surplus) fail(`The text "${surplus}" is in ${language}, but not in en.`);
  }
}

const samples = { string: 'text', number: 1, boolean: true, json: {} } as const;
const sampleOf = (schema: OwnSchema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema).map(([field, type]) => [
      field,
      samples[type.replace('?', '') as keyof typeof samples],
    ]),
  );

async function customersAreForgotten(plugin: AnyPlugin, options: ContractOptions): Promise<void> {
  const definitions = (plugin.collections ?? {}) as OwnDefinitions;
  const host = await hostOf(plugin, options);
  const { id } = manifestOf(plugin);
  for (const [name, { schema, personal, version = 1 }] of Object.entries(definitions)) {
    if (!personal) continue;
    const value = { ...sampleOf(schema), [personal.customer]: customer };
    const keys = [[id, name, personal.customer, customer]];
    await host.rows.put([{ plugin: id, collection: name, id: 'contract', version, value, keys }]);
    if ((await host.exported(customer)) === undefined) {
      fail(`"${name}" is not in the customer's copy of their data.`);
    }
    await host.erase(customer);
    if (JSON.stringify(host.rows.everything()).includes(customer)) {
      fail(`"${name}" still names the customer after an erasure.`);
    }
  }
  host.uninstall();
}

/**
 * Declares the tests that every plugin must pass: manifest, points, disposal, permissions,
 * languages, erasure and, with `code`, size.
 *
 * @example
 * describe('the contract', () => testPlugin(plugin));
 */
export function testPlugin(plugin: AnyPlugin, options: ContractOptions = {}): void {
  const declare = declaredWith(options.test);
  declare('has a manifest that a host accepts', () => manifestHolds(plugin));
  declare('contributes at every point it names', () => everyPointIsUsed(plugin, options));
  declare('leaves nothing behind when it is uninstalled', () => leavesNothing(plugin, options));
  declare('asks only for fields there are', () =>
    permissionsAreKnown(manifestOf(plugin).permissions),
  );
  declare('has every text in every language', () => languagesAreComplete(plugin));
  declare('exports and erases what it keeps about a customer', () =>
    customersAreForgotten(plugin, options),
  );
  const { code } = options;
  if (code !== undefined) declare('is small enough', () => isSmall(code));
}
