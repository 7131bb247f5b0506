import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A reporter for node:test: a line per failure, counts as JSON in PATRONKIT_RESULT_FILE. */
export default async function* nodeTestReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const trail = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') trail[data.nesting] = data.name;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    const name = [...trail.slice(0, data.nesting), data.name].join(' › ');
    const file = path.relative(process.cwd(), data.file ?? '');
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
    } else if (type === 'test:pass') {
      counts.passed += 1;
    } else if (data.details.error?.failureType !== 'subtestsFailed') {
      const { error } = data.details;
      const message = error?.cause?.stack ?? error?.stack ?? String(error);
      counts.failed += 1;
      counts.failures.push({ file, name, message });
      yield `\n✗ ${file}\n  ${name}\n    ${String(message).replaceAll('\n', '\n    ')}\n`;
    }
  }
  const resultFile = process.env['PATRONKIT_RESULT_FILE'];
  if (resultFile) {
    mkdirSync(path.dirname(resultFile), { recursive: true });
    writeFileSync(resultFile, `${JSON.stringify(counts, undefined, 2)}\n`);
  }
  yield `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`;
}
