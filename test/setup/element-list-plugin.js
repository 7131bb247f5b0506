import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files.js';

const address = '/test/contracts/element-list.ts';

/** Serves `test/contracts/element-list.ts` filled in: a browser cannot list a folder. */
export function elementListPlugin(rootDir) {
  const elements = path.join(rootDir, 'packages/elements');
  return {
    name: 'element-list',
    serve(context) {
      if (context.path !== address) return undefined;
      const source = path.join(elements, 'src');
      const names = listFiles(source, (file) => path.basename(file) === 'define.ts')
        .map((file) => path.relative(source, path.dirname(file)).split(path.sep))
        .filter(({ length }) => length === 1)
        .map(([name]) => name);
      const built = path.join(elements, 'custom-elements.json');
      const manifest = existsSync(built) ? readFileSync(built, 'utf8') : '{"modules":[]}';
      return {
        body: `export const elementNames = ${JSON.stringify(names)};\nexport const manifest = ${manifest};\n`,
        type: 'js',
      };
    },
  };
}
