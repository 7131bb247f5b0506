import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runKillRounds } from './kill-rounds.js';

// One death in each kind of work. The long run: npm run test:kill -- --kills=200

test('a killed browser loses no acknowledged write and leaves nothing half-done', async () => {
  const seed = Date.now() % 2 ** 32;
  const { lost, problems, acknowledged } = await runKillRounds({ kills: 5, seed });
  assert.deepEqual({ seed, lost, problems }, { seed, lost: [], problems: [] });
  assert.ok(acknowledged > 0, 'nothing was written before the browser was killed');
});
