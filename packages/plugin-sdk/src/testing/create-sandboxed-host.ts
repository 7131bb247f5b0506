import type { ExtensionPointName } from '../extension-points.js';
import { extensionPoints } from '../extension-points.js';
import { GrantedFetch } from '../sandbox/granted-fetch.js';
import { effectiveGrant, wantedGrants } from '../sandbox/grant-words.js';
import type { AnyRecord, Grant } from '../sandbox/granted-fields.js';
import { grantedData } from '../sandbox/granted-fields.js';
import type { RecordsAccess } from '../sandbox/granted-records.js';
import { GrantedRecords } from '../sandbox/granted-records.js';
import { withoutHandlers } from '../sandbox/guest/define-sandboxed-plugin.js';
import { openPluginStorage, storageCollection } from '../sandbox/plugin-storage.js';
import { CallError } from '../sandbox/sandbox-errors.js';
import type {
  SandboxContext,
  SandboxedAction,
  SandboxedInterface,
  SandboxedPlugin,
  SandboxHandler,
  SandboxTree,
} from '../sandbox/sandboxed-plugin.js';
import { checkTrees } from '../sandbox/ui-elements.js';
import type { TestRecords } from './memory-records.js';
import { MemoryRecords } from './memory-records.js';
import { createMemoryRows } from './memory-rows.js';

export interface SandboxedTestOptions<Point extends ExtensionPointName> {
  readonly plugin: SandboxedPlugin<Point>;
  /** The shop's records. Default: none. */
  readonly records?: TestRecords;
  /** What the shop grants, such as `read customers.stage`. Default: all the manifest asks for. */
  readonly grant?: readonly string[];
  /** BCP 47 tag. Default: `en`. */
  readonly locale?: string;
  /** What it stored in earlier sessions. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Stands in for the network. Default: a request fails as it does offline. */
  readonly fetch?: typeof fetch;
}

/** What a contribution shows in one place. */
export interface ShownTrees {
  /** All its text and labels, white space made one. */
  readonly text: string;
  readonly trees: readonly SandboxTree[];
  /** Presses the button with this text; throws when there is none. */
  press(text: string): void;
  /** Fills in the field or chooses in the select with this label; throws when there is none. */
  change(label: string, value: string): void;
  /** Shows other data in the same place. */
  update(data: object): Promise<void>;
  dispose(): void;
}

/** A shop with one sandboxed plugin, all in memory and in one thread. */
export interface SandboxedTestHost<Point extends ExtensionPointName> {
  /** What is contributed now. */
  readonly contributions: readonly { readonly point: ExtensionPointName; readonly id: string }[];
  /** Mounts the contribution at a point, or the one called `id` of several, in a place's language. */
  show(point: Point, data: object, place?: { id?: string; lang?: string }): Promise<ShownTrees>;
  /** Runs an action as if its button were pressed. */
  run(point: Point, data: object, id?: string): Promise<void>;
  /** The shop's records as they are now. */
  readonly records: MemoryRecords;
  /** What it has stored by now. */
  stored(): Readonly<Record<string, string>>;
  /** What it wrote to the console. */
  readonly log: readonly string[];
  /** Ends the plugin. */
  stop(): void;
}

type Contribution = Partial<SandboxedInterface<object> & SandboxedAction<object>> & {
  readonly id: string;
};
type Element = Exclude<SandboxTree, string>;

function* elementsOf(trees: readonly SandboxTree[]): Generator<Element> {
  for (const tree of trees) {
    if (typeof tree === 'string') continue;
    yield tree;
    const [, , ...children] = tree;
    yield* elementsOf(children);
  }
}

