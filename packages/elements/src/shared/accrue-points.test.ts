import { expect, waitUntil } from '@open-wc/testing';
import { ContributionRegistry } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import type { JudgedVisit, RuleContribution } from '@patronkit/plugin-sdk/extension-points.js';
import { createStore } from '@patronkit/store/create-store.js';
import type { Store } from '@patronkit/store/store.js';
import {
  deleteShop,
  newShop,
  sampleCustomer,
  samplePurchase,
} from '@patronkit/store/testing/sample-records.js';
import { PointsAccrual } from './accrue-points.js';

const mondays = (judge: (data: JudgedVisit) => number | undefined): RuleContribution => ({
  rule: 'accrue',
  id: 'mondays',
  label: { en: 'Twice the points on Mondays' },
  judge,
});

describe('points by rules of plugins', () => {
  const shop = newShop();
  let stores: Store[] = [];
  let accruals: PointsAccrual[] = [];
  let failures: unknown[] = [];

  /** A tab with the rule in it. */
  async function openTab(judge: (data: JudgedVisit) => number | undefined): Promise<Store> {
    const store = await createStore({ shop });
    const registry = new ContributionRegistry();
    registry.add({
      plugin: 'bonus',
      point: 'rule',
      contribution: mondays(judge),
      report: { spent: () => undefined, failed: (error) => failures.push(error) },
    });
    const accrual = new PointsAccrual(registry, store);
    await accrual.look();
    stores.push(store);
    accruals.push(accrual);
    return store;
  }
  const closeTabs = (): void => {
    for (const accrual of accruals) accrual.end();
    for (const store of stores) store.close();
    accruals = [];
    stores = [];
  };
  const given = async (store: Store): Promise<(number | undefined)[]> =>
    (await store.ledger.query({ where: { customer: 'c1' } }))
      .filter(({ reason }) => reason === 'Twice the points on Mondays')
      .map(({ points }) => points);

  afterEach(async () => {
    closeTabs();
    failures = [];
    await deleteShop(shop);
  });

  it('are given once for a visit, however many tabs judge it', async () => {
    const here = await openTab(() => 10);
    await openTab(() => 10);
    await here.customers.add(sampleCustomer({ id: 'c1' }));
    const visit = await here.visits.add(samplePurchase('c1', 2_000));
    await Promise.all(accruals.map((accrual) => accrual.look()));
    expect(await given(here)).to.deep.equal([10]);
    const [entry] = (await here.ledger.query({ where: { customer: 'c1' } })).filter(
      ({ points }) => points === 10,
    );
    expect(entry).to.include({ kind: 'earned', visit: visit.id, at: visit.at });
  });

  it('are given as soon as a visit is recorded', async () => {
    const store = await openTab(({ visit, customer }) =>
      visit.kind === 'purchase' && customer.name === 'Anna Weber' ? 7 : undefined,
    );
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    await store.visits.add(samplePurchase('c1', 2_000));
    await waitUntil(async () => (await given(store)).length === 1);
    expect(await given(store)).to.deep.equal([7]);
  });

  it('are given for what was recorded while no tab had the rule open, not for what was before it', async () => {
    const plain = await createStore({ shop });
    await plain.customers.add(sampleCustomer({ id: 'c1' }));
    await plain.visits.add(samplePurchase('c1', 1_000));
    expect(await given(await openTab(() => 10))).to.deep.equal([]);
    closeTabs();
    await plain.visits.add(samplePurchase('c1', 3_000));
    plain.close();
    expect(await given(await openTab(() => 10))).to.deep.equal([10]);
  });

  it('are not given by a rule that fails or gives a part of a point, which keeps no other visit waiting', async () => {
    const answers = [1.5, Number.NaN, -3, 5];
    const store = await openTab(({ visit }) => {
      if (visit.amount?.minor === 1) throw new Error('no idea');
      return answers[visit.amount!.minor - 2];
    });
    await store.customers.add(sampleCustomer({ id: 'c1' }));
    for (const minor of [1, 2, 3, 4, 5]) await store.visits.add(samplePurchase('c1', minor));
    await accruals[0]!.look();
    expect(await given(store)).to.deep.equal([5]);
    expect(failures).to.have.length(4);
    expect(String(failures[1])).to.include('1.5 points');
  });
});
