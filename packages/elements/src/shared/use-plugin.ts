import { pagePlugins, pageRegistry } from './page-plugins.js';
import { setOutletRenderer } from './plugin-outlet.js';
import { pluginOutletDirective } from './plugin-outlet-directive.js';
import { findContributed } from './search-contributions.js';
import type { SearchQuestion } from './search-contributions.js';

/**
 * Installs a trusted plugin for all elements of the page: what `definePlugin` returned, or the
 * address of a module whose default export it is. Resolves, once it is active, with how to
 * uninstall it.
 *
 * @throws the errors of `PluginHost.install`, and the browser's own when a module cannot be loaded
 */
export async function usePlugin(plugin: unknown): Promise<() => void> {
  const candidate =
    typeof plugin === 'string'
      ? (
          (await import(/* @vite-ignore */ new URL(plugin, document.baseURI).href)) as {
            default?: unknown;
          }
        ).default
      : plugin;
  const uninstall = await pagePlugins.install(candidate);
  setOutletRenderer((point, data) =>
    point === 'search'
      ? findContributed(pageRegistry, data as SearchQuestion)
      : pluginOutletDirective(pageRegistry, point, data),
  );
  return uninstall;
}
