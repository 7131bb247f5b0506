import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { Store } from '@patronkit/store/store.js';
import { emptyDraft } from './feedback-draft.js';
import type { FeedbackDraft } from './feedback-draft.js';

/** What a draft belongs to. What is not known (yet) is `undefined` or empty. */
export interface DraftOccasion {
  readonly store: Store | undefined;
  /** Name in the page's form. */
  readonly name: string;
  readonly measure: FeedbackMeasure;
  readonly customer: string | undefined;
  readonly visit: string | undefined;
}

/** Keeps the draft beyond the page; attached once it has loaded. */
export interface DraftKeeping {
  /** Something was typed. */
  changed(): void;
  /** The occasion is about to change; the draft `goesAlong` or stays behind. */
  leave(goesAlong: boolean): void;
  /** The occasion has changed. */
  enter(): void;
}

/** A draft nobody shows any more. */
export interface LeftDraft {
  readonly occasion: DraftOccasion;
  readonly draft: FeedbackDraft;
}

/** Feedback that was saved. */
export interface SentFeedback {
  readonly id: string;
  readonly draft: FeedbackDraft;
  readonly score: number;
}

/**
 * Holds what was typed, from the first key on. Another customer, visit or question begins another
 * draft; but what was typed before they were known goes along with them.
 */
export class FeedbackDraftController implements ReactiveController {
  current = emptyDraft;
  /** What was typed in this page; it comes before anything kept. */
  typed: Partial<FeedbackDraft> = {};
  sent: SentFeedback | undefined;
  occasion: DraftOccasion | undefined;
  keeping: DraftKeeping | undefined;
  /** Drafts whose occasion passed before keeping had loaded; it keeps them when it comes. */
  readonly leftBehind: LeftDraft[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #findOccasion: () => DraftOccasion;

  constructor(host: ReactiveControllerHost, findOccasion: () => DraftOccasion) {
    this.#host = host;
    this.#findOccasion = findOccasion;
    host.addController(this);
  }

  get isTyped(): boolean {
    return Object.keys(this.typed).length > 0;
  }

  hostUpdate(): void {
    const before = this.occasion ?? ({} as DraftOccasion);
    const next = this.#findOccasion();
    const parts = Object.keys(next) as (keyof DraftOccasion)[];
    if (parts.every((part) => before[part] === next[part])) return;
    // Without a store nothing was restored that somebody else may have written.
    const goesAlong =
      (this.isTyped || !before.store) &&
      parts.every(
        (part) =>
          !before[part] ||
          before[part] === next[part] ||
          // The same customer base, from memory to the device or back: the shopper decided so.
          (part === 'store' && before.store?.shop === next.store?.shop),
      );
    if (this.keeping) {
      this.keeping.leave(goesAlong);
    } else if (!goesAlong && this.isTyped) {
      this.leftBehind.push({ occasion: this.occasion!, draft: this.current });
    }
    this.occasion = next;
    if (!goesAlong) this.begin();
    this.keeping?.enter();
  }

  /** Takes over what was just typed or chosen. */
  change(fields: Partial<FeedbackDraft>): void {
    this.current = { ...this.current, ...fields };
    this.typed = { ...this.typed, ...fields };
    this.sent = undefined;
    this.keeping?.changed();
    this.#host.requestUpdate();
  }

  /** Starts an empty draft, or shows what was sent. */
  begin(sent?: SentFeedback): void {
    this.current = emptyDraft;
    this.typed = {};
    this.sent = sent;
    this.#host.requestUpdate();
  }

  /** Brings back what was kept, below what was typed since. */
  restore(kept: Partial<FeedbackDraft>): void {
    this.current = { ...this.current, ...kept, ...this.typed };
    this.#host.requestUpdate();
  }
}
