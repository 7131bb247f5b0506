import type { Texts } from './extension-points.js';

interface Described {
  readonly label: Texts;
  readonly hint?: Texts;
}
/** One setting of a plugin; the host draws a field for it. */
export type SettingDefinition = Described &
  (
    | { readonly type: 'text'; readonly default: string; readonly multiline?: boolean }
    | {
        readonly type: 'number';
        readonly default: number;
        readonly min?: number;
        readonly max?: number;
      }
    | { readonly type: 'boolean'; readonly default: boolean }
    | {
        readonly type: 'choice';
        readonly default: string;
        readonly options: Readonly<Record<string, Texts>>;
      }
  );
export type SettingDefinitions = Readonly<Record<string, SettingDefinition>>;

type ValueOf<Definition> = Definition extends { readonly type: 'number' }
  ? number
  : Definition extends { readonly type: 'boolean' }
    ? boolean
    : Definition extends { readonly type: 'choice'; readonly options: infer Options }
      ? keyof Options & string
      : string;

/** The settings' values by name: what the shop chose, else the default. */
export type SettingValues<Definitions> = {
  readonly [Name in keyof Definitions]: ValueOf<Definitions[Name]>;
};

export interface PluginSettings<Definitions> {
  /** What is in force now. */
  readonly current: SettingValues<Definitions>;
  /** Calls `listener` after each change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}
