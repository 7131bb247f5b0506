import path from 'node:path';

const packageFolder = path.dirname(import.meta.dirname);

/** `…/src/visit-log/define.ts` → `dist/visit-log/define.js` */
function published(file) {
  const relative = path.relative(packageFolder, file).split(path.sep).join('/');
  return relative.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');
}

/** Names files as the package ships them: a reader of the manifest has no sources to compile. */
export const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const module of modules) {
      module.path = published(module.path);
      for (const { declaration } of module.exports) {
        if (declaration.module) declaration.module = published(declaration.module);
      }
      for (const { type } of module.declarations.flatMap(({ events = [] }) => events)) {
        for (const reference of type.references) reference.module = published(reference.module);
      }
    }
  },
};
