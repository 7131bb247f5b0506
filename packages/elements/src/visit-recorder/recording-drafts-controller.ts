import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import { usualChannel } from './visit-recording.js';
import type { RecordingDraft, RecordingProblems } from './visit-recording.js';

/** What was typed and chosen for one customer, and what became of saving it. */
export interface TypedVisit extends Pick<
  RecordingDraft,
  'kind' | 'channel' | 'words' | 'amount' | 'time'
> {
  /** Id of the customer chosen in the recorder, where it was given none. */
  readonly chosen: string | undefined;
  readonly problems: RecordingProblems;
  readonly failure: unknown;
  readonly isSaving: boolean;
}

export interface RecordingHost extends ReactiveControllerHost {
  customer?: string | undefined;
  kind: VisitKind;
}

const emptyDraft = (kind: VisitKind): TypedVisit => ({
  kind,
  channel: usualChannel[kind],
  words: '',
  amount: '',
  time: undefined,
  chosen: undefined,
  problems: {},
  failure: undefined,
  isSaving: false,
});

/** Keeps what was typed per customer, so that it is never saved to another one. */
export class RecordingDraftsController implements ReactiveController {
  /** Id of the customer it shows: that of the latest update, as nobody has seen a newer one yet. */
  customer: string | undefined;
  #kind: VisitKind = 'visit';
  readonly #host: RecordingHost;
  readonly #drafts = new Map<string | undefined, TypedVisit>();

  constructor(host: RecordingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.customer = this.#host.customer || undefined;
    this.#kind = this.#host.kind;
  }

  /** What is shown. Another kind of visit has its own usual channel. */
  get current(): TypedVisit {
    const kind = this.#kind;
    const draft = this.#draftOf(this.customer);
    if (draft.kind === kind) return draft;
    return { ...draft, kind, channel: usualChannel[kind], problems: {} };
  }

  change(fields: Partial<TypedVisit>): void {
    this.#keep(this.customer, { ...this.current, ...fields });
  }

  /** Saving it came to an end, whoever is shown by now. */
  fail(customer: string | undefined, failure: unknown): void {
    this.#keep(customer, { ...this.#draftOf(customer), failure, isSaving: false });
  }

  /** It is saved. What was typed meanwhile is not, and stays. */
  forget(customer: string | undefined, saved: TypedVisit): void {
    const { kind, channel, words, amount, chosen } = this.#draftOf(customer);
    const rest = {
      words: words === saved.words ? '' : words,
      amount: amount === saved.amount ? '' : amount,
    };
    const isEmpty = !rest.words && !rest.amount;
    this.#keep(customer, { ...emptyDraft(kind), channel, ...(!isEmpty && { ...rest, chosen }) });
  }

  #draftOf(customer: string | undefined): TypedVisit {
    return this.#drafts.get(customer) ?? emptyDraft(this.#kind);
  }

  #keep(customer: string | undefined, draft: TypedVisit): void {
    this.#drafts.set(customer, draft);
    this.#host.requestUpdate();
  }
}
