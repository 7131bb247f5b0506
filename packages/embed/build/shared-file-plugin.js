/**
 * Decides what goes into the one file all elements share: whatever `firstModules` import
 * statically, at any depth, except what `isApart`.
 */
export function sharedFilePlugin(firstModules, isApart) {
  let shared;
  let moduleInfo;

  function collect(id, into) {
    if (into.has(id)) return;
    into.add(id);
    for (const imported of moduleInfo(id)?.importedIds ?? []) collect(imported, into);
  }

  return {
    plugin: {
      name: 'patronkit:shared-file',
      buildEnd() {
        moduleInfo = (id) => this.getModuleInfo(id);
      },
    },
    includes(id) {
      if (!shared) {
        shared = new Set();
        for (const first of firstModules) collect(first, shared);
      }
      return shared.has(id) && !isApart(id);
    },
  };
}
