import { parseArgs } from 'node:util';
import { runKillRounds } from './kill-rounds.js';

// node test/faults/kill.faults.js [--kills=200] [--seed=1] [--hasty]

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 32) },
    hasty: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
console.log(`${kills} kills, seed ${seed}${values.hasty ? ', acknowledging too early' : ''}`);
const began = Date.now();
const { hasty } = values;
const report = values.quiet ? undefined : console.log;
const results = await runKillRounds({ kills, seed, hasty, report });
const minutes = ((Date.now() - began) / 60_000).toFixed(1);

console.log(
  `${Object.entries(results.kills)
    .map(([work, number]) => `${number} during ${work}`)
    .join(', ')}, in ${minutes} min`,
);
console.log(
  `Acknowledged: ${results.acknowledged} strict writes, ${results.lost.length} lost; ` +
    `${results.acknowledgedBulk} rows of bulk work, ${results.lostBulk.length} lost.`,
);
console.log(
  `Records of version 1 to be upgraded: ${results.oldRecords}; ` +
    `upgrades not finished when the browser died: ${results.unfinishedUpgrades}.`,
);
console.log(`${results.problems.length} inconsistencies.`);
for (const line of [...results.lost, ...results.problems].slice(0, 40)) console.log(`  ${line}`);
process.exitCode = results.lost.length + results.problems.length > 0 ? 1 : 0;
