import type { Channel } from '@patronkit/records/channel.js';
import { longestText } from '@patronkit/records/longest-text.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Visit } from '@patronkit/records/visit.js';
import { parseMoney } from '../shared/money-input.js';
import type { MoneyProblem } from '../shared/money-input.js';

/** What is typed and chosen in the recorder. */
export interface RecordingDraft {
  readonly kind: VisitKind;
  readonly customer: string | undefined;
  readonly staff: string | undefined;
  readonly channel: Channel;
  readonly words: string;
  readonly amount: string;
  /** Local date and time, `YYYY-MM-DDTHH:MM`; `undefined`: now. */
  readonly time: string | undefined;
}

export type RecordingProblem = MoneyProblem | 'no-customer' | 'no-time' | 'future' | 'too-long';
export type RecordingField = 'customer' | 'amount' | 'words' | 'time';
export type RecordingProblems = Readonly<
  Partial<Record<RecordingField, RecordingProblem | undefined>>
>;

/** Clocks of two tills may differ by so much before a time counts as the future, in ms. */
const clockTolerance = 5 * 60_000;

/** The channel a kind of visit usually goes through. */
export const usualChannel: Readonly<Record<VisitKind, Channel>> = {
  purchase: 'in-person',
  visit: 'in-person',
  call: 'phone',
  message: 'messaging',
  inquiry: 'in-person',
  'return-visit': 'phone',
  event: 'in-person',
};

/** What is recorded; an attribute may say anything. */
export const kindFrom = (kind: VisitKind): VisitKind =>
  Object.hasOwn(usualChannel, kind) ? kind : 'visit';

/** The instant a local date and time means; `undefined` for what is none. */
function instantOf(time: string | undefined, now: number): number | undefined {
  if (time === undefined) return now;
  const instant = new Date(time).getTime();
  return Number.isFinite(instant) && instant >= 0 ? instant : undefined;
}

/**
 * Makes a visit of what was typed.
 * @param now the current instant, epoch milliseconds
 * @returns the visit to save, or what is wrong, field by field
 */
export function visitOf(
  draft: RecordingDraft,
  currency: string,
  locale: string,
  now: number,
):
  | { readonly visit: NewRecord<Visit>; readonly problems?: undefined }
  | { readonly problems: RecordingProblems; readonly visit?: undefined } {
  const { kind, customer, staff, channel } = draft;
  const words = draft.words.trim();
  const at = instantOf(draft.time, now);
  const amount = kind === 'purchase' ? parseMoney(draft.amount, currency, locale) : undefined;
  const problems: Partial<Record<RecordingField, RecordingProblem>> = {};
  if (!customer) problems.customer = 'no-customer';
  if (amount && 'problem' in amount) problems.amount = amount.problem;
  if (words.length > longestText) problems.words = 'too-long';
  if (at === undefined) problems.time = 'no-time';
  else if (at > now + clockTolerance) problems.time = 'future';
  if (!customer || at === undefined || Object.keys(problems).length) return { problems };
  return {
    visit: {
      customer,
      at,
      kind,
      channel,
      ...(staff && { staff }),
      ...(words && { words }),
      ...(amount && 'money' in amount && { amount: amount.money }),
    },
  };
}
