/** Turns rows of the demo's tables (see ../data/README.md) into records of the customer base. */

const week = 7 * 86_400_000;
const lastPurchase = Date.parse('2011-12-09T12:50Z');
const consentPurposes = { e: 'marketing-email', p: 'marketing-phone', m: 'marketing-messaging' };
const weekdays = [
  'Sundays',
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
];

/**
 * Whole weeks to move the data forward, so that the last purchase was within the last seven days.
 * @param {number} now epoch milliseconds
 * @returns {number} milliseconds
 */
export const shiftUntil = (now) => Math.floor((now - lastPurchase) / week) * week;

export const customerId = (id) => `c_${id}`;
export const purchaseId = (invoice) => `i_${invoice}`;

/** `20101201T0826` or `2010-12-01T08:26`, both UTC. */
const instant = (text, shift) =>
  Date.parse(
    text.length === 13 ? text.replace(/^(....)(..)(..)T(..)(..)$/, '$1-$2-$3T$4:$5Z') : `${text}Z`,
  ) + shift;

export const shopSettings = {
  id: 'settings',
  name: 'Wren & Thimble',
  currency: 'GBP',
  timeZone: 'Europe/London',
};

export function toCustomer(row, { shift, productNames, memberSince }) {
  const [revenue, volume, credit, prospects] = row.scores ? row.scores.split('|').map(Number) : [];
  const scoredAt = shift + lastPurchase;
  return withoutEmpty({
    id: customerId(row.id),
    name: row.name,
    kind: row.kind || 'person',
    memberNumber: row.id,
    memberSince: memberSince.has(row.id) ? instant(memberSince.get(row.id), shift) : undefined,
    contactWays: [
      ...(row.phone ? [{ kind: 'phone', value: row.phone, preferred: !row.mailbox }] : []),
      ...(row.mailbox ? [{ kind: 'email', value: mailOf(row), preferred: true }] : []),
    ],
    birthday: row.birthday,
    language: row.language || 'en',
    region: row.region === 'unknown' ? undefined : row.region || 'United Kingdom',
    stage: row.stage,
    relation: row.kind ? 'B2B' : 'B2C',
    owner: row.owner,
    source: row.source,
    referredBy: row.referredBy ? customerId(row.referredBy) : undefined,
    buyingHabits: row.habits ? habitsOf(row, productNames) : undefined,
    scores: row.scores
      ? [
          { factor: 'revenue', value: revenue, source: 'system', scoredAt },
          { factor: 'volume', value: volume, source: 'system', scoredAt },
          { factor: 'credit', value: credit, source: 'person', scoredBy: row.owner, scoredAt },
          {
            factor: 'prospects',
            value: prospects,
            source: 'person',
            scoredBy: row.owner,
            scoredAt,
          },
        ]
      : undefined,
  });
}

export const toContact = (row) => ({
  id: `p_${row.id}`,
  customer: customerId(row.id),
  name: row.contactName,
  role: row.contactRole,
  contactWays: row.mailbox ? [{ kind: 'email', value: mailOf(row) }] : [],
});

export const toConsents = (row, { shift, memberSince }) =>
  row.consents.split('|').map((letter) => ({
    id: `a_${row.id}_${letter}`,
    customer: customerId(row.id),
    at: instant(memberSince.get(row.id), shift),
    purpose: consentPurposes[letter],
    given: true,
    wording: '2026-11',
    channel: 'web',
  }));

export const toPurchase = (row, { shift, productNames }) => ({
  id: purchaseId(row.invoice),
  customer: customerId(row.customer),
  at: instant(row.at, shift),
  kind: 'purchase',
  channel: 'web',
  amount: { minor: Number(row.pence), currency: 'GBP' },
  lines: [{ name: productNames.get(row.product), quantity: Number(row.quantity) }],
  articles: Number(row.articles),
});

export const toTalk = (row, { shift }) =>
  withoutEmpty({
    id: row.id,
    customer: customerId(row.customer),
    at: instant(row.at, shift),
    kind: row.kind,
    channel: row.channel,
    staff: row.staff,
    words: row.words,
    durationMinutes: row.minutes ? Number(row.minutes) : undefined,
  });

export const toNote = (row, { shift }) => ({
  id: row.id,
  customer: customerId(row.customer),
  at: instant(row.at, shift),
  staff: row.staff,
  words: row.words,
});

export const toFeedback = (row, { shift }) =>
  withoutEmpty({
    id: row.id,
    at: instant(row.at, shift),
    measure: row.measure,
    score: Number(row.score),
    comment: row.comment,
    customer: customerId(row.customer),
    visit: purchaseId(row.invoice),
    channel: 'web',
  });

const mailOf = ({ mailbox, id }) => `${mailbox}.${id}@example.${Number(id) % 2 ? 'org' : 'com'}`;

function habitsOf({ habits, language }, productNames) {
  const [weekday, half, product] = habits.split('|');
  return language === 'zh-CN'
    ? `多在周${'日一二三四五六'[weekday]}${half === 'am' ? '上午' : '下午'}下单；最常买 ${productNames.get(product)}`
    : `Mostly ${weekdays[weekday]}, ${half === 'am' ? 'mornings' : 'afternoons'}; most often ${productNames.get(product)}`;
}

const withoutEmpty = (record) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
  );
