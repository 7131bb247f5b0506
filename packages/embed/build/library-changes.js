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
 * each other, and nothing left on `window` or `Symbol`. What only older browsers, TC39 decorators or
 * servers need goes as well, and what none of our elements uses; `build.test.js` watches over the
 * options of their properties. Zod: nothing left on `window`, and no `for…in`.
 */
export const libraryChanges = {
  'lit-html/lit-html.js': [
    ['createPolicy("lit-html",', `createPolicy("${policyName}",`],
    [/\w\?\.\(\w,\w\),(?=\(\w\.litHtmlVersions)/, ''],
    ['t.litHtmlPolyfillSupport', 'void 0'],
    [versions('litHtmlVersions'), '0'],
    // Of its insides our directives use only the class of a child part.
    [/(?<=const j=\{).{1,80}?(?=\},B=)/, 'I:k'],
    // MathML templates.
    [/3===i\?"<\/?math>":(?="")/, '', 2],
    ['2===i||3===i', '2===i'],
    // Places to render at other than the end of a container of this document.
    ['t?.creationScope??', ''],
    ['s?.renderBefore??i', 'i'],
    ['s?.renderBefore??null', 'null'],
    // Templates compiled beforehand.
    [/"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el.{1,70}?,s\)/, 'this._$AC(t)'],
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
    ['get tagName(){return this.element.tagName}', ''],
    // Listeners that are objects, and their options.
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host??this.element,t)',
    ],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ],
  'lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ''],
    [/const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w\}\);/, ''],
    [versions('litElementVersions'), '0'],
    // Shadow roots that came with content from a server.
    [/createRenderRoot\(\)\{.{1,110}?firstChild,t\}/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Checks of what TypeScript has checked.
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("[^"]+"\);/, ''],
    [/\(t=>\{if\(!0===t\._\$cssResult\$\)return t\.cssText;.+?\}\)\(s\)/, 's.cssText'],
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
    // Properties declared other than by a decorator, or with accessors of their own.
    [/if\((this\.finalized=!0,this\._\$Ei\(\)),.{1,130}?\[i\]\)\}/, '$1;'],
    [/,this\.prototype\.hasOwnProperty\(t\)&&.{1,40}?wrapped=!0\)/, ''],
    [
      'if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
    ],
    ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
    // What only keeps a compiler from renaming.
    [/(?<![\w.])d\(("\w+")\)/, '$1', 4],
    // Initializers, and taking controllers away again.
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Attributes that hold anything but texts and booleans.
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    [
      'switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t',
      'return s===Boolean?t?"":null:t',
    ],
    [/(?<=fromAttribute\(t,s\)\{).{1,170}?(?=\}\},f=)/, 'return s===Boolean?null!==t:t'],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [/"function"==typeof t\.converter\?.{1,90}?:u(?=;)/, 'u'],
    // Options of properties that are not used.
    ['!s.noAccessor', 'true'],
    ['(i.hasChanged??f)(', 'f('],
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    [/\{useDefault:i,(reflect:e),.+?\|\|(?=\(this\._\$AL\.has)/, '{$1}){'],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
    ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
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
