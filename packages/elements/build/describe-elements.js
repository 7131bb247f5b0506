import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { editorData } from './editor-data.js';
import { elementTypes } from './element-types.js';

// Describes the elements to those who use them: custom-elements.json from the classes, and from it
// src/generated/element-types.ts and dist/editors/*.json. Part of `npm run build`.

const packageFolder = path.dirname(import.meta.dirname);
const inPackage = (...names) => path.join(packageFolder, ...names);

const manifest = await cli({
  argv: ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.js'],
  cwd: packageFolder,
});

mkdirSync(inPackage('src/generated'), { recursive: true });
writeFileSync(inPackage('src/generated/element-types.ts'), elementTypes(manifest));

const packageFacts = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
mkdirSync(inPackage('dist/editors'), { recursive: true });
for (const [fileName, data] of Object.entries(editorData(manifest, packageFacts))) {
  writeFileSync(inPackage('dist/editors', fileName), `${JSON.stringify(data, undefined, 2)}\n`);
}
