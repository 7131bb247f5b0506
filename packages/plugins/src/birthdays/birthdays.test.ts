import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createHost } from '@patronkit/plugin-sdk/testing/create-host.js';
import { testPlugin } from '@patronkit/plugin-sdk/testing/test-plugin.js';
import birthdays from './birthdays.js';
import { dueGreetings, greetingId } from './due-greetings.js';
import { dayOf, nextBirthday } from './next-birthday.js';

const today = { year: 2026, month: 2, day: 27 };
const ada = { id: 'c_1', name: 'Ada', birthday: '1990-03-01' };
const zoe = { id: 'c_4', name: 'Zoe', birthday: '--03-01' };
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
  it('are those of the next days, the nearest first, by name within a day', () => {
    const people = new Map([
      ['--06-01', [{ id: 'c_9', name: 'Far' }]],
      ['--03-01', [zoe, ada]],
      ['--02-29', [leap]],
      ['--99-99', [{ id: 'c_8', name: 'Nonsense' }]],
    ]);
    const due = [...dueGreetings(people, today, 7)];
    expect(due.map((day) => day.map(({ customer }) => customer.name))).to.deep.equal([
      ['Leap'],
      ['Ada', 'Zoe'],
    ]);
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
    const button = (shown: typeof first) =>
      shown.container.querySelector('li button') as HTMLElement;
    await waitUntil(() => button(first) && button(second));
    expect(first.container.querySelector('textarea')!.value).to.contain('Happy birthday, Grace!');
    await expect(first.container).to.be.accessible();
    button(first).click();
    button(second).click();
    await waitUntil(() => first.text.includes('No greeting is due'));
    expect(host.rows.everything()).to.have.length(1);
    first.dispose();
    second.dispose();
  });

  for (const [year, isDue] of [
    [now.year, false],
    [now.year - 1, true],
  ] as const) {
    it(`${isDue ? 'lists' : 'leaves out'} who was greeted for the birthday of ${isDue ? 'last' : 'this'} year`, async () => {
      const host = await createHost({ ...shop, point: 'panel' });
      const id = greetingId(bornToday.id, year);
      const value = { customer: bornToday.id, year, at: 0 };
      const row = { plugin: 'birthdays', collection: 'greetings', id, version: 1, value, keys: [] };
      await host.rows.put([row] as never);
      const shown = host.show({});
      await waitUntil(() => shown.text.includes(isDue ? 'Grace' : 'No greeting is due'));
      shown.dispose();
    });
  }

  const bornTodayToo = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...bornToday,
      id: `d_${index}`,
      name: `Ida ${String.fromCharCode(97 + index)}`,
    }));
  const shopOf = (count: number) => ({
    plugin: birthdays,
    point: 'panel' as const,
    records: { customers: bornTodayToo(count) },
  });
  const namesIn = (container: HTMLElement) =>
    Array.from(container.querySelectorAll('strong'), ({ textContent }) => textContent);

  it('shows twenty at first and more when asked; the focus goes on where there are no more', async () => {
    const host = await createHost(shopOf(23));
    const { container, dispose } = host.show({});
    await waitUntil(() => namesIn(container).length === 20);
    const more = [...container.querySelectorAll('button')].at(-1)!;
    expect(more.textContent).to.equal('Show more');
    more.focus();
    more.click();
    await waitUntil(() => namesIn(container).length === 23);
    expect(namesIn(container)).to.deep.equal(bornTodayToo(23).map(({ name }) => name));
    expect(more.hidden).to.equal(true);
    expect(document.activeElement).to.equal(container.querySelectorAll('summary')[20]);
    dispose();
  });

  it('keeps words typed into a draft, and moves the focus on, when a greeting is done', async () => {
    const host = await createHost(shopOf(3));
    const { container, dispose } = host.show({});
    await waitUntil(() => namesIn(container).length === 3);
    const [, second, third] = [...container.querySelectorAll('li')];
    third!.querySelector('textarea')!.value = 'Dear Ida, your order is ready too.';
    second!.querySelector('button')!.focus();
    second!.querySelector('button')!.click();
    await waitUntil(() => namesIn(container).length === 2);
    expect(namesIn(container)).to.deep.equal(['Ida a', 'Ida c']);
    expect(document.activeElement).to.equal(third!.querySelector('button'));
    expect(container.querySelectorAll('textarea')[1]!.value).to.equal(
      'Dear Ida, your order is ready too.',
    );
    dispose();
  });

  it('says when a greeting could not be marked, which stays due', async () => {
    const host = await createHost({ ...shop, point: 'panel' });
    const shown = host.show({});
    await waitUntil(() => shown.text.includes('Grace'));
    const { put } = host.rows;
    host.rows.put = () => Promise.reject(new Error('disk full'));
    const button = shown.container.querySelector('button')!;
    button.click();
    await waitUntil(() => shown.container.querySelector('[role="status"]')!.textContent);
    expect(shown.text).to.contain('could not be marked');
    host.rows.put = put;
    button.click();
    await waitUntil(() => shown.text.includes('No greeting is due'));
    shown.dispose();
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
    for (let index = 0; index < 18; index++) {
      await customers.add({
        id: `d_${index}`,
        name: `Ida ${index}`,
        birthday: bornToday.birthday,
      } as never);
    }
    await waitUntil(() => shown.text.includes('Ida 17'));
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
