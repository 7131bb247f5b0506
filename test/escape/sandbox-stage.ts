import { html, nothing, render, svg } from 'lit';
import type { ExtensionPointName } from '@patronkit/plugin-sdk/extension-points.js';
import { createMemoryRows } from '@patronkit/plugin-sdk/testing/memory-rows.js';
import { ContributionRegistry } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { PluginHost } from '@patronkit/plugin-sdk/host/plugin-host.js';
import type { AnyRecord } from '@patronkit/plugin-sdk/sandbox/granted-fields.js';
import type { CheckedQuery } from '@patronkit/plugin-sdk/sandbox/granted-query.js';
import type { RecordsAccess } from '@patronkit/plugin-sdk/sandbox/granted-records.js';
import { runSandboxed } from '@patronkit/plugin-sdk/sandbox/install-sandboxed.js';
import type { SandboxServices } from '@patronkit/plugin-sdk/sandbox/sandbox-services.js';

/** The half of the sandbox that a build puts into the plugin's file. */
const guest = fetch(
  new URL(
    '../../packages/plugin-sdk/src/sandbox/guest/define-sandboxed-plugin.ts',
    import.meta.url,
  ),
)
  .then((response) => response.text())
  .then((text) => text.replace(/^export /gm, ''));

const customers: readonly AnyRecord[] = [
  { id: 'c_1', name: 'Ada Secret', birthday: '1980-01-01', stage: 'keep', region: 'north' },
  { id: 'c_2', name: 'Zoe Secret', birthday: '1990-01-01', stage: 'win', region: 'south' },
];

/** Records in memory; what is written and asked for is kept for the test to see. */
export class StageRecords implements RecordsAccess {
  readonly rows = customers.map((row) => ({ ...row }));
  readonly asked: [string, CheckedQuery | string][] = [];
  readonly written: unknown[] = [];
  readonly #listeners = new Set<() => void>();

