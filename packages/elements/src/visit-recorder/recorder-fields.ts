import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { channels } from '@patronkit/records/channel.js';
import type { Channel } from '@patronkit/records/channel.js';
import { formatMoney } from '../shared/format.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import type { TypedVisit } from './recording-drafts-controller.js';
import type { VisitRecorderMessages } from './visit-recorder-messages.js';
import type { RecordingField, RecordingProblem } from './visit-recording.js';

/** What the fields need to draw themselves. */
export interface RecorderFieldsView {
  readonly typed: TypedVisit;
  readonly messages: VisitRecorderMessages;
  readonly currency: string;
  readonly locale: string;
  readonly change: (fields: Partial<TypedVisit>) => void;
  /** Takes the keys pressed in the field for the time. */
  readonly steer: (event: KeyboardEvent) => void;
  /** "Now" becomes a field. */
  readonly changeTime: () => void;
}

export function amountField(view: RecorderFieldsView): TemplateResult {
  const { typed, messages, currency, change } = view;
  return html`<div class="field amount">
    <label for="amount">${messages.amount(currency)}</label>
    <input
      id="amount"
      inputmode="decimal"
      autocomplete="off"
      .value=${live(typed.amount)}
      aria-invalid=${typed.problems.amount ? 'true' : nothing}
      aria-describedby="amount-problem"
      @input=${({ target }: Event) => change({ amount: (target as HTMLInputElement).value })}
    />
    ${problemOf('amount', view)}
  </div>`;
}

export function wordsField(view: RecorderFieldsView): TemplateResult {
  const { typed, messages, change } = view;
  return html`<div class="field words">
    <label for="words">${messages.words[typed.kind]}</label>
    <textarea
      id="words"
      rows="1"
      dir="auto"
      .value=${live(typed.words)}
      aria-invalid=${typed.problems.words ? 'true' : nothing}
      aria-describedby="words-hint words-problem"
      @input=${({ target }: Event) => change({ words: (target as HTMLTextAreaElement).value })}
    ></textarea>
    <span class="hint" id="words-hint">${messages.wordsHint}</span>
    ${problemOf('words', view)}
  </div>`;
}

export function channelField({ typed, messages, change }: RecorderFieldsView): TemplateResult {
  return html`<label class="field inline"
    ><span class="label">${messages.channel}</span>
    <select
      @keydown=${keepTypingInside}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
      @change=${({ target }: Event) =>
        change({ channel: (target as HTMLSelectElement).value as Channel })}
    >
      ${channels.map(
        (channel) =>
          html`<option value=${channel} .selected=${live(channel === typed.channel)}>
            ${messages.channels[channel]}
          </option>`,
      )}
    </select></label
  >`;
}

export function timeField(view: RecorderFieldsView): TemplateResult {
  const { typed, messages, change, steer, changeTime } = view;
  if (typed.time === undefined) {
    return html`<div class="field inline">
      <span class="label">${messages.when}</span>
      <button
        type="button"
        class="now"
        aria-label=${`${messages.now}, ${messages.changeTime}`}
        @click=${changeTime}
      >
        ${messages.now}
      </button>
    </div>`;
  }
  return html`<div class="field inline">
    <label class="label" for="time">${messages.when}</label>
    <input
      id="time"
      type="datetime-local"
      .value=${live(typed.time)}
      aria-invalid=${typed.problems.time ? 'true' : nothing}
      aria-describedby="time-problem"
      @change=${({ target }: Event) => change({ time: (target as HTMLInputElement).value })}
      @keydown=${steer}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    />
    ${problemOf('time', view)}
  </div>`;
}

export function problemOf(field: RecordingField, view: RecorderFieldsView): TemplateResult {
  const problem = view.typed.problems[field];
  return html`<span class="error" id="${field}-problem"
    >${problem ? problemText(problem, view) : nothing}</span
  >`;
}

/** What is wrong, and what to do, in the reader's words. */
export function problemText(
  problem: RecordingProblem,
  { messages, currency, locale }: Pick<RecorderFieldsView, 'messages' | 'currency' | 'locale'>,
): string {
  if (problem !== 'not-a-number') return messages.problems[problem];
  return messages.notAnAmount(formatMoney({ minor: 123_450, currency }, locale));
}
