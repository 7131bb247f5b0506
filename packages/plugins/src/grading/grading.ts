import { consentHolds, consentState } from '@patronkit/records/consent-state.js';
import type { Texts } from '@patronkit/plugin-sdk/extension-points.js';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { gradeCustomer, keptId, scoresOf } from './graded-customer.js';
import { gradingMessages } from './grading-messages.js';
import { periodOf } from './grading-period.js';
import { gradingSettings } from './grading-settings.js';
import { scoresEntered } from './scores-entered.js';
import { ShownGrading } from './show-grading.js';
import type { GradingSource } from './show-grading.js';

const inEveryLanguage = (key: keyof typeof gradingMessages.en): Texts => ({
  en: gradingMessages.en[key],
  'zh-CN': gradingMessages['zh-CN'][key],
});

/**
 * Grades of customers period by period (C1–C4): weights and bands that may differ by period and
 * region, a form that notes who scored, when and from what, and the part of each factor in the
 * grade. Customers who do not want to be profiled are not graded.
 */
export default definePlugin({
  manifest: {
    id: 'grading',
    name: { en: 'Grades by period', 'zh-CN': '分期评级' },
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: 'trusted',
    contributes: ['customer-card.section', 'rule'],
    permissions: {
      read: {
        customers: ['region'],
        staff: ['name', 'active'],
        consents: ['customer', 'purpose', 'at', 'given', 'wording', 'channel'],
      },
    },
    settings: gradingSettings,
  },
  messages: gradingMessages,
  collections: {
    scores: {
      schema: { customer: 'string', period: 'string', region: 'string', scores: 'json' },
      indexes: ['period'],
      personal: { customer: 'customer', export: 'records', erase: 'remove' },
    },
  },
  activate({ contribute, collections, data, settings, text, lit }) {
    const source: GradingSource = {
      lit,
      text: (locale) => (key, values) => text(key, values, locale),
      async read({ id: customer, region = '' }) {
        const [kept, staff, consents] = await Promise.all([
          data.scores.query({ where: { customer } }),
          collections.staff.query(),
          collections.consents.query({ where: { customer } }),
        ]);
        const { current } = settings;
        const now = Date.now();
        return {
          graded: gradeCustomer(kept, current, periodOf(now, current.period), region),
          staff: staff.filter(({ active }) => active),
          mayProfile: consentHolds(consentState(consents, now), 'profiling'),
        };
      },
      async save({ id: customer, region = '' }, texts, by) {
        const now = Date.now();
        const period = periodOf(now, settings.current.period);
        const id = keptId(customer, period);
        const before = await data.scores.get(id);
        const scores = scoresEntered(scoresOf(before), texts, by, now);
        if (!scores) return false;
        await data.scores.put({ id, customer, period, region: before?.region ?? region, scores });
        return true;
      },
      follow(changed) {
        const stops = [data.scores, collections.consents, settings].map((one) =>
          one.subscribe(changed),
        );
        return () => stops.forEach((stop) => stop());
      },
    };
    contribute('rule', {
      rule: 'grade',
      id: 'period-grade',
      label: inEveryLanguage('total'),
      async judge({ customer, now }) {
        const kept = await data.scores.query({ where: { customer: customer.id } });
        const period = periodOf(now, settings.current.period);
        const { grade } = gradeCustomer(kept, settings.current, period, customer.region ?? '').now;
        return grade?.band === undefined
          ? undefined
          : { text: { en: grade.band }, why: { en: period } };
      },
      follow: source.follow,
    });
    contribute('customer-card.section', {
      id: 'grade',
      mount(container, { customer }) {
        const shown = new ShownGrading(container, customer, source);
        return {
          update: ({ customer: now }) => shown.update(now),
          dispose: () => shown.dispose(),
        };
      },
    });
  },
});
