#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { CreateError, createProject, pointNames } from './create-project.js';

const help = `npm create patronkit-plugin <folder> [-- options]

  --points a,b     extension points to contribute at (default: customer-card.section)
  --trust kind     trusted (default), or sandboxed: apart from the page
  --version range  version of Patronkit
  --yes            ask nothing

Extension points: ${pointNames.trusted.join(', ')}
Sandboxed: ${pointNames.sandboxed.join(', ')}
`;

async function ask(given) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = async (question, preset) =>
    (await terminal.question(`${question} (${preset}) `)).trim() || preset;
  const folder = given.folder ?? (await answer('Name of the plugin?', 'my-plugin'));
  const trust = given.trust ?? (await answer('Trusted or sandboxed?', 'trusted'));
  console.log(`Extension points: ${(pointNames[trust] ?? []).join(', ')}`);
  const points = given.points ?? (await answer('Which, apart by commas?', 'customer-card.section'));
  terminal.close();
  return { folder, trust, points };
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      points: { type: 'string' },
      trust: { type: 'string' },
      version: { type: 'string' },
      yes: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(help);
  else {
    const given = { folder: positionals[0], trust: values.trust, points: values.points };
    const isComplete = values.yes || !process.stdin.isTTY || (given.folder && given.points);
    const { folder, trust, points } = isComplete ? given : await ask(given);
    if (!folder) throw new CreateError(help);
    createProject({
      folder,
      ...(trust && { trust }),
      ...(points && { points: points.split(/[\s,]+/).filter(Boolean) }),
      ...(values.version && { version: values.version }),
    });
    console.log(
      `${folder} is ready:\n\n  cd ${folder}\n  npm install\n  npm run dev\n  npm test\n`,
    );
  }
} catch (error) {
  console.error(
    error instanceof CreateError || error.code?.startsWith('ERR_PARSE_ARGS')
      ? error.message
      : error,
  );
  process.exitCode = 1;
}
