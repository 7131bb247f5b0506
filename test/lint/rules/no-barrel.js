import path from 'node:path';

/** A module that only passes others on makes every page load all of them. */
export const noBarrel = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      index: 'No index modules: name the file for the one thing it does.',
      all: 'No `export *`: whoever needs a thing imports it from the file that has it.',
      only: 'This module only passes others on. Import from the files that have the things.',
    },
  },
  create(context) {
    return {
      Program(node) {
        if (/^index\.[cm]?[jt]sx?$/.test(path.basename(context.filename))) {
          context.report({ node, messageId: 'index' });
        }
        const exports = node.body.filter(({ type }) => type !== 'ImportDeclaration');
        if (exports.length > 0 && exports.every(passesOn)) {
          context.report({ node, messageId: 'only' });
        }
      },
      ExportAllDeclaration(node) {
        context.report({ node, messageId: 'all' });
      },
    };
  },
};

function passesOn(statement) {
  return statement.type === 'ExportNamedDeclaration' && statement.source !== null;
}
