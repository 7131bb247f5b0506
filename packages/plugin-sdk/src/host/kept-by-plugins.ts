import { ShopGrants } from './shop-grants.js';
import type { PluginConsent } from './plugin-consent.js';
import type { PluginRows } from './plugin-rows.js';
import { hostName } from './plugin-states.js';

/** A plugin that keeps something here, or asks for consent, and was not handed in by this page. */
export interface LeftBehind {
  readonly id: string;
  /** Of a sandboxed one: what it asks for and was granted. */
  readonly consent?: PluginConsent;
  readonly keepsData: boolean;
}

/** Everything of plugins other than those the page handed in, by id. */
export async function keptByOthers(
  rows: () => Promise<PluginRows>,
  here: ReadonlySet<string>,
): Promise<readonly LeftBehind[]> {
  const keeping = (await (await rows()).plugins()).filter((id) => id !== hostName);
  const consents = new Map(
    (await ShopGrants.all(rows)).map((consent) => [consent.request.plugin, consent]),
  );
  return [...new Set([...keeping, ...consents.keys()])]
    .filter((id) => !here.has(id))
    .sort()
    .map((id) => {
      const consent = consents.get(id);
      return { id, keepsData: keeping.includes(id), ...(consent && { consent }) };
    });
}

/** Deletes all a plugin keeps, and all the shop decided about it; that it was removed stays known. */
export async function eraseKept(rows: PluginRows, id: string): Promise<void> {
  await rows.removePlugin(id);
  await ShopGrants.forget(rows, id);
}
