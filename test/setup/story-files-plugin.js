import { readdirSync } from 'node:fs';
import path from 'node:path';

const address = '/test/stories/story-files.ts';

/**
 * Fills in `test/stories/story-files.ts`: name of each `stories/*.stories.ts` → a function that
 * imports it.
 */
export function storyFilesPlugin(rootDir) {
  return {
    name: 'story-files',
    serve(context) {
      if (context.path !== address) return undefined;
      const names = readdirSync(path.join(rootDir, 'stories'))
        .filter((name) => name.endsWith('.stories.ts'))
        .sort();
      const entries = names.map(
        (name) =>
          `  ${JSON.stringify(name)}: () => import('/stories/${encodeURIComponent(name)}'),`,
      );
      return { body: `export const storyFiles = {\n${entries.join('\n')}\n};\n`, type: 'js' };
    },
  };
}
