import type { Store } from '@patronkit/store/store.js';
import { feedProblems } from '@patronkit/store/testing/feed-problems.js';
import { figureProblems } from '@patronkit/store/testing/figure-problems.js';
import type { Fact, KillFindings } from './kill-plan.js';

/** Records that are saved together carry `<group>:<size of the group>:<number>` as their id. */
const groupOf = /^(.+):(\d+):\d+$/;

function halfGroups(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const [, group, size] = groupOf.exec(id) ?? [];
    if (group) counts.set(`${group}:${size}`, (counts.get(`${group}:${size}`) ?? 0) + 1);
  }
  return [...counts].flatMap(([group, count]) =>
    group.endsWith(`:${count}`) ? [] : [`${count} records of the group ${group}`],
  );
}

/** Looks through a customer base after its browser was killed. */
export async function checkAfterKill(
  store: Store,
  facts: readonly Fact[],
): Promise<Omit<KillFindings, 'version'>> {
  const rows = {
    customers: await store.customers.query(),
    visits: await store.visits.query(),
    notes: await store.notes.query(),
  };
  const ids = {
    customers: new Set(rows.customers.map(({ id }) => id)),
    visits: new Set(rows.visits.map(({ id }) => id)),
    notes: new Set(rows.notes.map(({ id }) => id)),
  };
  const counted = new Map(rows.customers.map(({ id, taste }) => [id, Number(taste)]));
  const gone = facts.filter((fact) =>
    fact.type === 'counted'
      ? !((counted.get(fact.id) ?? 0) >= fact.number)
      : ids[fact.collection].has(fact.id) !== (fact.type === 'put'),
  );
  const isBulk = (fact: Fact): boolean => 'bulk' in fact && fact.bulk === true;
  const words = (list: readonly Fact[]): string[] => list.map((fact) => JSON.stringify(fact));
  return {
    lost: words(gone.filter((fact) => !isBulk(fact))),
    lostBulk: words(gone.filter(isBulk)),
    problems: [
      ...halfGroups(Object.values(ids).flatMap((set) => [...set])),
      ...(await figureProblems(store)),
      ...(await feedProblems(store)),
      ...(await searchProblems(store, rows.customers.slice(-20))),
    ],
  };
}

async function searchProblems(
  store: Store,
  customers: readonly { readonly id: string; readonly name: string }[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const { id, name } of customers) {
    const hits = await store.search(name, { limit: 50 });
    if (!hits.some((hit) => hit.id === id)) problems.push(`the search does not find ${id}`);
  }
  return problems;
}
