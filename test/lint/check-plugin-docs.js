import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../setup/list-files.js';
import { repository } from '../setup/tools.js';
import { readPoints, withPoints } from './plugin-points.js';

// Checks that every extension point is described, shown in a story, and in docs/plugins.md as its
// comments say. `node test/lint/check-plugin-docs.js --write` writes the reference anew.
const document = path.join(repository, 'docs/plugins.md');
const points = readPoints();
const current = readFileSync(document, 'utf8');
const written = withPoints(current, points);
const problems = [];

if (process.argv.includes('--write')) writeFileSync(document, written);
else if (written !== current) {
  problems.push('docs/plugins.md is out of date. Run: node test/lint/check-plugin-docs.js --write');
}
for (const { name, words, example } of points) {
  if (!words || !example) problems.push(`${name}: has no words or no @example in its comment.`);
}
const storiesFolder = path.join(repository, 'stories');
const stories = existsSync(storiesFolder)
  ? listFiles(storiesFolder, (file) => file.endsWith('.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
  : '';
for (const { name } of points) {
  if (!stories.includes(`'${name}'`)) problems.push(`${name}: is in no story.`);
}

for (const problem of problems) console.log(`✗ ${problem}`);
console.log(`${points.length} extension points, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
