import { readdirSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files.js';

const address = '/test/stories/story-files.ts';

/** A name's import, to be called when it is wanted. */
const importing = (file) => `() => import(${JSON.stringify(encodeURI(file))})`;

const isPart = (file) => file.endsWith('.ts') && !/\.(test|d)\.ts$|\/testing\//.test(file);

/**
 * Fills in `test/stories/story-files.ts`: name of each `*.stories.ts` below `stories` → a function that
 * imports it, and a function for each module that elements may load on demand.
 */
export function storyFilesPlugin(rootDir) {
  return {
    name: 'story-files',
    serve(context) {
      if (context.path !== address) return undefined;
      const stories = readdirSync(path.join(rootDir, 'stories'), { recursive: true })
        .filter((name) => name.endsWith('.stories.ts'))
        .sort()
        .map((name) => `  ${JSON.stringify(name)}: ${importing(`/stories/${name}`)},`);
      const parts = ['elements', 'store']
        .flatMap((name) => listFiles(path.join(rootDir, 'packages', name, 'src'), isPart))
        .map((file) => `  ${importing(`/${path.relative(rootDir, file)}`)},`);
      return {
        body: `export const storyFiles = {\n${stories.join('\n')}\n};\nexport const parts = [\n${parts.join('\n')}\n];\n`,
        type: 'js',
      };
    },
  };
}
