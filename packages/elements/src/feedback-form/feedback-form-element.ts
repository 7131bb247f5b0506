import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { Channel } from '@patronkit/records/channel.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { configuredStore } from '../shared/configure.js';
import { controlStyles } from '../shared/control-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { OnlineController } from '../shared/online-controller.js';
import { pluginOutlet } from '../shared/plugin-outlet.js';
import { StoreController } from '../shared/store-controller.js';
import { storeErrorMessages, storeErrorText } from '../shared/store-error-messages.js';
import type { StoreErrorMessages } from '../shared/store-error-messages.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import { FeedbackDraftController } from './feedback-draft-controller.js';
import { draftFields } from './feedback-draft.js';
import type { FeedbackDraft } from './feedback-draft.js';
import { commentField, contactFields } from './feedback-fields.js';
import type { FieldsState } from './feedback-fields.js';
import { feedbackFormData } from './feedback-form-data.js';
import { FeedbackSentEvent } from './feedback-form-events.js';
import { feedbackFormMessages } from './feedback-form-messages.js';
import type { FeedbackFormMessages } from './feedback-form-messages.js';
import { feedbackFormStyles } from './feedback-form-styles.js';
import { feedbackProblem, reportProblem } from './feedback-problem.js';
import type { FeedbackProblem } from './feedback-problem.js';
import { feedbackScale } from './feedback-scale.js';
import { measureFrom, scoreFrom } from './feedback-score.js';
import { feedbackSendBar } from './feedback-send-bar.js';
import { feedbackThanks } from './feedback-thanks.js';
import { feedbackTone } from './feedback-tone.js';
import { feedbackRecord, promisesAnswer, saveFeedback } from './save-feedback.js';

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
  /** Id of the customer who answers, if known; without one, the customer the page identified. */
  @property() customer?: string;
  /** Id of the visit the feedback is about. */
  @property() visit?: string;
  /** How the form reached the customer. */
  @property() channel: Channel = 'web';
  /** Name in the page's form. */
  @property({ reflect: true }) name = '';
  /** The score before anything was chosen, and after a reset. */
  // eslint-disable-next-line lit/attribute-names -- as native fields have it
  @property({ attribute: 'value' }) defaultValue = '';
  /** The page's form needs an answer. */
  @property({ type: Boolean, reflect: true }) required = false;
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
  @state() private sent: { readonly draft: FeedbackDraft; readonly score: number } | undefined;

  readonly #internals = this.attachInternals();
  readonly #network = new OnlineController(this);
  readonly #shop = new StoreController(this);
  readonly #settings = this.#shop.live((store) => store.shopSettings);
  readonly #text = new LocalizeController<FeedbackFormMessages>(this, {
    en: feedbackFormMessages,
    'zh-CN': () => import('./feedback-form-messages.zh-cn.js'),
  });
  readonly #errors = new LocalizeController<StoreErrorMessages>(this, {
    en: storeErrorMessages,
    'zh-CN': () => import('../shared/store-error-messages.zh-cn.js'),
  });
  readonly #draft = new FeedbackDraftController(this, () => {
    const { store } = this.#shop;
    const parts = [this.name, this.#measure, this.customer, this.visit];
    return (
      store && { store, key: ['feedback-draft', ...parts.map((part) => part ?? '')].join('/') }
    );
  });
  #sending: Promise<boolean> | undefined;

  /** The score as text, empty while there is none. */
  get value(): string {
    return String(this.#score ?? '');
  }
  set value(value: string) {
    this.sent = undefined;
    this.#draft.change({ score: scoreFrom(this.#measure, value) ?? null });
  }
  get type(): string {
    return 'patron-feedback-form';
  }
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Saves the feedback. Resolves with whether it is saved; never rejects, never saves twice. */
  send(): Promise<boolean> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      this.requestUpdate();
    });
    this.requestUpdate();
    return this.#sending;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const occasion = ['customer', 'visit', 'measure'] as const;
    if (this.hasUpdated && occasion.some((field) => changed.has(field))) this.sent = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const text = this.#text.messages;
    if (!text) return nothing;
    return this.sent ? this.#renderThanks(text, this.sent) : this.#renderForm(text);
  }

  protected override updated(): void {
    const draft = { ...(this.sent?.draft ?? this.#draft.current), score: this.#score ?? null };
    const data = feedbackFormData(this.name, this.value, draft);
    this.#internals.setFormValue(data, JSON.stringify(draft));
    reportProblem(this.#internals, this.renderRoot, this.#problem(this.required));
  }

  #renderForm(text: FeedbackFormMessages): TemplateResult {
    const measure = this.#measure;
    const score = this.#score;
    const isDisabled = this.#isLocked;
    const problem = this.showProblem ? this.#problem(true) : undefined;
    const fields: FieldsState = {
      draft: this.#draft.current,
      tone: score === undefined ? undefined : feedbackTone(measure, score),
      text,
      locale: this.#text.locale,
      promise: this.#promise(text),
      showContactMissing: problem?.field === '#contact-value',
      change: (changes) => this.#draft.change(changes),
      send: () => void this.send(),
    };
    return html`<div class="form">
      <h2 class="heading" part="heading">
        <slot name="heading">${this.heading ?? text.heading}</slot>
      </h2>
      <fieldset
        ?disabled=${isDisabled}
        @keydown=${keepTypingInside}
        @keyup=${keepTypingInside}
        @keypress=${keepTypingInside}
      >
        <div
          role="radiogroup"
          aria-labelledby="question"
          aria-describedby="score-error"
          aria-required=${this.required ? 'true' : 'false'}
        >
          <p id="question">
            <slot name="question">${this.question ?? text.question[measure]}</slot>
          </p>
          ${feedbackScale({ measure, score, text, choose: (score) => this.#draft.change({ score }) })}
          <p id="score-error" class="error">
            ${problem?.field.startsWith('.scale') ? problem.message : nothing}
          </p>
        </div>
        ${commentField(fields)} ${contactFields(fields)}
        ${pluginOutlet('feedback-form.question', this.#shop.customer ? { customer: this.#shop.customer } : {})}
      </fieldset>
      ${
        this.readonly
          ? nothing
          : feedbackSendBar({
              text,
              isDisabled,
              isSending: !!this.#sending,
              failure: this.#failureText(),
              whereSaved: this.#whereSaved(text),
              send: fields.send,
            })
      }
    </div>`;
  }

  #renderThanks(
    text: FeedbackFormMessages,
    { draft, score }: NonNullable<typeof this.sent>,
  ): TemplateResult {
    const measure = this.#measure;
    const isPromised = promisesAnswer(draft, score, {
      measure,
      customer: this.#shop.customer,
    });
    return feedbackThanks({
      id: draft.id,
      tone: feedbackTone(measure, score),
      text,
      promise: isPromised ? this.#promise(text) : nothing,
      whereSaved: this.#network.isOnline ? undefined : text.savedOnThisDevice,
      again: this.repeatable ? this.#startAgain : undefined,
    });
  }

  get #isLocked(): boolean {
    return this.disabled || this.formDisabled || this.readonly;
  }

  get #measure(): FeedbackMeasure {
    return measureFrom(this.measure);
  }

  get #score(): number | undefined {
    if (this.sent) return this.sent.score;
    const { score } = this.#draft.current;
    return scoreFrom(this.#measure, score === undefined ? this.defaultValue : String(score));
  }

  #promise(text: FeedbackFormMessages): unknown {
    const hours = this.#settings.value?.answerWithinHours;
    return html`<slot name="promise">
      ${this.promise ?? (hours ? text.answerPromise(hours) : nothing)}
    </slot>`;
  }

  #failureText(): string | undefined {
    const errors = this.#errors.messages;
    return this.failure && errors ? storeErrorText(errors, this.failure) : undefined;
  }

  #whereSaved(text: FeedbackFormMessages): string | undefined {
    if (this.#shop.store?.status.peek().persistence === 'memory') return text.memoryOnly;
    return this.#network.isOnline ? undefined : text.offline;
  }

  #problem(scoreRequired: boolean): FeedbackProblem | undefined {
    const text = this.#text.messages ?? feedbackFormMessages;
    if (this.sent) return undefined;
    return feedbackProblem(this.#draft.current, this.#score, scoreRequired, text);
  }

  readonly #startAgain = (): void => {
    this.formResetCallback();
    void this.updateComplete.then(() => this.focus());
  };

  async #send(): Promise<boolean> {
    if (this.sent) return true;
    if (this.#isLocked) return false;
    const problem = this.#problem(true);
    this.showProblem = !!problem;
    this.failure = undefined;
    if (problem) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(problem.field)?.focus();
      return false;
    }
    try {
      const store = this.#shop.store ?? (await configuredStore());
      const draft = await this.#draft.settle();
      const score = this.#score!;
      const measure = this.#measure;
      const record = feedbackRecord(draft, score, {
        measure,
        customer: this.#shop.customer,
        visit: this.visit,
        channel: this.channel,
        at: Date.now(),
        answerWithinHours: this.#settings.value?.answerWithinHours ?? 24,
      });
      await saveFeedback(store, record);
      this.sent = { draft, score };
      await this.#draft.discard();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
      this.dispatchEvent(new FeedbackSentEvent(draft.id, measure, score));
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    }
  }

  formResetCallback(): void {
    this.sent = undefined;
    this.failure = undefined;
    this.showProblem = false;
    void this.#draft.discard();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.formDisabled = isDisabled;
  }

  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept !== 'string') return;
    try {
      this.#draft.change(draftFields(JSON.parse(kept)));
    } catch {
      this.value = kept;
    }
  }
}
