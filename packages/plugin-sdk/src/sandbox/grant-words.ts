import type { Grant } from './granted-fields.js';
import { isObject } from './granted-fields.js';
import { GrantError } from './sandbox-errors.js';

/** A grant that lets a plugin read personal fields and use the network. */
export const personalDataWithNetwork = 'personal-data-with-network';

/** `https`, or plain http on this machine for who develops. */
function isOrigin(text: string): boolean {
  try {
    const { origin, protocol, hostname } = new URL(text);
    const isLocal = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
    // WebKit takes a star for a name.
    return origin === text && !text.includes('*') && (protocol === 'https:' || isLocal);
  } catch {
    return false;
  }
}

const wrongShape = 'permissions are like { read: { customers: ["stage"] } }, network is a list';

/** Each thing a manifest asks for, in the words of a grant: `read customers.name`. */
export function wantedGrants(
  plugin: string,
  permissions: unknown = {},
  network: unknown = [],
): readonly string[] {
  const refuse = (problem: string): never => {
    throw new GrantError(plugin, `its manifest is wrong: ${problem}`);
  };
  if (!isObject(permissions) || !Array.isArray(network)) return refuse(wrongShape);
  const wanted: string[] = [];
  for (const verb of ['read', 'write']) {
    const lists = Object.hasOwn(permissions, verb) ? permissions[verb] : {};
    if (!isObject(lists)) return refuse(wrongShape);
    for (const [collection, fields] of Object.entries(lists)) {
      const names: readonly unknown[] = Array.isArray(fields)
        ? [collection, ...(fields as unknown[])]
        : [''];
      if (!names.every((name) => /^\w+$/.test(String(name)))) {
        return refuse(wrongShape);
      }
      wanted.push(
        ...(fields as unknown[]).map((field) => `${verb} ${collection}.${String(field)}`),
      );
    }
  }
  for (const origin of network) {
    if (typeof origin !== 'string' || !isOrigin(origin)) {
      return refuse(`"${String(origin)}" in network is no origin`);
    }
    wanted.push(`network ${origin}`);
  }
  return wanted;
}

/**
 * What holds of what a plugin wants and a shop granted: only what is in both.
 *
 * @param granted such as `read customers.name`, `write notes.words`, `network https://example.com`,
 * `personal-data-with-network`
 * @throws {GrantError}
 */
export async function effectiveGrant(
  plugin: string,
  wanted: readonly string[],
  granted: readonly string[],
): Promise<Grant> {
  const read = new Map<string, Set<string>>();
  const write = new Map<string, Set<string>>();
  const network = new Set<string>();
  for (const text of granted) {
    if (text === personalDataWithNetwork) continue;
    const [, verb, collection, field, origin] =
      /^(?:(read|write) (\w+)\.(\w+)|network (\S+))$/.exec(text) ?? [];
    if (!field && !origin) {
      throw new GrantError(
        plugin,
        `"${text}" is no grant; write one like "read customers.stage" or "network https://example.com"`,
      );
    }
    if (!wanted.includes(text)) continue;
    if (origin) network.add(origin);
    else {
      const fields = verb === 'read' ? read : write;
      fields.set(collection!, (fields.get(collection!) ?? new Set()).add(field!));
    }
  }
  const readsPersonal = await hasPersonalField(
    [...read].flatMap(([name, fields]) => [...fields].map((field) => [name, field] as const)),
  );
  const isKeptOffline = readsPersonal && !granted.includes(personalDataWithNetwork);
  if (network.size > 0 && isKeptOffline) {
    throw new GrantError(
      plugin,
      `it would read personal fields and use the network. Grant one of the two, or add "${personalDataWithNetwork}"`,
    );
  }
  return { plugin, read, write, network, readsPersonal, isKeptOffline };
}

/** Loads the classes of fields only where there is a field to ask about. */
async function hasPersonalField(
  fields: readonly (readonly [collection: string, field: string])[],
): Promise<boolean> {
  if (fields.length === 0) return false;
  const { isPersonal } = await import('@patronkit/records/field-classes.js');
  return fields.some(([collection, field]) => isPersonal(collection, field));
}

/** Whether any of these grants is one to read a personal field. */
export const grantsPersonalData = (granted: readonly string[]): Promise<boolean> =>
  hasPersonalField(
    granted.flatMap((text) => {
      const [, collection, field] = /^read (\w+)\.(\w+)$/.exec(text) ?? [];
      return field ? [[collection!, field] as const] : [];
    }),
  );
