import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '@patronkit/store/store.js';
import { createIdentifierSource } from '@patronkit/records/identifier.js';
import { draftFields, draftId, emptyDraft } from './feedback-draft.js';
import type { FeedbackDraft, FeedbackDraftFields } from './feedback-draft.js';
import { prepareSaving } from './save-feedback.js';

/** Where a draft is kept: in which store, under which key. */
export interface DraftPlace {
  readonly store: Store;
  readonly key: string;
}

/** How long typing rests before the draft is saved. Leaving the page saves it at once. */
const restMilliseconds = 300;

const newIdentifier = createIdentifierSource();

/**
 * Holds what was typed, keeps it in the browser until it is sent, and brings it back after a
 * reload or a crash. Nothing is kept before something was typed. Keeping is a convenience: when
 * the browser refuses, the form works on without.
 */
export class FeedbackDraftController implements ReactiveController {
  current: FeedbackDraft = emptyDraft(newIdentifier(Date.now()));
  readonly #host: ReactiveControllerHost;
  readonly #findPlace: () => DraftPlace | undefined;
  #place: DraftPlace | undefined;
  #typed: Partial<FeedbackDraftFields> = {};
  #unsaved = false;
  /** Whether the browser's copy already bears our id. */
  #idIsKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, findPlace: () => DraftPlace | undefined) {
    this.#host = host;
    this.#findPlace = findPlace;
    host.addController(this);
  }

  hostConnected(): void {
    // Both: phones end hidden pages without pagehide. Never unload: it would cost the page its
    // back-forward cache.
    addEventListener('pagehide', this.#saveNow);
    document.addEventListener('visibilitychange', this.#saveNow);
  }

  hostUpdate(): void {
    const place = this.#findPlace();
    if (!place || (place.store === this.#place?.store && place.key === this.#place.key)) return;
    this.#saveNow();
    if (this.#place) this.#begin();
    this.#place = place;
    this.#saving = this.#saving.then(() => this.#restore(place)).then(this.#saveNow);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#saveNow);
    document.removeEventListener('visibilitychange', this.#saveNow);
    this.#saveNow();
  }

  /** Takes over what was just typed or chosen. */
  change(fields: Partial<FeedbackDraftFields>): void {
    if (this.#place && !Object.keys(this.#typed).length) prepareSaving(this.#place.store);
    this.current = { ...this.current, ...fields };
    this.#typed = { ...this.#typed, ...fields };
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#saveNow, restMilliseconds);
    this.#host.requestUpdate();
  }

  /**
   * Fixes the id under which the draft is sent: the one another tab already uses for the same
   * draft, else its own. The draft is kept first, so that a crash while sending repeats the id.
   */
  async settle(): Promise<FeedbackDraft> {
    this.#saveNow();
    await this.#saving;
    return this.current;
  }

  /** Forgets the draft here and in the browser, and starts an empty one. */
  async discard(): Promise<void> {
    const place = this.#place;
    this.#begin();
    this.#host.requestUpdate();
    this.#saving = this.#saving.then(() => place?.store.local.remove(place.key)).catch(() => {});
    await this.#saving;
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#unsaved = false;
    this.#idIsKept = false;
    this.#typed = {};
    this.current = emptyDraft(newIdentifier(Date.now()));
  }

  async #restore(place: DraftPlace): Promise<void> {
    try {
      const kept = await place.store.local.get(place.key);
      const id = draftId(kept);
      if (!id) return;
      // Sent, but the page ended before the draft was forgotten.
      if (await place.store.feedback.get(id)) {
        await place.store.local.remove(place.key);
        return;
      }
      if (this.#place !== place) return;
      this.current = { ...this.current, ...draftFields(kept), ...this.#typed, id };
      this.#idIsKept = true;
      this.#host.requestUpdate();
    } catch {
      // No draft, then: the form is as good without.
    }
  }

  readonly #saveNow = (): void => {
    clearTimeout(this.#timer);
    const place = this.#place;
    if (!this.#unsaved || !place) return;
    this.#unsaved = false;
    const draft = this.current;
    this.#saving = this.#saving.then(() => this.#keep(place, draft)).catch(() => {});
  };

  async #keep({ store, key }: DraftPlace, draft: FeedbackDraft): Promise<void> {
    const isCurrent = this.current.id === draft.id;
    // Another tab may have begun the same draft: both go on under one id.
    const id =
      (isCurrent && this.#idIsKept ? undefined : draftId(await store.local.get(key))) ?? draft.id;
    if (isCurrent) {
      this.current = { ...this.current, id };
      this.#idIsKept = true;
    }
    await store.local.set(key, { ...draft, id });
  }
}
