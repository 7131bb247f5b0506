import { PluginUpkeep } from '@patronkit/plugin-sdk/host/plugin-upkeep.js';
import { pagePlugins } from './page-plugins.js';

/** What can be done with the plugins of this page. */
export const pageUpkeep = new PluginUpkeep(pagePlugins);
