// Describes the elements for editors, Storybook's tables and framework wrappers.

/** The folder of an element's class is its tag without the prefix: see `define.ts` beside it. */
const elementModule = /(?:^|\/)src\/([a-z-]+)\/\1-element\.ts$/;

const tagNames = {
  name: 'tag-names',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      const folder = elementModule.exec(module.path)?.[1];
      const element = module.declarations.find(({ kind }) => kind === 'class');
      if (!folder || !element) continue;
      element.customElement = true;
      element.tagName = `patron-${folder}`;
      module.exports.push({
        kind: 'custom-element-definition',
        name: element.tagName,
        declaration: { name: element.name, module: module.path },
      });
    }
  },
};

const publicMembersOnly = {
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    // Statics and `…Callback` methods are the browser's business, not the page's.
    const internal = ({ name, privacy, static: isStatic }) =>
      name.startsWith('#') ||
      name.endsWith('Callback') ||
      isStatic ||
      (privacy !== undefined && privacy !== 'public');
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter((member) => !internal(member));
      }
    }
  },
};

export default {
  globs: ['src/*/*-element.ts', 'src/*/*-events.ts'],
  exclude: ['src/shared/**', '**/*.test.ts'],
  outdir: '.',
  litelement: true,
  plugins: [tagNames, publicMembersOnly],
};
