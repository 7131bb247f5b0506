/** What can be wrong with a plugin; `plugin-errors.ts` has the words, which only a refusal needs. */
export type PluginProblem =
  | 'manifest'
  | 'activate'
  | 'id'
  | 'version'
  | 'no-api-version'
  | 'trust'
  | 'contributes'
  | 'collection'
  | 'field-type'
  | 'index'
  | 'personal'
  | 'setting'
  | 'permissions'
  | 'no-collection'
  | 'no-field'
  | 'english'
  | 'api-version'
  | 'point';

/** What is wrong, and what of it. */
export type FoundProblem = readonly [problem: PluginProblem, detail?: string];
