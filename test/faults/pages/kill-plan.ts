/** Something a page has told of as done. */
export type Fact =
  | {
      readonly type: 'put' | 'removed';
      readonly collection: 'customers' | 'visits' | 'notes';
      readonly id: string;
      /** Written with others in a batch, which promises less. */
      readonly bulk?: boolean;
    }
  /** The number a customer's `taste` has reached. It only rises. */
  | { readonly type: 'counted'; readonly id: string; readonly number: number };

export type Work = 'single writes' | 'transactions' | 'bulk' | 'upgrade' | 'search';

/** What a page does between one death of its browser and the next. */
export interface KillPlan {
  /** The customer base the last death has hit, with what was acknowledged in it. */
  readonly check?: { readonly shop: string; readonly facts: readonly Fact[] };
  readonly shop: string;
  readonly work: Work;
  /** Whose number tells its records from those of other rounds. */
  readonly round: number;
  readonly seed: number;
  /** Acknowledges before the write is done, to see whether the test would notice. */
  readonly hasty: boolean;
}

/** What a page found after its browser’s death. */
export interface KillFindings {
  /** Of the database as it was left; 1 where an upgrade had not been finished. */
  readonly version: number | undefined;
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** The same of bulk work, which promises less. */
  readonly lostBulk: readonly string[];
  /** Half-done or contradictory. */
  readonly problems: readonly string[];
}
