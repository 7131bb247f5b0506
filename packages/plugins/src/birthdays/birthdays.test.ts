import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createHost } from '@patronkit/plugin-sdk/testing/create-host.js';
import { testPlugin } from '@patronkit/plugin-sdk/testing/test-plugin.js';
import birthdays from './birthdays.js';
import { dueGreetings, greetingId } from './due-greetings.js';
import { dayOf, nextBirthday } from './next-birthday.js';

const today = { year: 2026, month: 2, day: 27 };
const ada = { id: 'c_1', name: 'Ada', birthday: '1990-03-01' };
const leap = { id: 'c_2', name: 'Leap', birthday: '2000-02-29' };

const pad = (value: number): string => String(value).padStart(2, '0');
const now = dayOf(Date.now());
const bornToday = {
  id: 'c_3',
  name: 'Grace',
  birthday: `--${pad(now.month)}-${pad(now.day)}`,
};

describe('the next birthday', () => {
  it('is today, later this year, or next year', () => {
    expect(nextBirthday('1990-02-27', today)).to.include({ year: 2026, days: 0 });
    expect(nextBirthday('--03-01', today)).to.include({ year: 2026, days: 2 });
    expect(nextBirthday('1990-02-26', today)).to.include({ year: 2027, days: 364 });
  });

  it('of 29 February is the 28th in other years', () => {
    expect(nextBirthday('2000-02-29', today)).to.include({ year: 2026, day: 28, days: 1 });
    expect(nextBirthday('2000-02-29', { ...today, year: 2028 })).to.include({ day: 29, days: 2 });
    expect(nextBirthday('2000-02-29', { year: 2027, month: 3, day: 1 })).to.include({
      year: 2028,
      day: 29,
    });
  });

  it('of what is no date is never', () => {
    for (const nonsense of ['', '1990', '1990-13-01', '1990-00-10', 'yesterday']) {
      expect(nextBirthday(nonsense, today)).to.equal(undefined);
    }
  });

  it('is within a year of any day, for any birthday', () => {
    const day = fc.record({
      year: fc.integer({ min: 1950, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, day, fc.boolean(), (born, asked, onLeapDay) => {
        const birthday = onLeapDay
          ? '1996-02-29'
          : `${born.year}-${pad(born.month)}-${pad(born.day)}`;
        expect(nextBirthday(birthday, asked)!.days).to.be.within(0, 366);
      }),
      { numRuns: 200 },
    );
  });
});

describe('greetings due', () => {
  it('are those of the next days, the nearest first', () => {
    const far = { id: 'c_9', name: 'Far', birthday: '1990-06-01' };
    const due = dueGreetings([ada, far, leap, { id: 'c_8', name: 'Unknown' }], new Set(), today, 7);
    expect(due.map(({ customer }) => customer.name)).to.deep.equal(['Leap', 'Ada']);
  });

  it('are not those of whom was greeted for this birthday; last year counts for nothing', () => {
    const greeted = new Set([greetingId('c_1', 2026), greetingId('c_2', 2025)]);
    const due = dueGreetings([ada, leap], greeted, today, 7);
    expect(due.map(({ customer }) => customer.name)).to.deep.equal(['Leap']);
  });
});

describe('the plugin birthdays', () => {
  testPlugin(birthdays);

  const shop = { plugin: birthdays, records: { customers: [bornToday] } };

  it('says in the card whose birthday is near', async () => {
    const host = await createHost({ ...shop, point: 'customer-card.header', locale: 'zh-CN' });
    const shown = host.show({ customer: bornToday });
    expect(shown.text).to.equal('🎂 今天生日');
    shown.update({ customer: { ...bornToday, birthday: undefined } });
    expect(shown.text).to.equal('');
    shown.dispose();
  });

  it('lists who is due with a draft, and greets nobody twice', async () => {
    const host = await createHost({ ...shop, point: 'panel' });
    const [first, second] = [host.show({}), host.show({})];
    const button = (shown: typeof first) => shown.container.querySelector('button');
    await waitUntil(() => button(first) && button(second));
    expect(first.container.querySelector('textarea')!.value).to.contain('Happy birthday, Grace!');
    await expect(first.container).to.be.accessible();
    button(first)!.click();
    button(second)!.click();
    await waitUntil(() => first.text.includes('No greeting is due'));
    expect(host.rows.everything()).to.have.length(1);
    first.dispose();
    second.dispose();
  });

  it('finds who is due behind thousands of others, page by page', async () => {
    const others = Array.from({ length: 1200 }, (_, index) => ({
      id: `c_${index + 1000}`,
      name: 'Other',
    }));
    const last = { ...bornToday, id: 'c_9999' };
    const host = await createHost({
      plugin: birthdays,
      point: 'panel',
      records: { customers: [...others, last] },
    });
    const shown = host.show({});
    await waitUntil(() => shown.text.includes('Grace'));
    shown.dispose();
  });

  it('shows who comes in later, without reading customers for each of many changes', async () => {
    const host = await createHost({ ...shop, point: 'panel' });
    const shown = host.show({});
    await waitUntil(() => shown.text.includes('Grace'));
    let reads = 0;
    const { collection } = host.records;
    host.records.collection = (name) => {
      reads++;
      return collection.call(host.records, name);
    };
    const customers = collection.call(host.records, 'customers');
    for (let index = 0; index < 50; index++) {
      await customers.add({
        id: `d_${index}`,
        name: `Ida ${index}`,
        birthday: bornToday.birthday,
      } as never);
    }
    await waitUntil(() => shown.text.includes('Ida 49'));
    expect(reads).to.be.lessThan(5);
    shown.dispose();
  });

  it('writes the draft in the shop’s own words', async () => {
    const host = await createHost({
      ...shop,
      point: 'panel',
      settings: { message: 'Dear {name}!', daysAhead: 3 },
    });
    const shown = host.show({});
    await waitUntil(() => shown.container.querySelector('textarea')?.value === 'Dear Grace!');
    shown.dispose();
  });
});
