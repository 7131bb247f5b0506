import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('host-frame.ts', import.meta.url));
const builtName = 'host-frame.js';
const virtual = 'virtual:host-frame';

/** Builds the script of a host page beside the preview, and tells the preview where it is. */
export function hostFramePlugin() {
  let isBuild = false;
  return {
    name: 'host-frame',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    buildStart() {
      if (isBuild) this.emitFile({ type: 'chunk', id: entry, fileName: builtName });
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load(id) {
      if (id !== `\0${virtual}`) return undefined;
      const address = isBuild ? `./${builtName}` : `/@fs${entry}`;
      return `export default ${JSON.stringify(address)};`;
    },
  };
}
