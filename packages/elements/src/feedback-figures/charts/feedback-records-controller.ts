import { civilDay, lastPeriods } from '@patronkit/records/civil-periods.js';
import type { CivilPeriod, PeriodUnit } from '@patronkit/records/civil-periods.js';
import type { Collections } from '@patronkit/records/collections.js';
import { responseByPeriod, visitKindsAskedAbout } from '@patronkit/records/feedback-figures.js';
import type { PeriodResponse } from '@patronkit/records/feedback-figures.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { LiveAnswer, StoreController } from '../../shared/store-controller.js';
import type { FeedbackPeriod } from '../feedback-period.js';

const spans: Readonly<Record<FeedbackPeriod, readonly [unit: PeriodUnit, count: number]>> = {
  month: ['week', 5],
  quarter: ['week', 13],
  year: ['month', 12],
};
const mostPeriods = 13;

/** Keeps the live answers that figures of feedback are drawn from. Visits are counted, never read whole. */
export class FeedbackRecordsController {
  periods: readonly CivilPeriod[] = [];
  readonly #settings: LiveAnswer<Collections['settings']>;
  readonly #feedback: LiveAnswer<Collections['feedback'][]>;
  /** The visits that feedback names. */
  readonly #answered: LiveAnswer<Collections['visits'][]>;
  /** How many visits there were: for each period, of each kind. */
  readonly #counts: readonly (readonly LiveAnswer<number>[])[];
  #periodsKey = '';

  constructor(shop: StoreController) {
    this.#settings = shop.live((store) => store.shopSettings);
    this.#feedback = shop.live((store) => {
      const from = this.periods[0]?.from;
      return from === undefined ? undefined : store.feedback.live({ where: { at: { from } } });
    });
    this.#answered = shop.live((store) => {
      const ids = new Set(this.#feedback.value?.flatMap(({ visit }) => visit ?? []));
      return ids.size ? store.visits.live({ where: { id: [...ids].sort() } }) : undefined;
    });
    this.#counts = Array.from({ length: mostPeriods }, (_, index) =>
      visitKindsAskedAbout.map((kind) =>
        shop.live((store) => {
          const period = this.periods[index];
          if (!period) return undefined;
          const { from, to } = period;
          return store.visits.liveCount({ where: { kind, at: { from, to } } });
        }),
      ),
    );
  }

  get error(): StoreError | undefined {
    return this.#settings.current.error ?? this.#feedback.current.error;
  }

  /** All feedback of the period, once there. */
  get feedback(): readonly Collections['feedback'][] | undefined {
    return this.#feedback.value;
  }

  /** Visits and answers of each period, once counted. */
  get response(): readonly PeriodResponse[] | undefined {
    const feedback = this.#feedback.value;
    const visits = this.periods.map((_, index) =>
      this.#counts[index]!.reduce((sum, { value = NaN }) => sum + value, 0),
    );
    if (!feedback || visits.some(Number.isNaN)) return undefined;
    const namesVisits = feedback.some(({ visit }) => visit);
    if (namesVisits && !this.#answered.value) return undefined;
    const answered = (this.#answered.value ?? []).filter(({ kind }) =>
      visitKindsAskedAbout.includes(kind),
    );
    return responseByPeriod(
      this.periods,
      visits,
      answered.map(({ at }) => at),
    );
  }

  /**
   * Follows another period, or the next day.
   * @returns whether other answers have to be asked for, which the next update does
   */
  follow(period: FeedbackPeriod, now: number): boolean {
    const settings = this.#settings.value;
    if (!settings) return false;
    const { timeZone } = settings;
    const [unit, count] = spans[period];
    const key = [unit, count, timeZone, civilDay(now, timeZone)].join(' ');
    if (key === this.#periodsKey) return false;
    this.#periodsKey = key;
    this.periods = lastPeriods(unit, count, now, timeZone);
    return true;
  }
}
