import { untilIdle } from '@patronkit/store/page-idle.js';
import { givePageItsTurn } from '@patronkit/store/page-turn.js';
import type { SandboxRequest } from '@patronkit/plugin-sdk/sandbox/sandbox-services.js';
import { pagePlugins, pageRegistry } from './page-plugins.js';
import { setOutletRenderer } from './plugin-outlet.js';
import { loadedOutlets } from './plugin-drawing.js';
import type { SearchQuestion } from './search-contributions.js';

async function findContributed(question: SearchQuestion): Promise<readonly string[]> {
  const contributed = pageRegistry.at('search');
  if (!contributed.length) return [];
  const { findWithAll } = await import('./search-contributions.js');
  return findWithAll(contributed, question);
}

async function install(plugin: unknown): Promise<() => void> {
  if ((plugin as Partial<SandboxRequest> | null | undefined)?.src !== undefined) {
    // A frame and a worker take the page's time, and nobody waits for them to see a customer.
    await untilIdle(1000, 200);
    const { useSandboxedPlugin } = await import('./use-sandboxed-plugin.js');
    return useSandboxedPlugin(pagePlugins, plugin as SandboxRequest);
  }
  const candidate =
    typeof plugin === 'string'
      ? (
          (await import(/* @vite-ignore */ new URL(plugin, document.baseURI).href)) as {
            default?: unknown;
          }
        ).default
      : plugin;
  // Several plugins arrive together.
  await givePageItsTurn();
  return pagePlugins.install(candidate);
}

let isPrepared = false;

/** Has the elements show what plugins contribute, and their rules asked. */
function prepareElements(): void {
  if (isPrepared) return;
  isPrepared = true;
  setOutletRenderer((point, data) =>
    point === 'search'
      ? findContributed(data as SearchQuestion)
      : loadedOutlets()?.pluginOutletDirective(pageRegistry, point, data),
  );
  // Rules may come late: with a plugin that is switched on.
  pageRegistry.all.subscribe(() => {
    if (!pageRegistry.at('rule').length) return;
    import('./page-accrual.js')
      .then(({ followPointRules }) => followPointRules())
      .catch(() => undefined);
  });
}

/**
 * Installs a plugin for all elements of the page: what `definePlugin` returned, the address of a
 * module whose default export it is, or `{ src, integrity, grant }` of a sandboxed one. Resolves,
 * once it is active, with how to uninstall it.
 *
 * @throws the errors of `PluginHost.install` and `installSandboxed`, and the browser's own when a
 * module cannot be loaded
 */
export async function usePlugin(plugin: unknown): Promise<() => void> {
  const uninstall = await install(plugin);
  prepareElements();
  return uninstall;
}
