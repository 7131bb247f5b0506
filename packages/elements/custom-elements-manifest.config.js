import path from 'node:path';
import { allowedValues, typedProgram } from './manifest/allowed-values.js';
import { eventTypes } from './manifest/event-types.js';
import { publicMembers } from './manifest/public-members.js';
import { publishedPaths } from './manifest/published-paths.js';
import { sharedLooks } from './manifest/shared-looks.js';
import { tagNames } from './manifest/tag-names.js';

// Describes the elements for editors, Storybook's tables and framework wrappers.

let checker;

export default {
  globs: ['src/*/*-element.ts', 'src/*/*-events.ts'],
  exclude: ['src/shared/**', '**/*.test.ts'],
  outdir: '.',
  litelement: true,
  overrideModuleCreation({ ts, globs }) {
    const files = globs.map((file) => path.join(import.meta.dirname, file));
    const program = typedProgram(ts, files);
    // Also lets each node know its parent, which the analyzer asks for.
    checker = program.getTypeChecker();
    return files.map((file) => program.getSourceFile(file));
  },
  plugins: [
    publicMembers,
    tagNames,
    eventTypes(),
    allowedValues(() => checker),
    sharedLooks,
    publishedPaths,
  ],
};
