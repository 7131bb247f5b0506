import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createHost } from '@patronkit/plugin-sdk/testing/create-host.js';
import { testPlugin } from '@patronkit/plugin-sdk/testing/test-plugin.js';
import { gradeCustomer } from './graded-customer.js';
import grading from './grading.js';
import { isWithin, periodOf } from './grading-period.js';
import { schemeFor } from './grading-scheme.js';
import type { GradingSettings } from './grading-scheme.js';
import { scoresEntered } from './scores-entered.js';

const preset: GradingSettings = {
  revenue: 40,
  volume: 30,
  credit: 20,
  prospects: 10,
  fromA: 91,
  fromB: 81,
  fromC: 65,
  exceptions: '',
};
const weights = (settings: GradingSettings, period = '2026', region = ''): unknown => {
  const chosen = schemeFor(settings, period, region);
  return 'scheme' in chosen
    ? chosen.scheme.factors.map(({ weight }) => Math.round(weight * 100))
    : chosen.problem;
};

describe('a grading period', () => {
  it('is the year, the quarter or the month of an instant', () => {
    const instant = new Date(2026, 10, 5).getTime();
    expect(periodOf(instant, 'year')).to.equal('2026');
    expect(periodOf(instant, 'quarter')).to.equal('2026-Q4');
    expect(periodOf(instant, 'month')).to.equal('2026-11');
  });

  it('lies within its year', () => {
    expect(isWithin('2026-Q4', '2026')).to.equal(true);
    expect(isWithin('2026-Q4', '*')).to.equal(true);
    expect(isWithin('2027-Q4', '2026')).to.equal(false);
    expect(isWithin('2026', '2026-Q4')).to.equal(false);
  });
});

describe('weights and bands', () => {
  const exceptions = `
    2026 / *: 10 20 30 40
    * / London: 50 20 20 10; 90 80 60
    2026-Q4 / London: 25 25 25 25
    ２０２６ ／ 上海： 70 10 10 10
  `;
  const settings = { ...preset, exceptions };

  it('are the preset where the shop says nothing else', () => {
    expect(weights(preset)).to.deep.equal([40, 30, 20, 10]);
    expect(weights(settings, '2025', 'Leeds')).to.deep.equal([40, 30, 20, 10]);
  });

  it('are those of the nearest exception', () => {
    expect(weights(settings, '2026', 'Leeds')).to.deep.equal([10, 20, 30, 40]);
    expect(weights(settings, '2026-Q1', 'london')).to.deep.equal([50, 20, 20, 10]);
    expect(weights(settings, '2026-Q4', 'London')).to.deep.equal([25, 25, 25, 25]);
    expect(weights(settings, '2026', '上海')).to.deep.equal([70, 10, 10, 10]);
  });

  it('bring their own bands where the exception has some', () => {
    const chosen = schemeFor(settings, '2025', 'London');
    expect('scheme' in chosen && chosen.scheme.bands).to.deep.equal([
      { band: 'A', from: 90 },
      { band: 'B', from: 80 },
      { band: 'C', from: 60 },
      { band: 'D', from: 0 },
    ]);
  });

  it('give no grade while they are wrong, but say what is', () => {
    expect(schemeFor({ ...preset, credit: 25 }, '2026', '')).to.deep.equal({
      problem: 'weights',
      values: '40 + 30 + 25 + 10',
    });
    expect(weights({ ...preset, fromB: 95 })).to.equal('bands');
    expect(weights({ ...preset, fromC: 0 })).to.equal('bands');
    for (const line of [
      '2026 London 1 2 3 4',
      '* / *: 50 50',
      '* / *: 40 30 20 10; 90',
      'soon / *: 1 2 3 94',
    ]) {
      expect(schemeFor({ ...preset, exceptions: line }, '2026', '')).to.deep.equal({
        problem: 'exception',
        values: line,
      });
    }
  });

  it('never fail, whatever is written as an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const chosen = schemeFor({ ...preset, exceptions: text }, '2026', '');
        expect('scheme' in chosen || chosen.problem).to.be.ok;
      }),
      { numRuns: 200 },
    );
  });
});

describe('scores that are entered', () => {
  const by = { source: 'branch', scoredBy: 's_2' } as const;
  const revenue = {
    factor: 'revenue',
    value: 95,
    source: 'person',
    scoredBy: 's_1',
    scoredAt: 1,
  } as const;

  it('note who gave them and when, and stay whose they were where nothing changed', () => {
    expect(
      scoresEntered([revenue], { revenue: '95', volume: ' 90,5 ', credit: '' }, by, 7),
    ).to.deep.equal([revenue, { factor: 'volume', value: 90.5, ...by, scoredAt: 7 }]);
  });

  it('are refused as a whole where one is none', () => {
    for (const text of ['101', '-1', 'good', 'NaN', '1 2']) {
      expect(scoresEntered([], { revenue: '50', volume: text }, by, 7)).to.equal(undefined);
    }
  });
});

const scores = [95, 90, 85, 80].map((value, index) => ({
  factor: ['revenue', 'volume', 'credit', 'prospects'][index]!,
  value,
  source: 'person',
  scoredAt: 1,
}));

