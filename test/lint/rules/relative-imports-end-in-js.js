/** Browsers resolve nothing: a relative import names the file that will be there after the build. */
export const relativeImportsEndInJs = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: { ending: 'A relative import ends in ".js" (the name the file has once built).' },
  },
  create(context) {
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      if (!source.value.startsWith('.') || /\.(m?js|cjs|json|css)$/.test(source.value)) return;
      context.report({
        node: source,
        messageId: 'ending',
        fix: (fixer) => fixer.replaceText(source, `'${source.value.replace(/\.[cm]?ts$/, '')}.js'`),
      });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
