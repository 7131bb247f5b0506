/** A class longer than this does more than one thing. */
export const shortClass = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { lines: { type: 'integer' } } }],
    messages: {
      long: '"{{name}}" has {{lines}} lines, more than {{limit}}. Extract a controller or a function.',
    },
  },
  create(context) {
    const limit = context.options[0]?.lines ?? 300;
    const check = (node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines <= limit) return;
      const name = node.id?.name ?? 'This class';
      context.report({ node: node.id ?? node, messageId: 'long', data: { name, lines, limit } });
    };
    return { ClassDeclaration: check, ClassExpression: check };
  },
};