function textOf(trees: readonly SandboxTree[]): string {
  const words = trees.flatMap((tree): unknown[] => {
    if (typeof tree === 'string') return [tree];
    const [, { label, caption, columns, rows, options, value }, ...children] = tree;
    return [label, caption, columns, rows, options, value, textOf(children)].flat(2);
  });
  return words
    .filter((word) => typeof word === 'string')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** One place a contribution is shown in; the allow-list of elements holds as in a page. */
class TestPlace implements ShownTrees {
  trees: readonly SandboxTree[] = [];
  readonly #grant: Grant;
  readonly #contribution: Contribution;
  readonly #locale: string;
  #dispose: (() => void) | void = undefined;

  constructor(grant: Grant, contribution: Contribution, locale: string) {
    this.#grant = grant;
    this.#contribution = contribution;
    this.#locale = locale;
  }

  get text(): string {
    return textOf(this.trees);
  }

  press(text: string): void {
    this.#handler('press', 'button', (tree) => textOf([tree]) === text, text)();
  }

  change(label: string, value: string): void {
    this.#handler(
      'change',
      'field',
      ([, attributes]) => attributes['label'] === label,
      label,
    )(value);
  }

  async update(data: object): Promise<void> {
    this.dispose();
    const { plugin, isKeptOffline } = this.#grant;
    const render = async (...trees: SandboxTree[]): Promise<void> => {
      const plain = trees.map((tree) => withoutHandlers(tree, []));
      await Promise.resolve(checkTrees(plugin, plain, !isKeptOffline));
      this.trees = trees;
    };
    const root = { lang: this.#locale, render };
    const granted = grantedData(this.#grant, data as AnyRecord);
    this.#dispose = await this.#contribution.render?.(root, granted);
    // A contribution need not wait for what it shows.
    await Promise.resolve();
  }

  dispose(): void {
    this.#dispose?.();
    this.#dispose = undefined;
  }

  #handler(
    event: 'press' | 'change',
    kind: string,
    isMeant: (tree: Element) => boolean,
    name: string,
  ): SandboxHandler {
    for (const tree of elementsOf(this.trees)) {
      const handler = tree[1][event];
      if (typeof handler === 'function' && isMeant(tree)) return handler as SandboxHandler;
    }
    throw new Error(`No ${kind} "${name}" is shown, but: ${this.text}`);
  }
}

const accessTo = (records: MemoryRecords): RecordsAccess => ({
  get: (name, id) => records.collection(name).get(id) as Promise<AnyRecord | undefined>,
  query: (name, query) =>
    records.collection(name).query(query as never) as Promise<readonly AnyRecord[]>,
  add: async (name, record) => (await records.collection(name).add(record as never)).id,
  patch: async (name, id, changes) =>
    void (await records.collection(name).patch(id, changes as never)),
  subscribe: (name, listener) => records.subscribe(name, listener),
});

const offline = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/**
 * Runs a sandboxed plugin in a shop in memory, with the same checks of grants, elements and sizes
 * as in a page, but in the test's own thread: it shows what the plugin does, not that it cannot
 * escape. Works in node.
 *
 * @example
 * const host = await createSandboxedHost({ plugin, records: { customers: [ada] } });
 * const place = await host.show('customer-card.section', { customer: ada });
 * expect(place.text).to.equal('keep');
 *
 * @throws (rejects) what a page refuses the plugin's manifest, grants or calls with
 */
export async function createSandboxedHost<Point extends ExtensionPointName>({
  plugin,
  records: given,
  grant: granted,
  locale = 'en',
  stored = {},
  fetch: network = offline,
}: SandboxedTestOptions<Point>): Promise<SandboxedTestHost<Point>> {
  const { id: name, permissions, network: origins, contributes } = plugin.manifest;
  const wanted = wantedGrants(name, permissions, origins);
  const grant = await effectiveGrant(name, wanted, granted ?? wanted);
  const records = new MemoryRecords(given);
  const own = new GrantedRecords(grant, accessTo(records));
  const requests = new GrantedFetch(grant, network);
  const rows = createMemoryRows();
  const storage = openPluginStorage(grant, rows);
  for (const [key, text] of Object.entries(stored)) await storage.set(key, text);
  const contributed = new Map<Contribution, ExtensionPointName>();
  const log: string[] = [];

  const context: SandboxContext<Point> = {
    locale,
    log: (text) => void log.push(text),
    fetch: (address, options) => requests.request(address, options),
    storage,
    async contribute(point, contribution) {
      if (!contributes.includes(point) || !Object.hasOwn(extensionPoints, point)) {
        throw new CallError(name, `its manifest does not name "${point}"`);
      }
      const added = contribution as unknown as Contribution;
      await Promise.resolve(contributed.set(added, point));
      return () => Promise.resolve(void contributed.delete(added));
    },
    records: {
      get: (collection, id) => own.get(collection, id),
      query: (collection, query) => own.query(collection, query),
      add: (collection, record) => own.add(collection, record),
      patch: (collection, id, changes) => own.patch(collection, id, changes),
      follow(collection, query, listener) {
        const number = own.follow(collection, query, (_number, rows) => listener(rows));
        return Promise.resolve(() => own.unfollow(number));
      },
    },
  };
  await plugin.activate(context);

  const find = (point: Point, id: string | undefined): Contribution => {
    for (const [contribution, at] of contributed) {
      if (at === point && (id === undefined || contribution.id === id)) return contribution;
    }
    throw new Error(`"${name}" contributes nothing${id ? ` called "${id}"` : ''} at ${point}.`);
  };
  return {
    get contributions() {
      return [...contributed].map(([{ id }, point]) => ({ point, id }));
    },
    async show(point, data, { id, lang = locale } = {}) {
      const place = new TestPlace(grant, find(point, id), lang);
      await place.update(data);
      return place;
    },
    run: async (point, data, id) => find(point, id).run?.(grantedData(grant, data as AnyRecord)),
    records,
    stored: () =>
      Object.fromEntries(
        rows
          .everything()
          .filter(({ collection }) => collection === storageCollection)
          .map(({ id, value }) => [id, value['text'] as string]),
      ),
    log,
    stop: () => own.stop(),
  };
}
