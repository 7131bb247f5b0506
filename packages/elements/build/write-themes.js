import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readyThemeCss, readyThemes } from '../dist/theme/ready-themes.js';

// Writes themes/*.css from src/theme/ready-themes.ts, as it was last built.
const folder = fileURLToPath(new URL('../themes/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const theme of readyThemes) writeFileSync(`${folder}${theme.name}.css`, readyThemeCss(theme));
console.log(`packages/elements/themes: ${readyThemes.map(({ name }) => name).join(', ')}`);
