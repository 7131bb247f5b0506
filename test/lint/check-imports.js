import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cruisePackages } from './cruise-packages.js';
import { repository } from '../setup/tools.js';
import { drawPackageGraph, packageArrows, withPackageGraph } from './package-graph.js';

// Checks that imports go the way docs/architecture.md draws them, and that its picture is current.
// `node test/lint/check-imports.js --draw` draws it anew.
const document = path.join(repository, 'docs/architecture.md');

const cruise = await cruisePackages(repository, ['packages', 'stories']);
const problems = cruise.summary.violations.map(
  ({ rule, from, to }) => `${from} → ${to}\n    ${rule.name}: ${commentOf(rule.name)}`,
);

function commentOf(name) {
  return cruise.summary.ruleSetUsed.forbidden.find((rule) => rule.name === name)?.comment ?? '';
}

const current = readFileSync(document, 'utf8');
const drawn = withPackageGraph(current, drawPackageGraph(packageArrows(cruise)));
if (process.argv.includes('--draw')) {
  writeFileSync(document, drawn);
  console.log('docs/architecture.md: package graph drawn.');
} else if (drawn !== current) {
  problems.push(
    'docs/architecture.md: the package graph is out of date. Run: node test/lint/check-imports.js --draw',
  );
}

for (const problem of problems) console.log(`✗ ${problem}`);
console.log(
  `${cruise.summary.totalCruised} modules, ${cruise.summary.totalDependenciesCruised} imports, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
