import type { ConsentRequest, PluginConsent } from './plugin-consent.js';
import type { PluginRow } from '@patronkit/records/plugin-row.js';
import type { PluginRows } from './plugin-rows.js';
import { hostName } from './plugin-states.js';

const collection = 'grants';

/** What is kept of one file of one plugin. */
export interface StoredGrant extends ConsentRequest {
  /** What the shop decided; nothing yet where it has only been asked. */
  readonly decision?: 'allowed' | 'refused';
  /** What it granted of what was asked. */
  readonly granted: readonly string[];
}

const isPart = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((text) => whole.includes(text));

/**
 * What a plugin may do: what the shop decided about this very file or, where the page names what it
 * may do at most (`preapproved`), that, less what the shop took away, from this or another version.
 *
 * @returns `undefined` while it may not run: the shop has not decided, or refused, or was shown less
 * than the plugin asks for now
 */
export function heldGrants(
  { integrity, asked }: Pick<ConsentRequest, 'integrity' | 'asked'>,
  preapproved: readonly string[] | undefined,
  stored: readonly Pick<StoredGrant, 'integrity' | 'asked' | 'granted' | 'decision'>[],
): readonly string[] | undefined {
  const own = stored.find((grant) => grant.integrity === integrity && grant.decision);
  if (own?.decision === 'refused') return undefined;
  if (preapproved) {
    const taken = stored
      .filter(({ decision }) => decision)
      .flatMap((grant) => grant.asked.filter((text) => !grant.granted.includes(text)));
    return preapproved.filter((text) => !taken.includes(text));
  }
  if (asked.length === 0) return [];
  if (!own || !isPart(asked, own.asked)) return undefined;
  return own.granted.filter((text) => asked.includes(text));
}

const rowOf = (grant: StoredGrant): PluginRow => ({
  plugin: hostName,
  collection,
  id: `${grant.plugin} ${grant.integrity}`,
  version: 1,
  value: { ...grant },
  keys: [],
});

const isSame = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

async function storedGrants(rows: PluginRows): Promise<readonly StoredGrant[]> {
  return (await rows.all(hostName, collection)).map(({ value }) => value as unknown as StoredGrant);
}

/** What the shop grants one sandboxed plugin; kept in this browser, and followed. */
export class ShopGrants implements PluginConsent {
  readonly request: ConsentRequest;
  readonly #rows: () => Promise<PluginRows>;
  readonly #preapproved: readonly string[] | undefined;
  #held: readonly string[] | undefined;
  #decision: StoredGrant['decision'];

  /** @param preapproved what the page's developer lets it do at most, and without being asked */
  constructor(
    rows: () => Promise<PluginRows>,
    request: ConsentRequest,
    preapproved?: readonly string[],
  ) {
    this.#rows = rows;
    this.#preapproved = preapproved;
    this.request = preapproved
      ? { ...request, asked: request.asked.filter((text) => preapproved.includes(text)) }
      : request;
  }

  /** What every plugin was granted or asks for, whichever page hands it in. */
  static async all(rows: () => Promise<PluginRows>): Promise<readonly ShopGrants[]> {
    const stored = await storedGrants(await rows());
    return stored.map(({ decision, granted, ...request }) => {
      const grants = new ShopGrants(rows, request);
      grants.#decision = decision;
      grants.#held = decision === 'allowed' ? granted : undefined;
      return grants;
    });
  }

  static async forget(rows: PluginRows, plugin: string): Promise<void> {
    const own = (await storedGrants(rows)).filter((grant) => grant.plugin === plugin);
    await rows.remove(
      hostName,
      collection,
      own.map((grant) => rowOf(grant).id),
    );
  }

  get held(): readonly string[] | undefined {
    return this.#held;
  }

  get isRefused(): boolean {
    return this.#decision === 'refused';
  }

  /** Whether the shop has said anything about this file. */
  get isDecided(): boolean {
    return this.#decision !== undefined;
  }

  /** Reads what holds now. */
  async look(): Promise<readonly string[] | undefined> {
    const { plugin, integrity } = this.request;
    const stored = (await storedGrants(await this.#rows())).filter(
      (grant) => grant.plugin === plugin,
    );
    this.#decision = stored.find((grant) => grant.integrity === integrity)?.decision;
    return (this.#held = heldGrants(this.request, this.#preapproved, stored));
  }

  /** Keeps that it asks, so that the plugin manager of another page can show it. */
  async ask(): Promise<void> {
    await (await this.#rows()).put([rowOf({ ...this.request, granted: [] })], { onlyNew: true });
  }

  async decide(granted: readonly string[] | undefined): Promise<void> {
    const { asked } = this.request;
    const decision = granted ? 'allowed' : 'refused';
    const kept = asked.filter((text) => granted?.includes(text));
    await (await this.#rows()).put([rowOf({ ...this.request, decision, granted: kept })]);
    await this.look();
  }

  /** Calls `listener` whenever something else holds than before; returns how to stop. */
  async follow(listener: () => void): Promise<() => void> {
    let before = await this.look();
    const look = async (): Promise<void> => {
      // What cannot be read is not granted.
      const now = await this.look().catch(() => (this.#held = undefined));
      if (isSame(before, now)) return;
      before = now;
      listener();
    };
    return (await this.#rows()).subscribe((plugin) => void (plugin === hostName && look()));
  }
}
