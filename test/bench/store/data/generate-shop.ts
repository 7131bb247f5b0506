import type { BenchCustomer, BenchVisit } from './bench-records.js';
import { seededRandom } from '../../../setup/seeded-random.js';

/** How much data there is. */
export interface ShopSize {
  readonly customers: number;
  readonly visits: number;
  /** Customers who make 70 % of the visits: the first ones. */
  readonly regulars: number;
}

/** The kinds of a log without points, or purchases alone, each of which earns points. */
export type VisitMix = 'without points' | 'purchases';

const seed = 20_261_101;
const shareOfRegulars = 0.7;
const firstVisitAt = Date.UTC(2024, 0, 1);
const twoYears = 2 * 365 * 24 * 60 * 60 * 1000;
/** When all customers were imported. */
const importedAt = Date.UTC(2026, 0, 1);

const syllables =
  'an ber ca del el fi gar ho in jo ka lin mar nor ol per qui ros sa ter ul vi wen xa yo zel'.split(
    ' ',
  );
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉'];
const stages = ['prospect', 'attract', 'keep', 'loyal', 'lost'] as const;
const regions = ['Harbour district', 'Old town', 'North bank', 'Garden suburb', 'Mill quarter'];
const tastes =
  'likes plain cotton and quiet colours, dislikes loud prints, asks for spare buttons, ' +
  'buys presents in spring, prefers to be told of new cloth by letter, minds the price of shipping';
const topics =
  'asked whether the winter coat can be altered before the end of the month, was told that the ' +
  'tailor is back on Tuesday and that the lining may be chosen then, wants to hear from us by phone ' +
  'when it is ready, spoke well of the shop and of the new entrance, would like a longer evening ';

type Random = () => number;

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

const capitalised = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function personName(random: Random): string {
  if (random() < 0.1) {
    return pick(random, surnames) + pick(random, givenNames) + pick(random, givenNames);
  }
  const word = (length: number): string =>
    capitalised(Array.from({ length }, () => pick(random, syllables)).join(''));
  return `${word(2)} ${word(3)}`;
}

/** A stretch of a long text, so that no two are alike and all are about as long. */
function stretchOf(random: Random, text: string, length: number): string {
  const start = Math.floor(random() * text.length);
  return (text + text).slice(start, start + length).trim();
}

export const customerId = (index: number): string => `c${String(index).padStart(7, '0')}`;

/** Customers, about 0.48 kB each as JSON. The regulars are the first. */
export function generateCustomers({ customers }: Pick<ShopSize, 'customers'>): BenchCustomer[] {
  const random = seededRandom(seed);
  return Array.from({ length: customers }, (_, index) => {
    const number = String(index).padStart(7, '0');
    const phone = String(2_000_000_000 + Math.floor(random() * 7_999_999_999));
    return {
      id: customerId(index),
      name: personName(random),
      kind: 'person',
      stage: stages[index % stages.length]!,
      memberNumber: `M${number}`,
      contactWays: [
        { kind: 'phone', value: `+44${phone}` },
        { kind: 'email', value: `${number}@mail.example` },
      ],
      language: random() < 0.1 ? 'zh-CN' : 'en',
      region: pick(random, regions),
      owner: `s${Math.floor(random() * 12)}`,
      source: 'walk-in',
      buyingHabits: stretchOf(random, tastes, 80),
      taste: stretchOf(random, tastes, 70),
      updatedAt: importedAt,
    };
  });
}

/** A UUID of version 7: ids rise with time, as in a log that is kept day by day. */
function visitId(random: Random, at: number): string {
  const time = at.toString(16).padStart(12, '0');
  const digits = (length: number): string =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-8${digits(3)}-${digits(12)}`;
}

/** Visits, about 0.39 kB each as JSON, oldest first. */
export function generateVisits(
  { customers, visits, regulars }: ShopSize,
  mix: VisitMix = 'without points',
): BenchVisit[] {
  const random = seededRandom(seed + 1);
  const step = Math.floor(twoYears / visits);
  return Array.from({ length: visits }, (_, index) => {
    const at = firstVisitAt + index * step;
    const customer =
      random() < shareOfRegulars
        ? Math.floor(random() * regulars)
        : regulars + Math.floor(random() * (customers - regulars));
    return {
      id: visitId(random, at),
      customer: customerId(customer),
      at,
      ...(mix === 'purchases'
        ? {
            kind: 'purchase',
            amount: { minor: 100 + Math.floor(random() * 9900), currency: 'GBP' },
          }
        : { kind: pick(random, ['visit', 'call', 'message', 'inquiry'] as const) }),
      channel: pick(random, ['phone', 'messaging', 'email', 'in-person', 'web'] as const),
      staff: `s${Math.floor(random() * 12)}`,
      words: stretchOf(random, topics, 225),
      durationMinutes: 1 + Math.floor(random() * 40),
    };
  });
}

/** Parts of names as a cashier types them: key by key, from two letters on. */
export function generateKeyStrokes(names: readonly string[], count: number): string[] {
  const random = seededRandom(seed + 2);
  const strokes: string[] = [];
  while (strokes.length < count) {
    const word = pick(random, names).split(' ').at(-1)!.toLowerCase();
    // From somewhere inside the word, so that no prefix index helps.
    const start = word.length > 5 ? 1 + Math.floor(random() * (word.length - 5)) : 0;
    for (let end = start + 2; end <= Math.min(start + 6, word.length); end++) {
      strokes.push(word.slice(start, end));
    }
  }
  return strokes.slice(0, count);
}
