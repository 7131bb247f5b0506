import { fileURLToPath } from 'node:url';

export const hanReadingsFile = fileURLToPath(
  new URL('../src/pinyin-search/han-readings.ts', import.meta.url),
);
