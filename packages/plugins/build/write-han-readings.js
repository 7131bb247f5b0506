import { writeFileSync } from 'node:fs';
import { hanReadingsSource } from './han-readings.js';
import { hanReadingsFile } from './paths.js';

// To be run after an update of pinyin-pro.
writeFileSync(hanReadingsFile, hanReadingsSource());
