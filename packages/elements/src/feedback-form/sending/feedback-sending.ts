import { adoptStyles, nothing } from 'lit';
import type { LitElement } from 'lit';
import type { Channel } from '@patronkit/records/channel.js';
import { longestText } from '@patronkit/records/longest-text.js';
import { configuredStore } from '../../shared/configure.js';
import { formatNumber } from '../../shared/format.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { OnlineController } from '../../shared/online-controller.js';
import { storeErrorMessages, storeErrorText } from '../../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../../shared/store-error-messages.js';
import type { FeedbackDraft } from '../feedback-draft.js';
import type { FeedbackDraftController, SentFeedback } from '../feedback-draft-controller.js';
import { FeedbackSentEvent } from '../feedback-form-events.js';
import type { FeedbackProblem } from '../feedback-problem.js';
import type { FeedbackView } from '../feedback-view.js';
import { contactFields } from './contact-fields.js';
import { DraftKeeper } from './draft-keeper.js';
import { draftProblem } from './draft-problem.js';
import { feedbackSendingMessages } from './feedback-sending-messages.js';
import type { FeedbackSendingMessages } from './feedback-sending-messages.js';
import { feedbackSendingStyles } from './feedback-sending-styles.js';
import { feedbackThanks } from './feedback-thanks.js';
import { knownChannel } from './known-channel.js';
import { feedbackRecord, promisesAnswer, saveFeedback } from './save-feedback.js';

/** The counter shows when so many characters are left. */
const countdown = 1000;

/** What the page, not the person, says about a feedback. */
export interface SendingTerms {
  readonly channel: Channel;
  readonly answerWithinHours: number;
}

/**
 * Everything of the form beyond its first sight: keeping the draft, counting characters, the fields
 * on how to answer, sending, and the thanks. Loaded once the first sight is drawn.
 */
export class FeedbackSending {
  readonly #element: LitElement;
  readonly #draft: FeedbackDraftController;
  readonly #keeper: DraftKeeper;
  readonly #network: OnlineController;
  readonly #errors: LocalizeController<StoreErrorMessages>;

  constructor(element: LitElement, draft: FeedbackDraftController) {
    this.#element = element;
    this.#draft = draft;
    this.#keeper = new DraftKeeper(element, draft);
    this.#network = new OnlineController(element);
    this.#errors = new LocalizeController<StoreErrorMessages>(
      element,
      {
        en: storeErrorMessages,
        'zh-CN': () => import('../../shared/store-error-messages.zh-cn.js'),
      },
      'store-errors',
    );
    const { elementStyles } = element.constructor as typeof LitElement;
    adoptStyles(element.renderRoot as ShadowRoot, [...elementStyles, feedbackSendingStyles]);
    import('../../shared/later-styles.js').then(
      ({ keepLooks }) => keepLooks(element, [feedbackSendingStyles]),
      () => undefined,
    );
  }

  /** What keeps a draft from being sent, but for a missing score. */
  problem(draft: FeedbackDraft, text: FeedbackView['text']): FeedbackProblem | undefined {
    return draftProblem(draft, this.#allText(text));
  }

  /** How many characters of the comment are left, or too many. */
  count({ draft, text, locale }: FeedbackView): unknown {
    const left = longestText - draft.comment.length;
    if (left > countdown) return nothing;
    const { charactersLeft, charactersTooMany } = this.#allText(text);
    return (left < 0 ? charactersTooMany : charactersLeft)(formatNumber(Math.abs(left), locale));
  }

  renderContact(view: FeedbackView): unknown {
    return view.draft.wantsAnswer ? contactFields(view, this.#allText(view.text)) : nothing;
  }

  /** @param again starts another feedback; `undefined` where the page does not want that */
  renderThanks(view: FeedbackView, sent: SentFeedback, again: (() => void) | undefined): unknown {
    const text = this.#allText(view.text);
    const isPromised = promisesAnswer(sent.draft, sent.score, {
      measure: view.measure,
      customer: this.#draft.occasion?.customer,
    });
    return feedbackThanks({
      id: sent.id,
      tone: view.tone!,
      text,
      promise: isPromised ? view.promise : nothing,
      whereSaved: this.#network.isOnline ? undefined : text.savedOnThisDevice,
      again,
    });
  }

  /** Where what is sent will be kept, when that needs saying. */
  whereSaved(text: FeedbackView['text']): string | undefined {
    const { memoryOnly, offline } = this.#allText(text);
    if (this.#draft.occasion?.store?.status.peek().persistence === 'memory') return memoryOnly;
    return this.#network.isOnline ? undefined : offline;
  }

  /** Why saving failed, in the reader's words. */
  failureText(failure: unknown): string | undefined {
    const errors = this.#errors.messages;
    return errors && storeErrorText(errors, failure);
  }

  /**
   * Saves the draft, gives thanks and tells the page. Resolves with `false` where the page went on
   * to another customer meanwhile.
   * @param currentScore is asked late: the score may have come back with the kept part of the draft
   * @throws what the store throws
   */
  async send(
    { channel, answerWithinHours }: SendingTerms,
    currentScore: () => number | undefined,
  ): Promise<boolean> {
    const store = this.#draft.occasion?.store ?? (await configuredStore());
    await this.#element.updateComplete;
    const { occasion } = this.#draft;
    const { id, ...draft } = await this.#keeper.settle();
    const score = currentScore();
    if (!occasion || occasion !== this.#draft.occasion || score === undefined) return false;
    const { measure, customer, visit } = occasion;
    const how = { channel: knownChannel(channel), at: Date.now(), answerWithinHours };
    const terms = { measure, customer, visit, ...how };
    await saveFeedback(store, feedbackRecord(id, draft, score, terms));
    const forgotten = this.#keeper.forget(occasion);
    if (occasion === this.#draft.occasion) this.#draft.begin({ id, draft, score });
    await forgotten;
    await this.#element.updateComplete;
    this.#element.renderRoot.querySelector<HTMLElement>('.thanks .heading')?.focus();
    this.#element.dispatchEvent(new FeedbackSentEvent(id, measure, score));
    return true;
  }

  /** Forgets the draft, here and in the browser. */
  discard(): void {
    void this.#keeper.forget(this.#draft.occasion);
  }

  /** Chinese comes whole with the first sight; English brings these texts here. */
  #allText(text: FeedbackView['text']): FeedbackSendingMessages {
    return { ...feedbackSendingMessages, ...text };
  }
}
