import { readFile } from 'node:fs/promises';

/** Makes of the packages a version that needs one more schema step. */
export const nextVersionPlugin = {
  name: 'next-version',
  setup(build) {
    build.onLoad({ filter: /schema-version\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/schemaVersion = (\d+)/, (_, version) => {
        return `schemaVersion = ${Number(version) + 1}`;
      });
      return { contents, loader: 'ts' };
    });
  },
};
