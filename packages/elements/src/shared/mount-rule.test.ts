import { expect } from '@open-wc/testing';
import type { JudgedCustomer, RuleContribution } from '@patronkit/plugin-sdk/extension-points.js';
import type { Customer } from '@patronkit/records/customer.js';
import { mountRule } from './mount-rule.js';
import type { RuleQuestion } from './plugin-rules.js';

type Judge = Extract<RuleContribution, { readonly rule: 'remind' }>['judge'];

const ada: Customer = {
  id: 'c_1',
  shop: 'test',
  createdAt: 0,
  updatedAt: 0,
  name: 'Ada',
  kind: 'person',
  stage: 'keep',
  contactWays: [],
};
const asked = (customer: Customer, rule: RuleQuestion['rule'] = 'remind'): RuleQuestion => ({
  rule,
  customer,
  summary: undefined,
});
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

describe('a rule in the card', () => {
  function show(judge: Judge, locale = 'en', question = asked(ada)) {
    const container = document.createElement('div');
    container.lang = locale;
    const label = { en: 'Call', 'zh-CN': '致电' };
    const rule: RuleContribution = { rule: 'remind', id: 'call', label, judge };
    const failures: unknown[] = [];
    const report = { spent: () => undefined, failed: (error: unknown) => failures.push(error) };
    const mounted = mountRule(rule, 'reminders', container, question, report);
    return { container, mounted, failures };
  }
  const ready = { due: '2026-12-04', text: { en: 'Cards are ready', 'zh-CN': '贺卡已备好' } };

  it('says what it judges, what it finds and the day, the same in every time zone', async () => {
    const { container } = show(() => ready);
    await settled();
    expect(container.hidden).to.equal(false);
    expect(container.textContent).to.equal('Call: Cards are ready · Dec 4, 2026');
    const chinese = show(() => ready, 'zh-CN');
    await settled();
    expect(chinese.container.textContent).to.equal('致电: 贺卡已备好 · 2026年12月4日');
  });

  it('takes no room where it finds nothing, or another kind is asked for', async () => {
    const silent = show(() => undefined);
    let calls = 0;
    const elsewhere = show(() => (calls++, ready), 'en', asked(ada, 'grade'));
    await settled();
    expect(silent.container.hidden).to.equal(true);
    expect(elsewhere.container.hidden).to.equal(true);
    expect(calls).to.equal(0);
  });

  it('shows the answer about the customer in view, whichever comes last', async () => {
    const answers: ((name: string) => void)[] = [];
    const { container, mounted } = show(
      ({ customer }: JudgedCustomer) =>
        new Promise((resolve) =>
          answers.push((word) => resolve({ ...ready, text: { en: `${customer.name} ${word}` } })),
        ),
    );
    mounted!.update!(asked({ ...ada, name: 'Grace' }));
    answers[1]!('second');
    answers[0]!('first');
    await settled();
    expect(container.textContent).to.include('Grace second').and.not.include('Ada');
  });

  it('is asked again when what it judges by has changed, until the card lets it go', async () => {
    let changed = (): void => {};
    let stopped = false;
    let found = 'A';
    const container = document.createElement('div');
    const mounted = mountRule(
      {
        rule: 'grade',
        id: 'cards',
        label: { en: 'Grade' },
        judge: () => ({ text: { en: found } }),
        follow(tell) {
          changed = tell;
          return () => void (stopped = true);
        },
      },
      'cards',
      container,
      asked(ada, 'grade'),
    );
    await settled();
    found = 'B';
    changed();
    await settled();
    expect(container.textContent).to.equal('Grade: B');
    mounted!.dispose!();
    expect(stopped).to.equal(true);
  });

  it('leaves a notice where it fails, and tells who runs plugins', async () => {
    for (const judge of [
      () => Promise.reject(new Error('no')),
      () => ({ ...ready, due: 'on Friday' }),
    ]) {
      const { container, failures } = show(judge);
      await settled();
      expect(container.textContent).to.equal('The plugin “reminders” failed here.');
      expect(failures).to.have.length(1);
    }
  });
});
