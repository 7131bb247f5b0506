/** `instanceof` against a class of another package fails as soon as a page holds two copies. */
export const noCrossPackageInstanceof = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      instanceof:
        '"{{name}}" comes from another package; two copies of it may be in one page. Recognise it by its code, brand or shape.',
    },
  },
  create(context) {
    return {
      'BinaryExpression[operator="instanceof"]'(node) {
        const name = rootName(node.right);
        if (name && importedFromPackage(context.sourceCode.getScope(node), name)) {
          context.report({
            node,
            messageId: 'instanceof',
            data: { name: context.sourceCode.getText(node.right) },
          });
        }
      },
    };
  },
};

/** `Thing` of `Thing` and of `namespace.Thing`. */
function rootName(expression) {
  if (expression.type === 'MemberExpression') return rootName(expression.object);
  return expression.type === 'Identifier' ? expression.name : undefined;
}

function importedFromPackage(scope, name) {
  for (let current = scope; current; current = current.upper) {
    const variable = current.set.get(name);
    if (variable) {
      return variable.defs.some(
        ({ type, parent }) => type === 'ImportBinding' && !parent.source.value.startsWith('.'),
      );
    }
  }
  return false;
}
