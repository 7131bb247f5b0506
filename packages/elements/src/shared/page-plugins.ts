import { html, nothing, render, svg } from 'lit';
import { ContributionRegistry } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { PluginHost } from '@patronkit/plugin-sdk/host/plugin-host.js';
import type { PersonalDataPart, PluginRows } from '@patronkit/plugin-sdk/host/plugin-rows.js';
import { configuredStore, currentConfiguration } from './configure.js';
import { localeOf } from './locale.js';
import { loadDrawing } from './plugin-drawing.js';

/** What plugins contribute to the elements of this page. */
export const pageRegistry = new ContributionRegistry();

/** What plugins keep in the shop's customer base. */
export async function pageRows(): Promise<PluginRows> {
  const { openPluginData } = await import('@patronkit/store/plugin-data/open-plugin-data.js');
  return openPluginData(await configuredStore());
}

/** Includes a plugin's data in the exports and erasures of the store in force. */
export async function registerPersonalData(part: PersonalDataPart): Promise<() => void> {
  const { followPersonalData } = await import('./page-records.js');
  return followPersonalData(part);
}

/** The plugins of this page. */
export const pagePlugins = new PluginHost({
  registry: pageRegistry,
  lit: { html, svg, nothing, render },
  locale: () => localeOf(document.documentElement, currentConfiguration.peek().locale),
  records: async () => (await import('./page-records.js')).pageRecords(),
  rows: pageRows,
  registerPersonalData,
  prepare: loadDrawing,
});
