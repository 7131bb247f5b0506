import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { Channel } from '@patronkit/records/channel.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { pluginOutlet } from '../shared/plugin-outlet.js';
import { StoreController } from '../shared/store-controller.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import { updateInTurn } from '../shared/update-in-turn.js';
import { FeedbackDraftController } from './feedback-draft-controller.js';
import { draftFields } from './feedback-draft.js';
import { answerField, commentField } from './feedback-fields.js';
import { feedbackFormData } from './feedback-form-data.js';
import { feedbackFormMessages } from './feedback-form-messages.js';
import { feedbackFormStyles } from './feedback-form-styles.js';
import { reportProblem } from './feedback-problem.js';
import type { FeedbackProblem } from './feedback-problem.js';
import { feedbackQuestion } from './feedback-question.js';
import { measureFrom, scoreFrom } from './feedback-score.js';
import { feedbackSendBar } from './feedback-send-bar.js';
import { feedbackTone } from './feedback-tone.js';
import type { FeedbackView } from './feedback-view.js';
import type { FeedbackSending } from './sending/feedback-sending.js';

/**
 * Asks a customer for a score (CSAT, NPS or CES), a comment and, if they like, how to answer them.
 *
 * Takes part in the page's form like a native field: with `name="opinion"` the form carries
 * `opinion` (the score) and, where filled in, `opinion-comment`, `opinion-contact` and
 * `opinion-contact-name`. Its own button, or `send()`, saves it in the shop's customer base.
 * A form inside the tag is shown until the element is there, and not after.
 *
 * @slot heading - Takes the place of the heading.
 * @slot question - Takes the place of the question.
 * @slot promise - Takes the place of the promise to answer.
 * @csspart heading - The heading, of the form and of the thanks.
 * @csspart scale - The row of steps.
 * @csspart comment - The comment field.
 * @csspart contact - The fields on how to answer.
 * @csspart send - The send button.
 * @csspart thanks - What is shown once the feedback is saved.
 * @cssprop --patron-brand - Colour of what is chosen and of the button.
 * @fires feedback-sent - The feedback is saved.
 */
