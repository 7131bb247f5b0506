import { html, nothing, render, svg } from 'lit';
import { ContributionRegistry } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { PluginHost } from '@patronkit/plugin-sdk/host/plugin-host.js';
import type { PluginRows } from '@patronkit/plugin-sdk/host/plugin-rows.js';
import { configuredStore, currentConfiguration } from './configure.js';
import { localeOf } from './locale.js';
import { pageRecords, registerPersonalData } from './page-records.js';
import { loadDrawers } from './plugin-drawers.js';

/** What plugins contribute to the elements of this page. */
export const pageRegistry = new ContributionRegistry();

/** What plugins keep in the shop's customer base. */
export async function pageRows(): Promise<PluginRows> {
  const { openPluginData } = await import('@patronkit/store/plugin-data/open-plugin-data.js');
  return openPluginData(await configuredStore());
}

/** The plugins of this page. */
export const pagePlugins = new PluginHost({
  registry: pageRegistry,
  lit: { html, svg, nothing, render },
  locale: () => localeOf(document.documentElement, currentConfiguration.peek().locale),
  records: pageRecords,
  rows: pageRows,
  registerPersonalData,
  prepare: loadDrawers,
});
