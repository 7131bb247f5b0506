import { createRequire } from 'node:module';
import typescript from 'typescript';

const require = createRequire(import.meta.url);
const { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } = require('lit-analyzer');

const config = makeConfig({
  strict: true,
  // Attributes younger than the analyzer, and Lit's own.
  globalAttributes: [
    'defer-hydration',
    'enterkeyhint',
    'inert',
    'popover',
    'popovertarget',
    'popovertargetaction',
  ],
  rules: {
    // It knows no nesting, container queries or light-dark().
    'no-invalid-css': 'off',
    // Elements load each other on demand.
    'no-missing-import': 'off',
    // A fallback, shown until the element is there, has no slot on purpose.
    'no-unknown-slot': 'off',
  },
});

/**
 * What is wrong with the bindings in the Lit templates of `files`: unknown elements, attributes,
 * properties and events, and values of the wrong type.
 *
 * @param {readonly string[]} files full paths
 * @param {typescript.CompilerOptions} options
 * @returns {{ file: string, line: number, message: string, rule: string }[]}
 */
export function templateProblems(files, options) {
  const program = typescript.createProgram([...files], options);
  const context = new DefaultLitAnalyzerContext({ getProgram: () => program });
  context.updateConfig(config);
  const analyzer = new LitAnalyzer(context);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return analyzer
      .getDiagnosticsInFile(source)
      .filter(({ message }) => !isOnlyNothing(message))
      .map(({ message, source: rule, location }) => ({
        file,
        line: source.getLineAndCharacterOfPosition(location.start).line + 1,
        message,
        rule,
      }));
  });
}

/** Lit's `nothing` removes an attribute, but the analyzer takes it for any other symbol. */
function isOnlyNothing(message) {
  const [, given, wanted] = /^Type '(.*)' is not assignable to '(.*)'$/.exec(message) ?? [];
  if (!given?.includes('Symbol(undefined)')) return false;
  const accepted = wanted.split(' | ');
  return given
    .split(' | ')
    .filter((part) => part !== 'Symbol(undefined)')
    .every((part) => accepted.includes(part) || (/^"/.test(part) && accepted.includes('string')));
}
