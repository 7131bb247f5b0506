// Statics and `…Callback` methods are the browser's business, not the page's.
const isInternal = ({ name, privacy, static: isStatic }) =>
  name.startsWith('#') ||
  name.endsWith('Callback') ||
  isStatic ||
  (privacy !== undefined && privacy !== 'public');

/** Leaves only what a page may use: classes, and of them the public members. */
export const publicMembers = {
  name: 'public-members',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const module of modules) {
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter((member) => !isInternal(member));
      }
    }
  },
};
