import path from 'node:path';

const packages = path.resolve(import.meta.dirname, '../..');

/** Reads the modules with their types, so that a name such as `FeedbackMeasure` can be followed. */
export function typedProgram(ts, files) {
  const sources = ['records', 'store', 'plugin-sdk'].map((name) => [
    `@patronkit/${name}/*.js`,
    [path.join(packages, name, 'src/*.ts')],
  ]);
  return ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    experimentalDecorators: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: Object.fromEntries(sources),
  });
}

/** The texts a type allows, if it is a choice of texts. */
function choicesOf(type) {
  const members = (type.isUnion() ? type.types : [type]).filter((member) =>
    member.isStringLiteral(),
  );
  // `undefined` beside them only says that the property may be left out.
  return members.length > 1 ? members.map(({ value }) => value) : undefined;
}

/**
 * Writes the choices in place of a type's name, for editors that cannot follow it: `FeedbackMeasure`
 * becomes `'csat' | 'nps' | 'ces'`.
 *
 * @param {() => import('typescript').TypeChecker} checker
 */
export function allowedValues(checker) {
  const choices = new Map();
  const key = (declaration, member) => `${declaration} ${member}`;
  return {
    name: 'allowed-values',
    analyzePhase({ ts, node }) {
      if (!ts.isPropertyDeclaration(node) || !ts.isClassDeclaration(node.parent)) return;
      const values = choicesOf(checker().getTypeAtLocation(node));
      if (!values) return;
      const text = values.map((value) => `'${value}'`).join(' | ');
      choices.set(key(node.parent.name.text, node.name.getText()), text);
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { name, members = [], attributes = [] } of modules.flatMap(
        ({ declarations }) => declarations,
      )) {
        for (const described of [...members, ...attributes]) {
          const text = choices.get(key(name, described.fieldName ?? described.name));
          if (text) described.type = { text };
          else if (described.type) described.type.text = withoutRepeats(described.type.text);
        }
      }
    },
  };
}

/** `customer?: string | undefined` is read as `string | undefined | undefined`. */
function withoutRepeats(text) {
  return text.replace(/(?: \| undefined)+$/, ' | undefined');
}
