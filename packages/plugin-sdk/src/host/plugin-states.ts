import type { PluginRows } from './plugin-rows.js';

/** What the host itself keeps is kept under this name; no plugin can be called so. */
export const hostName = '$host';
const collection = 'states';

/** What the shop decided about a plugin; remembered in this browser. */
export type ChosenState = 'on' | 'off' | 'removed';

export async function chosenState(rows: PluginRows, plugin: string): Promise<ChosenState> {
  const state = (await rows.get(hostName, collection, plugin))?.value['state'];
  return state === 'off' || state === 'removed' ? state : 'on';
}

export async function chooseState(
  rows: PluginRows,
  plugin: string,
  state: ChosenState,
): Promise<void> {
  if (state === 'on') await rows.remove(hostName, collection, [plugin]);
  else {
    const row = {
      plugin: hostName,
      collection,
      id: plugin,
      version: 1,
      value: { state },
      keys: [],
    };
    await rows.put([row]);
  }
}
