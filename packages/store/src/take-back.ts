import type { Collections } from '@patronkit/records/collections.js';
import { AppendOnlyError, NotFoundError } from './errors.js';
import { rebuildSummary } from './exchange/import/rebuild-summary.js';
import { TakeBackError } from './take-back-error.js';
import type { TakenBackCollection } from './taken-back-collection.js';
import type { UnitOfWork } from './unit-of-work.js';
import type { Writer } from './writer.js';

const takenBack: readonly TakenBackCollection[] = ['visits', 'notes', 'corrections'];

/** How long a fact may be taken back after it was written: as long as a person may hold the offer. */
const takenBackWithin = 5 * 60_000;

/**
 * Takes back a fact that was written a moment ago, with all that followed from it: a slip of the
 * hand is no fact. What has been used since, or is older, stays; words are never changed.
 * @throws {TakeBackError} it stays
 * @throws {NotFoundError} {@link AppendOnlyError}
 */
export async function takeBack(
  writer: Writer,
  name: TakenBackCollection,
  id: string,
): Promise<void> {
  if (!takenBack.includes(name)) throw new AppendOnlyError(name);
  await writer.write([name, 'ledger', 'corrections', 'feedback'], async (unit) => {
    const record = await unit.get(name, id);
    if (!record) throw new NotFoundError(name, id);
    const age = unit.surroundings.now - record.createdAt;
    if (age > takenBackWithin) throw new TakeBackError(name, id, 'late');
    if (name === 'visits') await takeBackVisit(unit, record as Collections['visits']);
    else unit.drop(name, id);
  });
}

async function takeBackVisit(
  unit: UnitOfWork,
  { id, customer, createdAt }: Collections['visits'],
): Promise<void> {
  const [corrections, feedback, ledger] = await Promise.all([
    unit.query('corrections', { where: { visit: id }, limit: 1 }),
    unit.query('feedback', { where: { visit: id }, limit: 1 }),
    unit.query('ledger', { where: { customer } }),
  ]);
  const spent = ledger.some((entry) => entry.points < 0 && entry.createdAt >= createdAt);
  if (corrections.length || feedback.length || spent) throw new TakeBackError('visits', id, 'used');
  unit.drop('visits', id);
  for (const entry of ledger) if (entry.visit === id) unit.drop('ledger', entry.id);
  await rebuildSummary(unit, customer);
}
