import type { ExtensionPointName } from '../../extension-points.js';
import type {
  SandboxContext,
  SandboxedAction,
  SandboxedInterface,
  SandboxedPlugin,
  SandboxHandler,
  SandboxTree,
} from '../sandboxed-plugin.js';

// The half of the sandbox that is bundled into the plugin. The host trusts none of it: whatever is
// checked here is checked for the author's sake, and again on the other side. One file with no
// imports, so that a plugin stays one file too.

const call = 0;
const reply = 1;
const failure = 2;

type Listener = (...values: never[]) => unknown;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Speaks with the host in JSON texts. */
function connect(port: MessagePort, answers: Readonly<Record<string, Listener>>) {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const say = (...message: unknown[]): void => port.postMessage(JSON.stringify(message));
  const answer = async (number: number, method: string, values: unknown[]): Promise<void> => {
    try {
      say(reply, number, (await answers[method]!(...(values as never[]))) ?? null);
    } catch (error) {
      say(failure, number, 'plugin-failed', String(error).slice(0, 1000));
    }
  };
  port.onmessage = ({ data }: MessageEvent<string>) => {
    const [kind, number, value, ...rest] = JSON.parse(data) as [number, number, never, ...never[]];
    if (kind === call) return void answer(number, value, rest);
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (kind === reply) resolve?.(value);
    else reject?.(Object.assign(new Error(rest[0]), { code: value }));
  };
  return <Result>(method: string, ...values: unknown[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      say(call, asked, method, ...values);
    });
}

/** Takes the functions out of a tree; the host knows each by its place among them. */
export function withoutHandlers(tree: SandboxTree, handlers: SandboxHandler[]): SandboxTree {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  const kept = Object.entries(attributes).map(([name, value]) =>
    typeof value === 'function'
      ? [name, handlers.push(value as SandboxHandler) - 1]
      : [name, value],
  );
  return [
    tag,
    Object.fromEntries(kept) as Record<string, unknown>,
    ...children.map((child) => withoutHandlers(child, handlers)),
  ];
}

interface Place {
  handlers: SandboxHandler[];
  dispose: (() => void) | void;
  show(data: object): Promise<void>;
}

function start(plugin: SandboxedPlugin, port: MessagePort): void {
  type Contribution = SandboxedInterface<object> & SandboxedAction<object>;
  const contributions = new Map<string, Contribution>();
  const places = new Map<number, Place>();
  const followed = new Map<number, (rows: never) => void>();
  const nameOf = (point: string, id: string): string => `${point} ${id}`;
  const ask = connect(port, {
    ping: () => {},
    activate: (locale: string) => plugin.activate(contextIn(locale)),
    run: (point: string, id: string, data: object) =>
      contributions.get(nameOf(point, id))?.run(data),
    async mount(number: number, point: string, id: string, data: object, lang: string) {
      const contribution = contributions.get(nameOf(point, id));
      if (!contribution) return;
      const root = {
        lang,
        render(...trees: SandboxTree[]) {
          const handlers: SandboxHandler[] = [];
          const plain = trees.map((tree) => withoutHandlers(tree, handlers));
          place.handlers = handlers;
          return ask<void>('render', number, plain);
        },
      };
      const place: Place = {
        handlers: [],
        dispose: undefined,
        async show(current) {
          place.dispose?.();
          place.dispose = await contribution.render(root, current);
        },
      };
      places.set(number, place);
      await place.show(data);
    },
    update: (number: number, data: object) => places.get(number)?.show(data),
    dispose(number: number) {
      places.get(number)?.dispose?.();
      places.delete(number);
    },
    event: (number: number, handler: number, value: string | undefined) =>
      void places.get(number)?.handlers[handler]?.(value),
    rows: (number: number, rows: never) => void followed.get(number)?.(rows),
  });

  const contextIn = (locale: string): SandboxContext => ({
    locale,
    log: (text) => void ask('log', String(text).slice(0, 1000)),
    fetch: (address, request) => ask('fetch', address, request),
    async contribute(point, contribution) {
      const { id, label } = contribution as Contribution;
      contributions.set(nameOf(point, id), contribution as Contribution);
      await ask('contribute', point, id, label);
      return () => ask<void>('withdraw', point, id);
    },
    storage: {
      get: async (key) => (await ask<string | null>('storage.get', key)) ?? undefined,
      set: (key, value) => ask('storage.set', key, value),
      remove: (key) => ask('storage.remove', key),
    },
    records: {
      get: (collection, id) => ask('records.get', collection, id),
      query: (collection, query) => ask('records.query', collection, query),
      add: (collection, record) => ask('records.add', collection, record),
      patch: (collection, id, changes) => ask('records.patch', collection, id, changes),
      async follow(collection, query, listener) {
        const number = await ask<number>('records.follow', collection, query);
        followed.set(number, listener);
        return () => {
          followed.delete(number);
          void ask('records.unfollow', number);
        };
      },
    },
  });

  void ask('hello', plugin.manifest);
}

/**
 * Types a sandboxed plugin by its manifest and, inside a sandbox, starts it. Call it once, at the
 * top of the plugin's module, and bundle that as a classic script (`format: 'iife'`): a worker
 * without an origin runs no modules.
 *
 * @example
 * export default definePlugin({
 *   manifest: {
 *     id: 'points-note',
 *     version: '1.0.0',
 *     apiVersion: '2026-11',
 *     trust: 'sandboxed',
 *     contributes: ['customer-card.section'],
 *     permissions: { read: { customers: ['stage'] } },
 *   },
 *   async activate({ contribute }) {
 *     await contribute('customer-card.section', {
 *       id: 'stage',
 *       render: (root, { customer }) => void root.render(['patron-text', {}, customer?.stage ?? '?']),
 *     });
 *   },
 * });
 */
export function definePlugin<const Point extends ExtensionPointName>(
  plugin: SandboxedPlugin<Point>,
): SandboxedPlugin<Point> {
  // Nowhere else is there no origin: in tests and builds nothing is started.
  if (globalThis.origin === 'null') {
    addEventListener(
      'message',
      ({ ports: [port] }) => {
        if (port) start(plugin, port);
      },
      { once: true },
    );
  }
  return plugin;
}