export class FeedbackFormElement extends LitElement {
  static readonly formAssociated = true;
  // A host form that finds the element invalid puts the focus on it.
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, controlStyles, feedbackFormStyles];

  /** Overrides the configured store. */
  @property({ attribute: false }) store?: Store;
  /** The question: satisfaction `csat`, recommendation `nps`, effort `ces`. */
  @property() measure: FeedbackMeasure = 'csat';
  /**
   * Id of the customer who answers, if known; without one, the customer the page identified.
   * Feedback with an id the shop does not know is saved all the same, but without customer and
   * visit, and the console says so.
   */
  @property() customer?: string;
  /** Id of the visit the feedback is about. */
  @property() visit?: string;
  /** How the form reached the customer; what is no channel counts as `web`. */
  @property() channel: Channel = 'web';
  /** Name in the page's form. */
  @property({ reflect: true }) name = '';
  /** The score before anything was chosen, and after a reset. */
  // eslint-disable-next-line lit/attribute-names -- as native fields have it
  @property({ attribute: 'value' }) defaultValue = '';
  /** The page's form needs an answer. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Takes no answer, and the page's form carries none. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Shows an answer that cannot be changed or sent. */
  @property({ type: Boolean }) readonly = false;
  /** Offers to give more feedback after sending. */
  @property({ type: Boolean }) repeatable = false;
  /** Own words for the heading. */
  @property() heading?: string;
  /** Own words for the question. */
  @property() question?: string;
  /** Own words for the promise to answer. */
  @property() promise?: string;
  /** @internal */
  @state() private formDisabled = false;
  /** @internal */
  @state() private showProblem = false;
  /** @internal */
  @state() private failure: unknown;
  /** @internal */
  @state() private sending: FeedbackSending | undefined;

  readonly #internals = this.attachInternals();
  readonly #shop = new StoreController(this);
  readonly #settings = this.#shop.live((store) => store.shopSettings);
  readonly #text = new LocalizeController<FeedbackView['text']>(this, {
    en: feedbackFormMessages,
    'zh-CN': () => import('./feedback-form-messages.zh-cn.js'),
  });
  readonly #draft = new FeedbackDraftController(this, () => ({
    store: this.#shop.store,
    name: this.name,
    measure: this.#measure,
    customer: this.#shop.customer,
    visit: this.visit,
  }));
  #underWay: Promise<boolean> | undefined;

  /** The score as text, empty while there is none. */
  get value(): string {
    return String(this.#score ?? '');
  }
  set value(value: string) {
    this.#draft.change({ score: scoreFrom(this.#measure, value) ?? null });
  }
  /** What a form calls this kind of field. */
  get type(): string {
    return 'patron-feedback-form';
  }
  /** The page's form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  /** The page's labels for it. */
  get labels(): NodeList {
    return this.#internals.labels;
  }
  /** Whether the answer will do, and why not, as of native fields. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  /** Why the answer will not do, in the reader's language. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  /** Whether the page's form asks it. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  /** Whether the answer will do; fires `invalid` if not. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  /** The same, and says so to the person. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Saves the feedback. Resolves with whether it is saved; never rejects, never saves twice. */
  send(): Promise<boolean> {
    this.#underWay ??= this.#send().finally(() => {
      this.#underWay = undefined;
      this.requestUpdate();
    });
    this.requestUpdate();
    return this.#underWay;
  }

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override render(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    const view = this.#view(text);
    const { sent } = this.#draft;
    return sent
      ? this.sending?.renderThanks(view, sent, this.repeatable ? this.#startAgain : undefined)
      : this.#renderForm(view);
  }

  protected override updated(): void {
    const { sent, current } = this.#draft;
    const data = feedbackFormData(this.name, this.value, sent?.draft ?? current);
    // What was sent must not come back as a draft, nor one customer's words for another.
    const state = sent ? null : { ...current, customer: this.#shop.customer };
    this.#internals.setFormValue(data, JSON.stringify(state));
    reportProblem(this.#internals, this.renderRoot, this.#problem(this.required));
    // Not loaded is tried again with every change. Until then the form takes what is typed.
    if (!this.sending) this.#loadSending().catch(() => {});
  }

  #renderForm(view: FeedbackView): TemplateResult {
    const { text } = view;
    const { customer } = this.#shop;
    const isLocked = this.#isLocked;
    return html`<div class="form">
      <h2 class="heading" part="heading">
        <slot name="heading">${this.heading ?? text.heading}</slot>
      </h2>
      <fieldset
        ?disabled=${isLocked}
        @keydown=${keepTypingInside}
        @keyup=${keepTypingInside}
        @keypress=${keepTypingInside}
      >
        ${feedbackQuestion(view, this.question, this.required)}
        ${commentField(view, this.sending?.count(view))} ${answerField(view)}
        ${this.sending?.renderContact(view)}
        ${pluginOutlet('feedback-form.question', customer ? { customer } : {})}
      </fieldset>
      ${
        this.readonly
          ? nothing
          : feedbackSendBar({
              text,
              isDisabled: isLocked,
              isSending: !!this.#underWay,
              failure: this.#failureText(text),
              whereSaved: this.sending?.whereSaved(text),
              send: view.send,
            })
      }
    </div>`;
  }

  #view(text: FeedbackView['text']): FeedbackView {
    const measure = this.#measure;
    const score = this.#score;
    const hours = this.#settings.value?.answerWithinHours;
    return {
      draft: this.#draft.current,
      measure,
      score,
      tone: score === undefined ? undefined : feedbackTone(measure, score),
      text,
      locale: this.#text.locale,
      promise: html`<slot name="promise">
        ${this.promise ?? (hours ? text.answerPromise(hours) : nothing)}
      </slot>`,
      problem: this.showProblem ? this.#problem(true) : undefined,
      change: (fields) => this.#draft.change(fields),
      send: () => void this.send(),
    };
  }

  get #isLocked(): boolean {
    return this.disabled || this.formDisabled || this.readonly;
  }

  get #measure(): FeedbackMeasure {
    return measureFrom(this.measure);
  }

  get #score(): number | undefined {
    const { sent, current } = this.#draft;
    if (sent) return sent.score;
    const { score = this.defaultValue } = current;
    return scoreFrom(this.#measure, String(score));
  }

  #failureText(text: FeedbackView['text']): string | undefined {
    if (!this.failure) return undefined;
    return this.sending ? this.sending.failureText(this.failure) : text.notLoaded;
  }

  #problem(scoreRequired: boolean): FeedbackProblem | undefined {
    const text = this.#text.messages ?? feedbackFormMessages;
    if (this.#draft.sent) return undefined;
    if (scoreRequired && this.#score === undefined) {
      return { flag: 'valueMissing', message: text.scoreMissing, field: '.scale input' };
    }
    return this.sending?.problem(this.#draft.current, text);
  }

  async #loadSending(): Promise<FeedbackSending> {
    const { FeedbackSending } = await import('./sending/feedback-sending.js');
    if (!this.sending) {
      this.sending = new FeedbackSending(this, this.#draft);
      this.failure = undefined;
    }
    return this.sending;
  }

  readonly #startAgain = (): void => {
    this.formResetCallback();
    void this.updateComplete.then(() => this.focus());
  };

  async #send(): Promise<boolean> {
    if (this.#draft.sent) return true;
    if (this.#isLocked) return false;
    this.failure = undefined;
    try {
      const sending = await this.#loadSending();
      const problem = this.#problem(true);
      this.showProblem = !!problem;
      if (problem) {
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>(problem.field)?.focus();
        return false;
      }
      const { channel } = this;
      const answerWithinHours = this.#settings.value?.answerWithinHours ?? 24;
      return await sending.send({ channel, answerWithinHours }, () => this.#score);
    } catch (error) {
      this.failure = error;
      return false;
    }
  }

  formResetCallback(): void {
    this.failure = undefined;
    this.showProblem = false;
    this.#draft.begin();
    this.sending?.discard();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.formDisabled = isDisabled;
  }

  formStateRestoreCallback(kept: unknown, mode?: 'restore' | 'autocomplete'): void {
    if (typeof kept !== 'string') return;
    // What the browser fills in is a score, as a page would set it.
    if (mode === 'autocomplete') this.value = kept;
    else this.#restore(kept);
  }

  #restore(kept: string): void {
    try {
      const state: unknown = JSON.parse(kept);
      const { customer } = Object(state) as { readonly customer?: string };
      if (customer === this.#shop.customer) this.#draft.restore(draftFields(state));
    } catch {
      this.value = kept;
    }
  }
}
