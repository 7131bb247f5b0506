import { expect } from '@open-wc/testing';
import { isExportDue } from './export-due.js';

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1);
const sample = { changes: 1, since: now, now, persistence: 'indexeddb' } as const;

describe('an export', () => {
  it('is due after many changes', () => {
    expect(isExportDue({ ...sample, changes: 199 })).to.equal(false);
    expect(isExportDue({ ...sample, changes: 200 })).to.equal(true);
  });

  it('is due when a change has waited for a week', () => {
    expect(isExportDue({ ...sample, since: now - 7 * day + 1 })).to.equal(false);
    expect(isExportDue({ ...sample, since: now - 7 * day })).to.equal(true);
  });

  it('is not due while nothing has changed', () => {
    expect(isExportDue({ ...sample, changes: 0, since: 0 })).to.equal(false);
  });

  it('is due at once where everything ends with the page', () => {
    expect(isExportDue({ ...sample, persistence: 'memory' })).to.equal(true);
    expect(isExportDue({ ...sample, persistence: 'memory', changes: 0 })).to.equal(false);
  });
});