  async get(collection: string, id: string): Promise<AnyRecord | undefined> {
    this.asked.push([collection, id]);
    if (id === 'broken') throw new Error('Ada Secret cannot be read from /home/shop');
    return this.rows.find((row) => row['id'] === id);
  }
  async query(collection: string, query: CheckedQuery): Promise<readonly AnyRecord[]> {
    this.asked.push([collection, query]);
    const { by, direction } = query.order!;
    const sign = direction === 'descending' ? -1 : 1;
    return this.rows
      .filter((row) =>
        Object.entries(query.where ?? {}).every(([key, value]) => row[key] === value),
      )
      .sort((first, second) => (String(first[by]) < String(second[by]) ? -sign : sign))
      .slice(0, query.limit);
  }
  async add(collection: string, record: AnyRecord): Promise<string> {
    this.written.push(['add', collection, record]);
    return 'new';
  }
  async patch(collection: string, id: string, changes: AnyRecord): Promise<void> {
    this.written.push(['patch', collection, id, changes]);
  }
  subscribe(_collection: string, listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  change(id: string, changes: AnyRecord): void {
    Object.assign(
      this.rows.find((row) => row['id'] === id)!,
      changes,
    );
    for (const listener of this.#listeners) listener();
  }
}

export interface StagedPlugin {
  readonly permissions?: unknown;
  readonly network?: readonly string[];
  readonly grant?: readonly string[];
  /** It waits for the shop's consent. */
  readonly isAsked?: boolean;
  readonly contributes?: readonly ExtensionPointName[];
  readonly id?: string;
  readonly name?: unknown;
  readonly fetch?: typeof fetch;
}

/** One page with a host, where plugins are tried. */
export class Stage {
  readonly rows = createMemoryRows();
  readonly registry = new ContributionRegistry();
  readonly host = new PluginHost({
    registry: this.registry,
    lit: { html, svg, nothing, render },
    locale: () => 'en',
    rows: () => Promise.resolve(this.rows),
    records: () => Promise.reject(new Error('no trusted plugin is on this stage')),
    registerPersonalData: () => Promise.resolve(() => {}),
  });
  readonly records = new StageRecords();
  readonly reports: string[] = [];
  readonly failures: string[] = [];
  readonly requests: [string, RequestInit | undefined][] = [];
  #uninstallers: (() => void)[] = [];
  #containers: HTMLElement[] = [];

  services(fetchFrom?: typeof fetch): SandboxServices {
    return {
      lit: { html, svg, nothing, render },
      records: this.records,
      rows: () => Promise.resolve(this.rows),
      registerPersonalData: () => Promise.resolve(() => {}),
      failed: (_plugin, error) => void this.failures.push(String(error)),
      report: (problem) =>
        void this.reports.push(typeof problem === 'string' ? problem : problem.message),
      heartbeat: { every: 300, missed: 5 },
      fetch:
        fetchFrom ??
        (async (address, init) => {
          this.requests.push([new Request(address).url, init]);
          return new Response('sunny');
        }),
    };
  }

  /** Runs a module as it is, with no guest half: the way an attacker would. */
  async runRaw(source: string, plugin: StagedPlugin = {}): Promise<() => void> {
    const uninstall = await runSandboxed(
      this.host,
      'test:plugin',
      source,
      plugin.isAsked ? undefined : (plugin.grant ?? []),
      this.services(plugin.fetch),
    );
    this.#uninstallers.push(uninstall);
    return uninstall;
  }

  /**
   * Runs a plugin whose `activate(context)` has this body. `port` is what it speaks through.
   */
  async run(body: string, plugin: StagedPlugin = {}): Promise<() => void> {
    const manifest = {
      id: plugin.id ?? 'attacker',
      name: plugin.name,
      version: '1.0.0',
      apiVersion: '2026-11',
      trust: 'sandboxed',
      contributes: plugin.contributes ?? ['customer-card.section', 'customer-card.action'],
      permissions: plugin.permissions ?? {},
      network: plugin.network ?? [],
    };
    const code = `let port; addEventListener('message', (event) => { port ??= event.ports[0]; });
      ${await guest}
      definePlugin({ manifest: ${JSON.stringify(manifest)}, async activate(context) { ${body} } });`;
    return this.runRaw(code, plugin);
  }

  /** What an expression inside a sandbox comes to, as JSON; `'error: …'` if it throws. */
  async evaluate(expression: string, plugin: StagedPlugin = {}): Promise<unknown> {
    let answer: (value: unknown) => void = () => {};
    const answered = new Promise((resolve) => (answer = resolve));
    const uninstall = await this.run(
      `let result;
       const within = (promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 1500, 'silence'))]);
       try { result = await within((async () => (${expression}))()); } catch (error) { result = 'error: ' + error; }
       await context.storage.set('answer', JSON.stringify(result === undefined ? null : result));
       await context.contribute('customer-card.section', {
         id: 'answer',
         render: async (root) => { await root.render(await context.storage.get('answer')); },
       });`,
      { ...plugin, id: plugin.id ?? `probe-${Math.random().toString(36).slice(2)}` },
    );
    const container = this.mount('answer');
    const observer = new MutationObserver(() => answer(JSON.parse(container.textContent)));
    observer.observe(container, { childList: true, subtree: true, characterData: true });
    const value = await answered;
    observer.disconnect();
    uninstall();
    return value;
  }

  /** Mounts a contribution as an element's outlet would. */
  mount(id: string, data: AnyRecord = { customer: customers[0] }): HTMLElement {
    const registered = this.registry.all
      .peek()
      .findLast(({ contribution }) => contribution.id === id)!;
    const container = document.createElement('div');
    container.lang = 'en';
    document.body.append(container);
    this.#containers.push(container);
    (registered.contribution as { mount(container: HTMLElement, data: unknown): unknown }).mount(
      container,
      data,
    );
    return container;
  }

  clear(): void {
    for (const uninstall of this.#uninstallers.splice(0)) uninstall();
    for (const container of this.#containers.splice(0)) container.remove();
  }
}
