import path from 'node:path';
import { listFiles } from './list-files.js';

const address = '/test/stories/story-files.ts';

/** Not those for servers, which take the place of what a browser has. */
const isPart = (file) =>
  file.endsWith('.ts') && !/\.(test|d)\.ts$|\/(testing|server-rendering)\//.test(file);

/** `/`-separated, as addresses and names are. */
const below = (folder, file) => path.relative(folder, file).split(path.sep).join('/');

/**
 * The source of `test/stories/story-files.ts`: name of each `stories/**\/*.stories.ts` → a function that
 * imports it, and a function for each module that elements may load on demand.
 *
 * @param {string} rootDir
 * @param {{ parts?: boolean, base?: string }} [options] `base` is what imports begin with: nothing
 *   while serving, where the root folder is the root
 */
export function storyFilesModule(rootDir, { parts = true, base = '' } = {}) {
  const importing = (file) => {
    const name = `${base}/${below(rootDir, file)}`;
    return `() => import(${JSON.stringify(base ? name : encodeURI(name))})`;
  };
  const folder = path.join(rootDir, 'stories');
  const stories = listFiles(folder, (file) => file.endsWith('.stories.ts')).map(
    (file) => `  ${JSON.stringify(below(folder, file))}: ${importing(file)},`,
  );
  const modules = ['elements', 'store']
    .flatMap((name) =>
      parts ? listFiles(path.join(rootDir, 'packages', name, 'src'), isPart) : [],
    )
    .map((file) => `  ${importing(file)},`);
  return `export const storyFiles = {\n${stories.join('\n')}\n};\nexport const parts = [\n${modules.join('\n')}\n];\n`;
}

/** Serves `test/stories/story-files.ts` filled in: a browser cannot list a folder. */
export function storyFilesPlugin(rootDir) {
  return {
    name: 'story-files',
    serve(context) {
      if (context.path !== address) return undefined;
      return { body: storyFilesModule(rootDir), type: 'js' };
    },
  };
}
