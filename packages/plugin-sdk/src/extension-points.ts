import type { Customer } from '@patronkit/records/customer.js';
import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import type { Visit } from '@patronkit/records/visit.js';

/** BCP 47 tag → text; `en` must be there and stands in for languages that are not. */
export type Texts = { readonly en: string } & Readonly<Record<string, string>>;

/**
 * A piece of interface a plugin adds. `mount` gets an empty element to fill and the data of the
 * place it stands in; it may return what to do when that data changes and when it goes away. The
 * container's `lang` is the language to speak. What `mount` and `update` throw becomes a small
 * notice in its place.
 */
export interface InterfaceContribution<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  mount(container: HTMLElement, data: Data): Mounted<Data> | void;
}

export interface Mounted<Data> {
  update?(data: Data): void;
  dispose?(): void;
}

/** A button a plugin adds; the element draws it, and it is disabled while `run` is at work. */
export interface ActionContribution<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  readonly label: Texts;
  run(data: Data): void | Promise<void>;
}

/** A fact a plugin adds to every row of a list; the element draws it with its label. */
export interface ColumnContribution<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  readonly label: Texts;
  /** What stands in the row, in the language of `locale` (BCP 47); nothing when it is empty. */
  text(data: Data, locale: string): string | undefined;
}

/** A page of its own, titled with `label`. */
export interface PanelContribution extends InterfaceContribution<Readonly<Record<never, never>>> {
  readonly label: Texts;
}

/** Another way to find customers, beside the store's own. */
export interface SearchContribution {
  /** Unique within the plugin. */
  readonly id: string;
  /**
   * Called with the words in the search field, trimmed, at every key stroke. Resolves with the ids
   * of customers, the best first; they are shown after those the store found. An answer that comes
   * after newer words is dropped.
   */
  find(words: string, options: { readonly limit: number }): Promise<readonly string[]>;
}

/** What a rule makes of a customer, in words the card shows. */
export interface Judgement {
  readonly text: Texts;
  /** What it follows from, for whoever asks. */
  readonly why?: Texts;
}

/** Something to do for a customer, and by when. */
export interface Reminder extends Judgement {
  /** Civil date, `YYYY-MM-DD`. */
  readonly due: string;
}

/** A customer as a rule sees them. */
export interface JudgedCustomer {
  readonly customer: Customer;
  /** The figures about them; absent before the first visit. */
  readonly summary?: CustomerSummary;
  /** Epoch milliseconds UTC. */
  readonly now: number;
}

/** A visit as a rule of points sees it. */
export interface JudgedVisit {
  readonly visit: Visit;
  readonly customer: Customer;
  /** Epoch milliseconds UTC. */
  readonly now: number;
}

interface Rule<Kind extends string, Data, Result> {
  readonly rule: Kind;
  /** Unique within the plugin. */
  readonly id: string;
  /** What it judges, such as "Payment" or "Bonus on Mondays". */
  readonly label: Texts;
  /** `undefined` where it has nothing to say. What it throws is told in the plugin manager. */
  judge(data: Data): Result | undefined | Promise<Result | undefined>;
  /** Calls back when what it judges by has changed besides the record. Returns how to stop. */
  follow?(changed: () => void): () => void;
}

/**
 * A rule of the shop: `classify` puts a customer into a class (B1–B18), `grade` says what a customer
 * is worth (C1–C4), `remind` what is to be done for them and when; the card asks these three when it
 * shows a customer and whenever the record or the figures change. `accrue` gives points for a visit,
 * a whole number above 0, beside those the shop's settings give: each recorded visit is judged once,
 * in whichever tab, also after a tab was closed in between, but none from before the rule came.
 */
export type RuleContribution =
  | Rule<'classify', JudgedCustomer, Judgement>
  | Rule<'grade', JudgedCustomer, Judgement>
  | Rule<'remind', JudgedCustomer, Reminder>
  | Rule<'accrue', JudgedVisit, number>;

export interface CustomerData {
  readonly customer: Customer;
}
export interface VisitData {
  readonly visit: Visit;
}
/** The customer a place is about; absent where it is about the whole shop, or nobody known. */
export interface CustomerIdData {
  readonly customer?: string;
}
export interface FeedbackIdData {
  readonly feedback: string;
}

/** What can be contributed; the host checks each contribution by it. */
export type ContributionKind = 'interface' | 'action' | 'column' | 'panel' | 'search' | 'rule';

/** A place and what belongs there. */
export interface ExtensionPoint<Contribution> {
  readonly kind: ContributionKind;
  /** Only for types; never there. */
  readonly contribution?: Contribution;
}

const interfacePoint = <Data>(): ExtensionPoint<InterfaceContribution<Data>> => ({
  kind: 'interface',
});
const actionPoint = <Data>(): ExtensionPoint<ActionContribution<Data>> => ({ kind: 'action' });
const columnPoint = <Data>(): ExtensionPoint<ColumnContribution<Data>> => ({ kind: 'column' });
const panelPoint = (): ExtensionPoint<PanelContribution> => ({ kind: 'panel' });
const searchPoint = (): ExtensionPoint<SearchContribution> => ({ kind: 'search' });
const rulePoint = (): ExtensionPoint<RuleContribution> => ({ kind: 'rule' });

/**
 * Every place a plugin can extend: name → what it contributes there. A renamed point stays as
 * `@deprecated` for one major version. A new one is declared here and nowhere else, and rendered by
 * an element with `pluginOutlet` or `pluginActions`; `docs/plugins.md` is generated from these
 * comments.
 */
