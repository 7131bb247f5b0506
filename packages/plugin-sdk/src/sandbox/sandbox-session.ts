import { extensionPoints } from '../extension-points.js';
import type {
  ActionContribution,
  ExtensionPointName,
  Texts,
  InterfaceContribution,
} from '../extension-points.js';
import type { PluginContext } from '../plugin.js';
import { grantedData } from './granted-fields.js';
import type { AnyRecord, Grant } from './granted-fields.js';
import { GuardedChannel } from './guarded-channel.js';
import { startHeartbeat } from './heartbeat.js';
import type { PluginStorage } from './plugin-storage.js';
import { CallError, PluginEndedError, SandboxUnavailableError } from './sandbox-errors.js';
import type { SandboxFrame } from './sandbox-frame.js';
import type { SandboxServices } from './sandbox-services.js';
import { TreeView } from './tree-view.js';
import { checkTrees } from './ui-elements.js';

type Message = [method: string, ...values: unknown[]];
type Answers = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/** Answers of the host take at most so long, in milliseconds, where a person waits for the plugin. */
const longestWait = 15_000;

/** Contributions at one time, and places they stand in. */
const mostContributions = 50;

/** Lines a plugin writes to the console; what comes after them is dropped. */
const mostLines = 500;

/** One sandboxed plugin at work: what it may call, what it shows, and its end. */
export class SandboxSession {
  readonly #frame: SandboxFrame;
  readonly #services: SandboxServices;
  readonly #channel: GuardedChannel;
  readonly #stopHeartbeat: () => void;
  readonly #views = new Map<number, TreeView>();
  readonly #contributed = new Map<string, () => void>();
  #lastView = 0;
  #logged = 0;
  #name: string;
  #answers: Answers = {};
  #stopRecords = (): void => {};
  #fail: (error: Error) => void = () => {};
  #isOpen = true;
  /** What the plugin says of itself; rejects if it ends before. */
  readonly manifest: Promise<unknown>;

