/** Name of our copy's Trusted Types policy; pages with a `trusted-types` directive must allow it. */
export const policyName = 'patronkit';

const versions = (name) => new RegExp(`\\(\\w\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`);

// Old libraries leave enumerable additions on Object.prototype, and for…in meets them.
const ownKeys = [/for \(const key in (\w+)\)/, 'for (const key of Object.keys($1))'];

/**
 * What is changed in our copies of libraries so that they stay out of the page's way. Each line:
 * what to look for, what to put in its place, and how often it must be there (once).
 *
 * Lit: a policy name of its own, since under `lit-html` the page's Lit and ours would take it from
 * each other, and nothing left on `window` or `Symbol`. What only older browsers or TC39 decorators
 * need goes as well. Zod: nothing left on `window`, and no `for…in`.
 */
export const libraryChanges = {
  'lit-html/lit-html.js': [
    ['createPolicy("lit-html",', `createPolicy("${policyName}",`],
    [/\w\?\.\(\w,\w\),(?=\(\w\.litHtmlVersions)/, ''],
    ['t.litHtmlPolyfillSupport', 'void 0'],
    [versions('litHtmlVersions'), '0'],
  ],
  'lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ''],
    [/const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w\}\);/, ''],
    [versions('litElementVersions'), '0'],
  ],
  '@lit/reactive-element/css-tag.js': [
    ['"CSSResult is not constructable. Use `unsafeCSS` or `css` instead."', '"css"'],
    [/"Value passed to 'css' function must be a 'css' function result: "\+\w\+"[^"]+"/, '"css"'],
    [
      /\w\.ShadowRoot&&\(.{1,60}\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      'true',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.{1,140}?\}(?=this\._\$Eh=new Map)/, ''],
    [/\w=\w\.reactiveElementPolyfillSupport,/, ''],
    [/\w\?\.\(\{ReactiveElement:\w\}\),/, ''],
    [versions('reactiveElementVersions'), '0'],
  ],
  '@lit/reactive-element/decorators/property.js': [['"object"==typeof o?r(t,e,o):', '']],
  'zod/v4/core/core.js': [
    [/\(_a = globalThis\)\.__zod_globalConfig \?\? .*\n/, ''],
    ['globalConfig = globalThis.__zod_globalConfig', 'globalConfig = {}'],
    ['globalThis.__zod_globalConfig?.postProcessor', 'undefined'],
  ],
  'zod/v4/core/registries.js': [
    [/\(_a = globalThis\)\.__zod_globalRegistry \?\? .*\n/, ''],
    ['globalRegistry = globalThis.__zod_globalRegistry', 'globalRegistry = registry()'],
  ],
  'zod/v4/core/util.js': [[...ownKeys, 3]],
  'zod/v4/core/schemas.js': [[...ownKeys, 3]],
};
