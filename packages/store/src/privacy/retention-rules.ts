import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import type { Feedback } from '@patronkit/records/feedback.js';
import type { RetentionRules } from '@patronkit/records/retention.js';
import type { Visit } from '@patronkit/records/visit.js';

/** What a rule does to one record: the record that remains, or nothing of it. */
export type Treatment<Name extends CollectionName> = (
  record: Collections[Name],
) => Collections[Name] | undefined;

/** A rule over the records of one collection. */
export interface RecordRule<Name extends CollectionName = CollectionName> {
  readonly rule: 'feedbackWordsMonths' | 'visitWordsMonths' | 'notesMonths';
  readonly collection: Name;
  /** The index by which the old records are found; `id` where there is none by time. */
  readonly field: keyof Collections[Name] & string;
  /** Whether there is anything left to do to a record. */
  concerns(record: Collections[Name]): boolean;
  readonly treat: Treatment<Name>;
}

function visitWithoutWords({ words: _words, lines, articles, ...figures }: Visit): Visit {
  const counted = articles ?? lines?.reduce((sum, { quantity }) => sum + quantity, 0);
  return { ...figures, ...(counted && { articles: counted }) };
}

function feedbackWithoutWords({
  comment: _comment,
  contact: _contact,
  contactName: _name,
  answerDueAt: _answer,
  ...figures
}: Feedback): Feedback {
  return figures;
}

const rule = <Name extends CollectionName>(definition: RecordRule<Name>): RecordRule =>
  definition as unknown as RecordRule;

/** The rules that go record by record. Customers and drafts have rules of their own. */
export const recordRules: readonly RecordRule[] = [
  rule({
    rule: 'visitWordsMonths',
    collection: 'visits',
    field: 'at',
    concerns: ({ words, lines }) => words !== undefined || lines !== undefined,
    treat: visitWithoutWords,
  }),
  rule({
    rule: 'visitWordsMonths',
    collection: 'corrections',
    field: 'at',
    concerns: () => true,
    treat: () => undefined,
  }),
  rule({
    rule: 'feedbackWordsMonths',
    collection: 'feedback',
    field: 'at',
    concerns: ({ comment, contact, contactName }) =>
      comment !== undefined || contact !== undefined || contactName !== undefined,
    treat: feedbackWithoutWords,
  }),
  rule({
    rule: 'notesMonths',
    collection: 'notes',
    field: 'id',
    concerns: () => true,
    treat: () => undefined,
  }),
];

const day = 86_400_000;

/** The instant so many calendar months before another, in UTC; the end of a shorter month. */
export function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return date.getTime();
}

/** Before which instant a rule applies; `undefined` where the shop has none. */
export function cutoffOf(
  rules: RetentionRules,
  name: keyof RetentionRules,
  now: number,
): number | undefined {
  const most = rules[name];
  if (typeof most !== 'number') return undefined;
  return name === 'draftDays' ? now - most * day : monthsBefore(now, most);
}
