import type { SettingDefinition, SettingDefinitions, PluginSettings } from '../settings.js';
import type { PluginRows } from './plugin-rows.js';

/** The collection a plugin's settings are kept in, one row; no name of a plugin's own. */
export const settingsCollection = '$settings';

function isRight(definition: SettingDefinition, value: unknown): boolean {
  switch (definition.type) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= (definition.min ?? -Infinity) &&
        value <= (definition.max ?? Infinity)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(definition.options, value);
    case 'text':
      return typeof value === 'string';
  }
}

/** What was chosen, where it fits; else the defaults. */
export function settingValues(
  definitions: SettingDefinitions,
  chosen: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      isRight(definition, chosen[name]) ? chosen[name] : definition.default,
    ]),
  );
}

/** The settings of one plugin: read before it is activated, followed while it is installed. */
export class SettingsKeeper implements PluginSettings<SettingDefinitions> {
  current: Readonly<Record<string, never>>;
  readonly #plugin: string;
  readonly definitions: SettingDefinitions;
  readonly #rows: () => Promise<PluginRows>;
  readonly #listeners = new Set<() => void>();
  #stopFollowing: (() => void) | undefined;

  constructor(plugin: string, definitions: SettingDefinitions, rows: () => Promise<PluginRows>) {
    this.#plugin = plugin;
    this.definitions = definitions;
    this.#rows = rows;
    this.current = settingValues(definitions) as never;
  }

  async follow(): Promise<void> {
    const rows = await this.#rows();
    this.#stopFollowing = rows.subscribe((plugin) => {
      if (plugin === this.#plugin) void this.#read(rows);
    });
    await this.#read(rows);
  }

  async save(values: Readonly<Record<string, unknown>>): Promise<void> {
    const rows = await this.#rows();
    const value = settingValues(this.definitions, { ...this.current, ...values });
    const place = { plugin: this.#plugin, collection: settingsCollection, id: 'settings' };
    await rows.put([{ ...place, version: 1, value, keys: [] }]);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  end(): void {
    this.#stopFollowing?.();
    this.#listeners.clear();
  }

  async #read(rows: PluginRows): Promise<void> {
    const row = await rows.get(this.#plugin, settingsCollection, 'settings');
    const now = settingValues(this.definitions, row?.value);
    if (JSON.stringify(now) === JSON.stringify(this.current)) return;
    this.current = now as never;
    for (const listener of this.#listeners) listener();
  }
}
