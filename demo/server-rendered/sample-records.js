const day = 86_400_000;
const stamp = { shop: 'server-rendered', createdAt: 0, updatedAt: 0, stamps: {} };

/** One customer of the demo, as a shop's own server would read them. */
export function sampleRecords(now = Date.now(), name = 'Ada Lovelace') {
  const customer = 'c_ada';
  return {
    customers: [
      {
        ...stamp,
        id: customer,
        name,
        kind: 'person',
        stage: 'keep',
        memberNumber: 'M000012',
        memberSince: Date.UTC(2024, 2, 1),
        contactWays: [{ kind: 'email', value: 'ada@mail.example' }],
      },
    ],
    summaries: [
      {
        ...stamp,
        id: customer,
        spend: 512_000,
        visits: 9,
        purchases: 6,
        lastVisitAt: now - 3 * day,
        tier: 'key',
        tierSince: now - 90 * day,
      },
    ],
    ledger: [
      {
        ...stamp,
        id: 'l_1',
        customer,
        at: now - 60 * day,
        points: 120,
        kind: 'earned',
        usableAt: now - 46 * day,
        expiresAt: now + 300 * day,
      },
    ],
    visits: [
      {
        ...stamp,
        id: 'v_1',
        customer,
        at: now - 3 * day,
        kind: 'purchase',
        channel: 'in-person',
        amount: { minor: 312_000, currency: 'GBP' },
      },
    ],
    notes: [{ ...stamp, id: 'n_1', customer, at: now - 3 * day, words: 'Likes plain cotton.' }],
  };
}
