import { plainLetters } from './chinese-names.js';
import {
  chineseTradeNames,
  english,
  french,
  frenchTradeEnds,
  german,
  germanTradeEnds,
  roles,
  tradeNames,
} from './name-lists.js';
import { fictionalPhone } from './phone-numbers.js';
import { charges, compare, groupBy, mostFrequent, sum } from './purchases.js';
import { pick, pickCommon, randomFrom } from './random.js';

const day = 86_400_000;
const spokenIn = {
  Germany: 'de',
  Austria: 'de',
  Switzerland: 'de',
  France: 'fr',
  Belgium: 'fr',
};
const regionNames = {
  EIRE: 'Ireland',
  RSA: 'South Africa',
  USA: 'United States',
  Unspecified: '',
  'European Community': '',
};

/** Left out of the table where it applies, for size. */
const commonest = { region: 'United Kingdom', language: 'en' };

/**
 * @typedef {import('./purchases.js').Purchase} Purchase
 * @typedef {Record<string, string | number | undefined> & { id: string, name: string }} Customer
 */

/**
 * One row per customer. Real: `id`, `region` (that of the latest invoice), and what follows from the
 * purchases: `stage`, `habits`, the first two of `scores`. Invented: everything else.
 * @param {readonly Purchase[]} purchases
 * @param {(random: () => number) => { name: string, pinyin: string[] }} chineseName
 * @returns {Customer[]}
 */
export function toCustomers(purchases, chineseName) {
  const purchasesOf = [...groupBy(purchases, ({ customer }) => customer)].sort(([a], [b]) =>
    compare(a, b),
  );
  const end = Date.parse(`${purchases.at(-1).at}Z`);
  const percentile = (figure) => {
    const sorted = purchasesOf.map(([, own]) => sum(own, figure)).sort((a, b) => a - b);
    return (own) =>
      Math.round((100 * sorted.findIndex((value) => value >= sum(own, figure))) / sorted.length);
  };
  const revenueScore = percentile(({ pence }) => pence);
  const volumeScore = percentile(({ articles }) => articles);
  /** @type {string[]} */
  const known = [];
  return purchasesOf.map(([id, own], serial) => {
    const random = randomFrom(`customer ${id}`);
    const country = own.at(-1).country;
    const identity = inventIdentity(random, country, own, chineseName);
    const region = regionNames[country] ?? country;
    const spend = sum(own, ({ pence }) => pence);
    const lookedAfter = spend >= 500_000 || random() < 0.03;
    const source = inventSource(random, known.length > 50);
    const row = {
      id,
      name: identity.name,
      kind: identity.organisation ? 'organisation' : undefined,
      region: region === commonest.region ? undefined : region || 'unknown',
      phone:
        random() < 0.86
          ? fictionalPhone(country, serial + 1, identity.language === 'zh-CN')
          : undefined,
      mailbox: random() < 0.9 ? identity.mailbox : undefined,
      language: identity.language === commonest.language ? undefined : identity.language,
      birthday: identity.organisation ? undefined : inventBirthday(random),
      stage: stageOf(own, end),
      owner: lookedAfter ? ownerFor(random, identity.language) : undefined,
      source,
      referredBy: source === 'referral' ? pick(random, known) : undefined,
      habits: own.length >= 5 ? habitsOf(own) : undefined,
      scores: lookedAfter
        ? [
            revenueScore(own),
            volumeScore(own),
            60 + Math.floor(random() * 41),
            45 + Math.floor(random() * 56),
          ].join('|')
        : undefined,
      contactName: identity.contactName,
      contactRole: identity.contactName && pick(random, roles[identity.language] ?? roles.en),
      consents: inventConsents(random),
    };
    known.push(id);
    return row;
  });
}

function inventIdentity(random, country, own, chineseName) {
  const average = sum(own, ({ pence }) => pence) / own.length;
  const organisation = random() < (average > 60_000 ? 0.75 : average > 30_000 ? 0.25 : 0.06);
  const language =
    random() < (country === 'United Kingdom' ? 0.25 : 0.2) ? 'zh-CN' : (spokenIn[country] ?? 'en');
  if (language === 'zh-CN') {
    const person = chineseName(random);
    const mailbox = person.pinyin[1] ? person.pinyin.toReversed().join('.') : person.pinyin[0];
    return {
      language,
      organisation,
      mailbox,
      name: organisation ? chineseTradeName(random) : person.name,
      contactName: organisation ? person.name : undefined,
    };
  }
  const list = { de: german, fr: french }[language] ?? english;
  const given = pickCommon(random, list.given);
  const family = pickCommon(random, list.family);
  return {
    language,
    organisation,
    mailbox: `${plainLetters(given)}.${plainLetters(family)}`,
    name: organisation ? tradeName(random, language, family) : `${given} ${family}`,
    contactName: organisation ? `${given} ${family}` : undefined,
  };
}

function tradeName(random, language, family) {
  const ends = { de: germanTradeEnds, fr: frenchTradeEnds }[language] ?? tradeNames.second;
  return random() < 0.3
    ? `${family} ${language === 'en' ? '& Daughters' : pick(random, ends)}`
    : `${pick(random, tradeNames.first)} ${pick(random, ends)}`;
}

function chineseTradeName(random) {
  const { places, first, second, ends } = chineseTradeNames;
  return pick(random, places) + pick(random, first) + pick(random, second) + pick(random, ends);
}

function inventBirthday(random) {
  if (random() > 0.36) {
    return undefined;
  }
  const year = random() < 0.6 ? String(1942 + Math.floor(random() * 62)) : '-';
  const two = (number) => String(number).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

function ownerFor(random, language) {
  return language === 'zh-CN'
    ? pick(random, ['mei', 'mei', 'jun'])
    : pick(random, ['tomasz', 'rowan', 'ada', 'isla']);
}

function inventSource(random, canBeReferred) {
  const chance = random();
  return chance < 0.5
    ? 'web'
    : chance < 0.68
      ? 'walk-in'
      : chance < 0.76
        ? 'trade fair'
        : chance < 0.82 && canBeReferred
          ? 'referral'
          : undefined;
}

/** Purposes the customer agreed to, by their first letters: email, phone, messaging; empty for most. */
function inventConsents(random) {
  const chance = random();
  return chance < 0.18 ? 'e' : chance < 0.26 ? 'e|p' : chance < 0.32 ? 'e|m' : undefined;
}

/** Lost after half a year of silence; loyal from the fifth purchase; kept from the second. */
function stageOf(own, end) {
  if (end - Date.parse(`${own.at(-1).at}Z`) > 182 * day) {
    return 'lost';
  }
  return own.length >= 5 ? 'loyal' : own.length >= 2 ? 'keep' : 'attract';
}

/** The weekday (0 is Sunday), half of the day and product that come up most. */
function habitsOf(own) {
  const weekday = mostFrequent(own.map(({ at }) => String(new Date(`${at}Z`).getUTCDay())));
  const half = mostFrequent(own.map(({ at }) => (Number(at.slice(11, 13)) < 12 ? 'am' : 'pm')));
  const goods = own.map(({ product }) => product).filter((product) => !charges.has(product));
  return goods.length > 0 ? [weekday, half, mostFrequent(goods)].join('|') : undefined;
}
