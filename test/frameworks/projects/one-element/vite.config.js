import { writeFileSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Notes which modules went into which file, for the test to read. */
const moduleGraph = {
  name: 'module-graph',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, isEntry, imports, modules }) => ({
        fileName,
        isEntry,
        imports,
        modules: Object.entries(modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => id),
      }));
    writeFileSync('module-graph.json', JSON.stringify(chunks));
  },
};

export default defineConfig({ plugins: [moduleGraph] });