describe('the grade of a period', () => {
  const kept = (period: string, region = '') => ({
    id: `c_1 ${period}`,
    customer: 'c_1',
    period,
    region,
    scores,
  });

  it('is 90, band B, for (95, 90, 85, 80) with the preset', () => {
    const { now } = gradeCustomer([kept('2026')], preset, '2026', '');
    expect(now.grade).to.include({ total: 90, band: 'B' });
  });

  it('is worked out with what holds where the customer was then; earlier ones follow', () => {
    const settings = { ...preset, exceptions: '2025 / London: 97 1 1 1; 92 80 60' };
    const all = [kept('2024'), kept('2026', 'Leeds'), kept('2025', 'London')];
    const { now, earlier } = gradeCustomer(all, settings, '2026', 'Paris');
    expect(now.region).to.equal('Leeds');
    expect(earlier.map(({ period, grade }) => `${period} ${grade!.band}`)).to.deep.equal([
      '2025 A',
      '2024 B',
    ]);
  });
});

describe('the plugin grading', () => {
  testPlugin(grading);

  const ada = { id: 'c_1', name: 'Ada', region: 'London' };
  const staff = [
    { id: 's_1', name: 'Rowan', active: true },
    { id: 's_2', name: 'Gone', active: false },
  ];
  const allowed = { id: 'k_1', customer: 'c_1', purpose: 'profiling', at: 1, given: true } as const;
  const open = async (options: object = {}) => {
    const host = await createHost({
      plugin: grading,
      point: 'customer-card.section',
      records: { customers: [ada], staff, consents: [allowed] },
      ...options,
    });
    const shown = host.show({ customer: ada });
    const button = (text: string): HTMLButtonElement | undefined =>
      [...shown.container.querySelectorAll('button')].find((one) => one.textContent === text);
    const press = async (text: string): Promise<void> => {
      await waitUntil(() => button(text));
      button(text)!.click();
    };
    const fill = (name: string, value: string): void => {
      shown.container.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value;
    };
    return { host, shown, press, fill };
  };

  it('takes scores, says who gave them, and explains the grade', async () => {
    const { host, shown, press, fill } = await open();
    await press('Score');
    await expect(shown.container).to.be.accessible();
    for (const [name, value] of Object.entries({
      revenue: '95',
      volume: '90',
      credit: '85',
      prospects: '80',
    })) {
      fill(name, value);
    }
    fill('scoredBy', 's_1');
    await press('Save the scores');
    await waitUntil(() => shown.text.includes('B · 90'));
    expect(shown.text).to.contain('Rowan').and.to.contain('40%').and.to.contain('38');
    expect(shown.text).to.contain('London');
    await expect(shown.container).to.be.accessible();
    expect(
      host.rows.everything().filter(({ collection }) => collection === 'scores'),
    ).to.have.length(1);
    expect(JSON.stringify(await host.exported('c_1'))).to.contain('"value":95');
    shown.dispose();
    host.uninstall();
  });

  it('tells the grade of the period by a rule, and that it has changed', async () => {
    const host = await createHost({ plugin: grading, point: 'rule', records: { staff } });
    const rule = host.contribution('period-grade');
    if (rule.rule !== 'grade') throw new Error('It is another rule.');
    const now = Date.now();
    const customer = { ...ada, region: 'Leeds' } as never;
    expect(await rule.judge({ customer, now })).to.equal(undefined);
    let changes = 0;
    const stop = rule.follow!(() => changes++);
    const period = periodOf(now, 'year');
    const value = { customer: 'c_1', period, region: 'Leeds', scores };
    const place = { plugin: 'grading', collection: 'scores', id: `c_1 ${period}`, version: 1 };
    const keys = [['grading', 'scores', 'customer', 'c_1']];
    await waitUntil(async () => {
      await host.rows.put([{ ...place, value, keys }]);
      return changes > 0;
    });
    stop();
    expect(await rule.judge({ customer, now })).to.deep.equal({
      text: { en: 'B' },
      why: { en: period },
    });
  });

  it('gives no grade before every factor is scored', async () => {
    const { shown, press, fill } = await open();
    await press('Score');
    fill('revenue', '95');
    await press('Save the scores');
    await waitUntil(() => shown.text.includes('No grade until'));
    shown.dispose();
  });

  it('keeps the form, and saves nothing, where a score is none', async () => {
    const { host, shown, press, fill } = await open();
    await press('Score');
    fill('revenue', '950');
    await press('Save the scores');
    await waitUntil(() => shown.text.includes('from 0 to 100'));
    expect(shown.container.querySelector<HTMLInputElement>('[name="revenue"]')!.value).to.equal(
      '950',
    );
    expect(host.rows.everything()).to.deep.equal([]);
    shown.dispose();
  });

  it('grades nobody who does not want that', async () => {
    const { shown } = await open({
      locale: 'zh-CN',
      records: { customers: [ada], staff, consents: [{ ...allowed, given: false }] },
    });
    await waitUntil(() => shown.text === '未评级：客户不同意评级。');
    shown.dispose();
  });

  it('says what is wrong with the settings, and follows them', async () => {
    const { host, shown } = await open({ settings: { credit: 25 } });
    await waitUntil(() => shown.text.includes('40 + 30 + 25 + 10'));
    await host.set({ credit: 20 });
    await waitUntil(() => shown.text.includes('A from 91'));
    shown.dispose();
  });
});
