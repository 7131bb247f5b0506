import type {
  Judgement,
  Mounted,
  Reminder,
  RuleContribution,
} from '@patronkit/plugin-sdk/extension-points.js';
import type { ContributionReport } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { inLocale } from '@patronkit/records/locale.js';
import { pluginNotice } from './plugin-notice.js';
import type { RuleQuestion } from './plugin-rules.js';

type CustomerRule = Exclude<RuleContribution, { readonly rule: 'accrue' }>;

const civilDay = { dateStyle: 'medium', timeZone: 'UTC' } as const;

function words(rule: CustomerRule, judged: Judgement | Reminder, locale: string): Node[] {
  const label = document.createElement('span');
  label.textContent = `${inLocale(rule.label, locale)}: `;
  const text = document.createElement('b');
  text.textContent = inLocale(judged.text, locale);
  const notes: string[] = [];
  // A civil date is the same day in every time zone. Not by format-date.js, whose file not every
  // page with plugins has.
  if ('due' in judged) {
    notes.push(new Intl.DateTimeFormat(locale, civilDay).format(Date.parse(judged.due)));
  }
  if (judged.why) notes.push(inLocale(judged.why, locale));
  return [label, text, ...notes.map((note) => document.createTextNode(` · ${note}`))];
}

/** Shows what a rule makes of a customer, where its kind is asked for; nothing while it says nothing. */
export function mountRule(
  rule: RuleContribution,
  plugin: string,
  container: HTMLElement,
  question: RuleQuestion,
  report?: ContributionReport,
): Mounted<object> | void {
  container.hidden = true;
  if (rule.rule === 'accrue' || rule.rule !== question.rule) return;
  container.part.add('plugin-rule');
  let turn = 0;
  let latest = question;
  const show = (...nodes: Node[]): void => {
    container.replaceChildren(...nodes);
    container.hidden = nodes.length === 0;
  };
  async function judge(): Promise<void> {
    const { customer, summary } = latest;
    const asked = ++turn;
    const start = performance.now();
    try {
      const data = { customer, ...(summary && { summary }), now: Date.now() };
      const judged = await (rule as CustomerRule).judge(data);
      report?.spent(performance.now() - start);
      // The customer may have become another one meanwhile.
      if (asked === turn) {
        show(...(judged ? words(rule as CustomerRule, judged, container.lang) : []));
      }
    } catch (error) {
      report?.failed(error);
      console.warn(`[patronkit] plugin-failed: the rule "${rule.id}" of "${plugin}".`, error);
      if (asked === turn) show(pluginNotice(plugin, container.lang));
    }
  }
  void judge();
  const stop = rule.follow?.(() => void judge());
  return {
    update(now) {
      latest = now as RuleQuestion;
      void judge();
    },
    dispose() {
      turn++;
      stop?.();
    },
  };
}
