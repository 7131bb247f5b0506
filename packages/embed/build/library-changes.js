/** Name of our copy's Trusted Types policy; pages with a `trusted-types` directive must allow it. */
export const policyName = 'patronkit';

const versions = (name) => new RegExp(`\\(\\w\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`);

/**
 * What is changed in our copy of Lit so that it stays out of the page's way: a policy name of its
 * own (under `lit-html` the page's Lit and ours would take it from each other), and nothing left on
 * `window` or `Symbol`. What only older browsers or TC39 decorators need goes as well.
 */
const changes = {
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
};

/** Fails the build when Lit no longer reads as expected: then look what became of the place. */
function change(code, [from, to], file) {
  const parts = code.split(from);
  if (parts.length !== 2) {
    throw new Error(
      `${file} has ${parts.length - 1} places like ${from} instead of one. Adapt build/own-lit-plugin.js.`,
    );
  }
  return parts.join(to);
}

export function ownLitPlugin() {
  const changed = new Set();
  return {
    name: 'patronkit:own-lit',
    transform(code, id) {
      const file = Object.keys(changes).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      changed.add(file);
      return changes[file].reduce((text, one) => change(text, one, file), code);
    },
    generateBundle() {
      const missing = Object.keys(changes).filter((file) => !changed.has(file));
      if (missing.length > 0) {
        this.error(`Lit was bundled without ${missing.join(', ')}. Adapt build/own-lit-plugin.js.`);
      }
    },
  };
}