export const extensionPoints = {
  /**
   * Beside the customer's name.
   * @example
   * contribute('customer-card.header', {
   *   id: 'allergy',
   *   mount(container, { customer }) {
   *     container.textContent = `⚠ ${customer.name}`;
   *   },
   * });
   */
  'customer-card.header': interfacePoint<CustomerData>(),
  /**
   * A section of its own in the customer card.
   * @example
   * contribute('customer-card.section', {
   *   id: 'birthday',
   *   mount(container, { customer }) {
   *     const show = (birthday = '') => void (container.textContent = birthday);
   *     show(customer.birthday);
   *     return { update: ({ customer: now }) => show(now.birthday) };
   *   },
   * });
   */
  'customer-card.section': interfacePoint<CustomerData>(),
  /**
   * A button in the customer card.
   * @example
   * contribute('customer-card.action', {
   *   id: 'copy',
   *   label: { en: 'Copy the name', 'zh-CN': '复制姓名' },
   *   run: ({ customer }) => navigator.clipboard.writeText(customer.name),
   * });
   */
  'customer-card.action': actionPoint<CustomerData>(),
  /**
   * A question before the feedback form's send button.
   * @example
   * contribute('feedback-form.question', {
   *   id: 'parking',
   *   mount(container) {
   *     container.append('Did you find a parking space?');
   *   },
   * });
   */
  'feedback-form.question': interfacePoint<CustomerIdData>(),
  /**
   * Below the thanks, once feedback is sent.
   * @example
   * contribute('feedback-form.after-send', {
   *   id: 'voucher',
   *   mount(container, { feedback }) {
   *     container.append(`Show this code at the till: ${feedback.slice(-4)}`);
   *   },
   * });
   */
  'feedback-form.after-send': interfacePoint<FeedbackIdData>(),
  /**
   * A benefit in the loyalty badge's list.
   * @example
   * contribute('loyalty-badge.benefit', {
   *   id: 'coffee',
   *   mount: (container) => void container.append('A free coffee on Mondays'),
   * });
   */
  'loyalty-badge.benefit': interfacePoint<CustomerData>(),
  /**
   * A button in the loyalty badge.
   * @example
   * contribute('loyalty-badge.action', {
   *   id: 'wallet',
   *   label: { en: 'Add to wallet', 'zh-CN': '加入卡包' },
   *   run: ({ customer }) => open(`/wallet/${customer.id}`),
   * });
   */
  'loyalty-badge.action': actionPoint<CustomerData>(),
  /**
   * Below a visit's words.
   * @example
   * contribute('visit-log.row', {
   *   id: 'receipt',
   *   mount(container, { visit }) {
   *     container.textContent = visit.amount ? 'Receipt kept' : '';
   *   },
   * });
   */
  'visit-log.row': interfacePoint<VisitData>(),
  /**
   * A fact on every visit, with its label.
   * @example
   * contribute('visit-log.column', {
   *   id: 'articles',
   *   label: { en: 'Articles', 'zh-CN': '件数' },
   *   text: ({ visit }) => visit.articles?.toString(),
   * });
   */
  'visit-log.column': columnPoint<VisitData>(),
  /**
   * A button on an open visit.
   * @example
   * contribute('visit-log.action', {
   *   id: 'print',
   *   label: { en: 'Print', 'zh-CN': '打印' },
   *   run: ({ visit }) => printReceipt(visit.id),
   * });
   */
  'visit-log.action': actionPoint<VisitData>(),
  /**
   * Above the visit log's list: of one customer, or of the whole shop.
   * @example
   * contribute('visit-log.panel', {
   *   id: 'chart',
   *   mount: (container, { customer }) => drawChart(container, customer),
   * });
   */
  'visit-log.panel': interfacePoint<CustomerIdData>(),
  /**
   * A page of its own, where the shop puts `<patron-plugin-panel>`.
   * @example
   * contribute('panel', {
   *   id: 'due',
   *   label: { en: 'Greetings due', 'zh-CN': '待问候' },
   *   mount: (container) => showGreetings(container),
   * });
   */
  panel: panelPoint(),
  /**
   * A command in the palette (`<patron-command-palette>`, Ctrl/⌘ K).
   * @example
   * contribute('command', {
   *   id: 'export',
   *   label: { en: 'Export greetings', 'zh-CN': '导出问候' },
   *   run: () => exportGreetings(),
   * });
   */
  command: actionPoint<Readonly<Record<never, never>>>(),
  /**
   * Another way to find customers in the search field.
   * @example
   * contribute('search', {
   *   id: 'pinyin',
   *   find: async (words, { limit }) => (await index()).find(words).slice(0, limit),
   * });
   */
  search: searchPoint(),
  /**
   * A judgement the shop makes by rule: a class, a grade, a reminder, points for a visit.
   * @example
   * contribute('rule', {
   *   rule: 'accrue',
   *   id: 'mondays',
   *   label: { en: 'Twice the points on Mondays', 'zh-CN': '周一双倍积分' },
   *   judge: ({ visit }) => (new Date(visit.at).getDay() === 1 ? 10 : undefined),
   * });
   */
  rule: rulePoint(),
} as const;

export type ExtensionPointName = keyof typeof extensionPoints;

/** Name → what is contributed there. */
export type ExtensionPoints = {
  readonly [Name in ExtensionPointName]: NonNullable<
    (typeof extensionPoints)[Name]['contribution']
  >;
};
