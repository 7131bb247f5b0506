import { mkdirSync, rmSync } from 'node:fs';
import { repository } from '../setup/tools.js';
import { packedFolder } from './packed.js';
import { pnpm } from './pnpm.js';

// Packs every package into test-results/packed, as it would go to npm.

rmSync(packedFolder, { recursive: true, force: true });
mkdirSync(packedFolder, { recursive: true });
await pnpm(
  ['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', packedFolder],
  repository,
);
