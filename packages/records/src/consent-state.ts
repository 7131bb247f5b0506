import type { Consent } from './consent.js';
import type { ConsentPurpose } from './consent-purpose.js';
import { purposesAskedFirst } from './consent-purpose.js';

/** What holds for one purpose: the customer's latest decision. */
export type ConsentDecision = Pick<Consent, 'id' | 'at' | 'given' | 'wording' | 'channel'>;

/** The decisions that hold. A purpose on which the customer never decided is absent. */
export type ConsentState = { readonly [Purpose in ConsentPurpose]?: ConsentDecision };

/**
 * The consents of one customer that hold at `now` (epoch milliseconds UTC): per purpose the latest
 * decision, in whatever order the ledger is read. Of two decisions at one instant the withdrawal
 * holds. A withdrawal holds even when a wrong clock dated it after `now`; a consent does not.
 */
export function consentState(
  ledger: readonly (ConsentDecision & Pick<Consent, 'purpose'>)[],
  now: number,
): ConsentState {
  const state: { [Purpose in ConsentPurpose]?: ConsentDecision } = {};
  for (const { purpose, id, at, given, wording, channel } of ledger) {
    if (given && at > now) continue;
    const decision = { id, at, given, wording, channel };
    const held = state[purpose];
    if (!held || isLater(decision, held)) state[purpose] = decision;
  }
  return state;
}

/**
 * Whether the customer's data may be used for a purpose now: the decision that holds, or, where
 * they never decided, whether the shop need not ask first.
 * @param askedFirst the purposes for which silence means no
 */
export function consentHolds(
  state: ConsentState,
  purpose: ConsentPurpose,
  askedFirst: readonly ConsentPurpose[] = purposesAskedFirst,
): boolean {
  return state[purpose]?.given ?? !askedFirst.includes(purpose);
}

function isLater(one: ConsentDecision, other: ConsentDecision): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return one.given === other.given ? one.id > other.id : !one.given;
}
