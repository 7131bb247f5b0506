/** What our own code never does, with the reason each message gives. */

/** Text as markup; tests may read it to say what was rendered. */
export const bannedMarkup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message:
      'Text as markup is an injection waiting to happen, and Trusted Types refuse it. Use a Lit template or textContent.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message:
      'Text as markup is an injection waiting to happen, and Trusted Types refuse it. Use a Lit template or textContent.',
  },
];

export const bannedSyntax = [
  {
    selector: 'ForInStatement',
    message:
      'Old libraries add enumerable members to Object.prototype, and `for…in` walks them. Use Object.keys or Object.entries.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'document.write wipes a loaded page.',
  },
  {
    selector: 'TemplateElement[value.raw=/[.](innerHTML|outerHTML)\\s*=/]',
    message: 'Text as markup is an injection waiting to happen. Bind content instead.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/z-index/]',
    message:
      'A z-index begins a war with the host page. What lies above all is a <dialog> or a popover, in the top layer; within an element, what comes later in the template lies above.',
  },
  {
    selector:
      'MethodDefinition > :matches(Identifier, PrivateIdentifier).key[name=/^_?on[A-Z]/], PropertyDefinition[value.type=/Function/] > :matches(Identifier, PrivateIdentifier).key[name=/^_?on[A-Z]/]',
    message:
      'A handler is named for what it does (`saveNote`), not for what sets it off (`onClick`).',
  },
];

/** Things a plain http page or an opaque-origin frame does not have. */
export const bannedInPackages = [
  {
    selector: 'MemberExpression[object.name="crypto"][property.name=/^(randomUUID|subtle)$/]',
    message:
      'Plain http pages have no crypto.randomUUID or crypto.subtle. Use records/identifier.ts for ids.',
  },
  {
    selector: 'MemberExpression[object.name="navigator"][property.name="locks"]',
    message: 'Plain http pages have no Web Locks.',
  },
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.name=/^(Error|TypeError)$/]:not([arguments.0])',
    message: 'An error says what happened and what to do.',
  },
];

/** Only `define.ts` registers a tag, so that importing a class changes nothing. */
export const bannedOutsideDefine = [
  {
    selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
    message: 'Only a define.ts registers a tag, so that importing a class changes nothing.',
  },
  {
    selector: 'Decorator[expression.callee.name="customElement"]',
    message: 'Only a define.ts registers a tag, so that importing a class changes nothing.',
  },
];

export const bannedImports = {
  paths: [
    {
      name: 'lit/directives/style-map.js',
      message:
        'styleMap writes a style attribute first, which a strict Content-Security-Policy drops. Use classes or custom properties.',
    },
    {
      name: 'lit/directives/unsafe-html.js',
      message: 'Text as markup is an injection waiting to happen. Use a Lit template.',
    },
    {
      name: 'zod',
      message: 'Import "zod/mini": the full build costs 26 kB more and probes `new Function`.',
    },
  ],
};
