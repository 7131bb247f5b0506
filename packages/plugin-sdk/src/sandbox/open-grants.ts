import type { Texts } from '../extension-points.js';
import { ShopGrants } from '../host/shop-grants.js';
import { ConsentNeededError } from './consent-error.js';
import { isObject } from './granted-fields.js';
import { grantsPersonalData, personalDataWithNetwork } from './grant-words.js';
import type { SandboxServices } from './sandbox-services.js';
import type { SandboxedManifest } from './sandboxed-plugin.js';

const longestName = 60;
const longestVersion = 20;

/** Letters that turn the direction of what follows, or are not seen, and could disguise a name. */
const disguises = /[\p{Cc}\p{Cf}]/gu;

const plain = (text: unknown, longest: number): string =>
  String(text).replace(disguises, '').trim().slice(0, longest);

/** What a plugin calls itself, which may be anything, as short texts; none without English. */
function plainName(name: unknown): Texts | undefined {
  if (!isObject(name)) return undefined;
  const texts = Object.entries(name).flatMap(([language, text]): [string, string][] =>
    typeof text === 'string' && plain(text, longestName)
      ? [[language, plain(text, longestName)]]
      : [],
  );
  const named = Object.fromEntries(texts);
  return Object.hasOwn(named, 'en') ? (named as Texts) : undefined;
}

/** The file of a plugin. */
export interface PluginFile {
  readonly source: string;
  readonly integrity: string;
  readonly bytes: number;
}

/** The shop's grants for one plugin, and its manifest as it may be shown. */
export interface OpenGrants {
  readonly grants: ShopGrants;
  readonly manifest: SandboxedManifest;
  /**
   * What it may do now. Where the shop must be asked first, it is.
   * @throws {ConsentNeededError}
   */
  required(): Promise<readonly string[]>;
}

/**
 * Opens what the shop grants a plugin.
 *
 * @param wanted what its manifest asks for
 * @param preapproved what the page's developer grants at most
 */
export async function openGrants(
  file: PluginFile,
  manifest: SandboxedManifest,
  wanted: readonly string[],
  preapproved: readonly string[] | undefined,
  { rows, ask }: SandboxServices,
): Promise<OpenGrants> {
  const { id } = manifest;
  const version = plain(manifest.version, longestVersion);
  const name = plainName(manifest.name);
  const isInConflict =
    wanted.some((text) => text.startsWith('network ')) && (await grantsPersonalData(wanted));
  const asked = [...new Set([...wanted, ...(isInConflict ? [personalDataWithNetwork] : [])])];
  const grants = new ShopGrants(
    rows,
    { plugin: id, ...(name && { name }), version, ...file, asked },
    preapproved,
  );
  let hasAsked = false;
  return {
    grants,
    // What a host reads of a manifest and shows is plain; it has no settings.
    manifest: {
      id,
      ...(name && { name }),
      version,
      apiVersion: manifest.apiVersion,
      trust: manifest.trust,
      contributes: manifest.contributes,
      ...(manifest.permissions && { permissions: manifest.permissions }),
      ...(manifest.network && { network: manifest.network }),
    },
    async required() {
      const held = await grants.look();
      if (held) return held;
      const error = new ConsentNeededError(id);
      if (!grants.isDecided && !hasAsked) {
        hasAsked = true;
        await grants.ask();
        ask?.(grants, error);
      }
      throw error;
    },
  };
}
