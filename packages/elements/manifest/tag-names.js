/** The folder of an element's class is its tag without the prefix: see `define.ts` beside it. */
const elementModule = /(?:^|\/)src\/([a-z-]+)\/\1-element\.ts$/;

/** Names every element's tag, and the module that registers it. */
export const tagNames = {
  name: 'tag-names',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const module of [...modules]) {
      const folder = elementModule.exec(module.path)?.[1];
      const element = module.declarations.find(({ kind }) => kind === 'class');
      if (!folder || !element) continue;
      element.customElement = true;
      element.tagName = `patron-${folder}`;
      modules.push({
        kind: 'javascript-module',
        path: module.path.replace(/[a-z-]+\.ts$/, 'define.ts'),
        declarations: [],
        exports: [
          {
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: { name: element.name, module: module.path },
          },
        ],
      });
    }
  },
};