  constructor(source: string, frame: SandboxFrame, services: SandboxServices) {
    this.#name = source;
    this.#frame = frame;
    this.#services = services;
    this.manifest = new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#answers = { hello: (manifest) => resolve(manifest) };
    });
    // It may be closed before anybody waits for it.
    this.manifest.catch(() => {});
    this.#channel = new GuardedChannel(frame.port, {
      answer: (method, values) => this.#answer(method, values),
      refuse: (problem) => this.end(problem),
    });
    this.#stopHeartbeat = startHeartbeat(
      () => this.#channel.call('ping'),
      () => this.end('it no longer answered'),
      services.heartbeat,
    );
  }

  get isolation(): SandboxFrame['isolation'] {
    return this.#frame.isolation;
  }

  /** Lets it work with what was granted. @throws {SandboxUnavailableError} */
  async activate(grant: Grant, context: PluginContext): Promise<void> {
    this.#name = grant.plugin;
    if (this.isolation === 'frame' && grant.readsPersonal) {
      throw new SandboxUnavailableError(
        this.#name,
        "it reads personal data, for which the page's Content-Security-Policy must have worker-src blob:",
      );
    }
    this.#answers = {
      ...(await this.#recordAnswers(grant)),
      ...(await this.#networkAnswers(grant)),
      ...this.#storageAnswers(grant),
      contribute: (point, id, label) => this.#contribute(grant, context, [point, id, label]),
      withdraw: (point, id) => this.#contributed.get(`${String(point)} ${String(id)}`)?.(),
      render: (view, trees) =>
        this.#views
          .get(view as number)
          ?.show(checkTrees(grant.plugin, trees, !grant.isKeptOffline)),
      log: (text) => {
        if (this.#logged++ < mostLines) context.log(String(text).slice(0, 1000));
      },
    };
    const ended = new Promise<never>((_resolve, reject) => (this.#fail = reject));
    await Promise.race([this.#soon(this.#channel.call('activate', context.locale)), ended]);
  }

  /** Ends it because of a problem, which is told. */
  end(problem: string): void {
    if (!this.#isOpen) return;
    const error = new PluginEndedError(this.#name, problem);
    this.#fail(error);
    this.close();
    this.#services.report(error);
  }

  /** Ends it: nothing of it stays in the page, and nothing it does is heard. */
  close(): void {
    this.#isOpen = false;
    this.#fail(new PluginEndedError(this.#name, 'nobody needs it any more'));
    this.#stopHeartbeat();
    this.#stopRecords();
    this.#channel.close();
    this.#frame.close();
    for (const takeAway of [...this.#contributed.values()]) takeAway();
    this.#views.clear();
  }

  #answer(method: string, values: readonly unknown[]): unknown {
    if (!Object.hasOwn(this.#answers, method)) {
      throw new CallError(this.#name, `"${method.slice(0, 40)}" was not granted`);
    }
    return this.#answers[method]!(...values) ?? null;
  }

  /** Loaded only for a plugin that was granted some. */
  async #recordAnswers(grant: Grant): Promise<Answers> {
    if (grant.read.size + grant.write.size === 0) return {};
    const { GrantedRecords } = await import('./granted-records.js');
    const records = new GrantedRecords(grant, this.#services.records);
    this.#stopRecords = () => records.stop();
    return {
      'records.get': (collection, id) => records.get(collection, id),
      'records.query': (collection, query) => records.query(collection, query),
      'records.add': (collection, record) => records.add(collection, record),
      'records.patch': (collection, id, changes) => records.patch(collection, id, changes),
      'records.follow': (collection, query) =>
        records.follow(collection, query, (followed, rows) => this.#tell(['rows', followed, rows])),
      'records.unfollow': (followed) => records.unfollow(followed),
    };
  }

  /** Loaded only for a plugin that was granted it. */
  async #networkAnswers(grant: Grant): Promise<Answers> {
    if (grant.network.size === 0) return {};
    const { GrantedFetch } = await import('./granted-fetch.js');
    const network = new GrantedFetch(grant, this.#services.fetch ?? fetch.bind(globalThis));
    return { fetch: (address, request) => network.request(address, request) };
  }

  /** Loaded at the first call. */
  #storageAnswers(grant: Grant): Answers {
    let storage: Promise<PluginStorage> | undefined;
    const load = async (): Promise<PluginStorage> =>
      (await import('./plugin-storage.js')).openPluginStorage(grant, await this.#services.rows());
    const opened = (): Promise<PluginStorage> => (storage ??= load());
    return {
      'storage.get': async (key) => (await opened()).get(key as string),
      'storage.set': async (key, value) => (await opened()).set(key as string, value as string),
      'storage.remove': async (key) => (await opened()).remove(key as string),
    };
  }

  #contribute(grant: Grant, context: PluginContext, [point, id, label]: unknown[]): void {
    const kind = new Map(Object.entries<{ kind: string }>(extensionPoints)).get(
      point as string,
    )?.kind;
    if (kind !== 'interface' && kind !== 'action') {
      throw new CallError(grant.plugin, 'that point takes nothing from a sandbox');
    }
    if (this.#contributed.size >= mostContributions) {
      throw new CallError(grant.plugin, `it contributes ${mostContributions} already`);
    }
    const names = [point, id] as [ExtensionPointName, string];
    const contribution =
      kind === 'interface' ? this.#interface(grant, names) : this.#action(grant, names, label);
    const takeAway = context.contribute(names[0], contribution);
    const name = names.join(' ');
    this.#contributed.set(name, () => {
      this.#contributed.delete(name);
      takeAway();
    });
  }

  #interface(grant: Grant, [point, id]: [string, string]): InterfaceContribution<AnyRecord> {
    return {
      id,
      mount: (container, data) => {
        const number = ++this.#lastView;
        const notify = (handler: unknown, value?: string): void =>
          this.#tell(['event', number, handler, value]);
        this.#views.set(number, new TreeView(container, notify));
        const show = (...message: Message): void =>
          this.#tell(message, () => this.#views.delete(number) && container);
        show('mount', number, point, id, grantedData(grant, data), container.lang);
        return {
          update: (changed) => show('update', number, grantedData(grant, changed)),
          dispose: () => {
            this.#views.delete(number);
            this.#tell(['dispose', number]);
          },
        };
      },
    };
  }

  #action(
    grant: Grant,
    [point, id]: [string, string],
    label: unknown,
  ): ActionContribution<AnyRecord> {
    return {
      id,
      // Whether English is there, the host checks as for any plugin.
      label: Object.fromEntries(
        Object.entries(label ?? {}).map(([language, text]) => [language, String(text)]),
      ) as Texts,
      run: async (data) => {
        await this.#soon(this.#channel.call('run', point, id, grantedData(grant, data)));
      },
    };
  }

  /**
   * Calls the plugin without waiting for it.
   * @param leave called when that fails; returns the place where it no longer shows anything
   */
  #tell(message: Message, leave?: () => HTMLElement | false): void {
    this.#channel.call(...message).catch((error: unknown) => {
      this.#services.failed(this.#name, error, leave?.() || undefined);
    });
  }

  async #soon<Value>(answer: Promise<Value>): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new CallError(this.#name, 'it took too long')), longestWait);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
