import { libraryChanges } from './library-changes.js';

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fails the build when a library no longer reads as expected: then look what became of the place. */
function change(code, [from, to, times = 1], file) {
  const everywhere = new RegExp(from instanceof RegExp ? from.source : escape(from), 'g');
  const found = [...code.matchAll(everywhere)].length;
  if (found !== times) {
    throw new Error(
      `${file} has ${found} places like ${from} instead of ${times}. Adapt build/library-changes.js.`,
    );
  }
  return code.replace(everywhere, to);
}

/** Applies `library-changes.js`. */
export function libraryChangesPlugin() {
  const changed = new Set();
  return {
    name: 'patronkit:library-changes',
    transform(code, id) {
      const file = Object.keys(libraryChanges).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      changed.add(file);
      return libraryChanges[file].reduce((text, one) => change(text, one, file), code);
    },
    generateBundle() {
      const missing = Object.keys(libraryChanges).filter((file) => !changed.has(file));
      if (missing.length > 0) {
        this.error(`Bundled without ${missing.join(', ')}. Adapt build/library-changes.js.`);
      }
    },
  };
}
