import { html, nothing, render, svg } from 'lit';
import type { SandboxRequest } from '@patronkit/plugin-sdk/sandbox/sandbox-services.js';
import { ContributionRegistry } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { PluginHost } from '@patronkit/plugin-sdk/host/plugin-host.js';
import { currentConfiguration } from './configure.js';
import { localeOf } from './locale.js';
import { setOutletRenderer } from './plugin-outlet.js';
import { pluginOutletDirective } from './plugin-outlet-directive.js';

const registry = new ContributionRegistry();
const host = new PluginHost({
  registry,
  lit: { html, svg, nothing, render },
  locale: () => localeOf(document.documentElement, currentConfiguration.peek().locale),
});

async function install(plugin: unknown): Promise<() => void> {
  if (typeof plugin === 'object' && plugin !== null && 'src' in plugin) {
    const { useSandboxedPlugin } = await import('./use-sandboxed-plugin.js');
    return useSandboxedPlugin(host, plugin as SandboxRequest);
  }
  const candidate =
    typeof plugin === 'string'
      ? (
          (await import(/* @vite-ignore */ new URL(plugin, document.baseURI).href)) as {
            default?: unknown;
          }
        ).default
      : plugin;
  return host.install(candidate);
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
  setOutletRenderer((point, data) => pluginOutletDirective(registry, point, data));
  return uninstall;
}
