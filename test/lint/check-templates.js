import path from 'node:path';
import typescript from 'typescript';
import { listFiles } from '../setup/list-files.js';
import { repository } from '../setup/tools.js';
import { templateProblems } from './template-problems.js';

// Checks the bindings in every template of the elements and the stories against the types.
const { config } = typescript.readConfigFile(
  path.join(repository, 'test/tsconfig.json'),
  typescript.sys.readFile,
);
const { options } = typescript.parseJsonConfigFileContent(
  config,
  typescript.sys,
  path.join(repository, 'test'),
);
const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.test.ts');
const files = ['packages/elements/src', 'stories'].flatMap((folder) =>
  listFiles(path.join(repository, folder), isSource),
);
const problems = templateProblems(files, options);

for (const { file, line, message, rule } of problems) {
  console.log(`✗ ${path.relative(repository, file)}:${line} ${message} (${rule})`);
}
console.log(`${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
