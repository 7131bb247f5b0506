import type { OwnDefinitions } from '../own-data.js';
import type { AnyPlugin, PluginManifest } from '../plugin.js';
import type { SettingDefinition } from '../settings.js';
import type { FoundProblem } from './plugin-problem.js';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldType = (type: unknown): boolean =>
  /^(string|number|boolean|json)\??$/.test(String(type));

function problemOfCollection(name: string, definition: unknown): FoundProblem | undefined {
  const { schema, indexes = [], personal } = isObject(definition) ? definition : ({} as Loose);
  if (!/^[a-zA-Z]\w*$/.test(name) || !isObject(schema)) return ['collection', name];
  const wrong = Object.keys(schema).find((field) => !isFieldType(schema[field]));
  if (wrong !== undefined) return ['field-type', `${name}.${wrong}`];
  const fields = (Array.isArray(indexes) ? indexes : [indexes]) as string[];
  const strange = fields.find((field) => !Object.hasOwn(schema, field));
  if (strange !== undefined) return ['index', `${name}.${strange}`];
  if (personal === false) return undefined;
  const rule: Loose = isObject(personal) ? personal : {};
  const does = (part: 'export' | 'erase', word: string): boolean =>
    rule[part] === word || typeof rule[part] === 'function';
  const isSaid =
    typeof rule['customer'] === 'string' &&
    Object.hasOwn(schema, rule['customer']) &&
    does('export', 'records') &&
    does('erase', 'remove');
  return isSaid ? undefined : ['personal', name];
}

const defaults: Readonly<Record<SettingDefinition['type'], string>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  choice: 'string',
};

function isSetting(definition: unknown): boolean {
  if (!isObject(definition)) return false;
  const { type, default: value, options, label } = definition;
  return (
    Object.hasOwn(defaults, String(type)) &&
    typeof value === defaults[type as SettingDefinition['type']] &&
    (type !== 'choice' || (isObject(options) && Object.hasOwn(options, String(value)))) &&
    isObject(label) &&
    typeof label['en'] === 'string'
  );
}

/** A plugin that names what there is not would read rows that lack it, and never hear why. */
async function problemOfPermissions(permissions: unknown): Promise<FoundProblem | undefined> {
  const { fieldClasses } = await import('@patronkit/records/field-classes.js');
  for (const verb of ['read', 'write']) {
    const lists = isObject(permissions) ? (permissions[verb] ?? {}) : undefined;
    if (!isObject(lists)) return ['permissions'];
    for (const [name, fields] of Object.entries(lists)) {
      if (!Array.isArray(fields)) return ['permissions'];
      if (!Object.hasOwn(fieldClasses, name)) return ['no-collection', name];
      const known = (fieldClasses as Loose)[name] as object;
      const unknown = (fields as string[]).find((field) => !Object.hasOwn(known, field));
      if (unknown !== undefined) return ['no-field', `${name}.${unknown}`];
    }
  }
  return undefined;
}

/** The first thing wrong with what a plugin asks for or keeps itself; nothing where all is right. */
export async function problemOfAskedParts(plugin: AnyPlugin): Promise<FoundProblem | undefined> {
  const { permissions, settings } = plugin.manifest as PluginManifest;
  const collections = (plugin.collections ?? {}) as OwnDefinitions;
  for (const [name, definition] of Object.entries(collections)) {
    const problem = problemOfCollection(name, definition);
    if (problem) return problem;
  }
  for (const [name, definition] of Object.entries(settings ?? {})) {
    if (!isSetting(definition)) return ['setting', name];
  }
  return permissions ? problemOfPermissions(permissions) : undefined;
}
