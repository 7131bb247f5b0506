import { html, nothing, render, svg } from 'lit';
import { ContributionRegistry } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { PluginHost } from '@patronkit/plugin-sdk/host/plugin-host.js';
import { configuredStore, currentConfiguration } from './configure.js';
import { localeOf } from './locale.js';
import { pageRecords, registerPersonalData } from './page-records.js';

/** What plugins contribute to the elements of this page. */
export const pageRegistry = new ContributionRegistry();

/** The plugins of this page. */
export const pagePlugins = new PluginHost({
  registry: pageRegistry,
  lit: { html, svg, nothing, render },
  locale: () => localeOf(document.documentElement, currentConfiguration.peek().locale),
  records: pageRecords,
  async rows() {
    const { openPluginData } = await import('@patronkit/store/plugin-data/open-plugin-data.js');
    return openPluginData(await configuredStore());
  },
  registerPersonalData,
});
