import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createIdentifierSource } from '@patronkit/records/identifier.js';
import type { Store } from '@patronkit/store/store.js';
import { currentConfiguration } from '../../shared/configure.js';
import { draftFields } from '../feedback-draft.js';
import type { FeedbackDraft } from '../feedback-draft.js';
import type {
  DraftKeeping,
  DraftOccasion,
  FeedbackDraftController,
} from '../feedback-draft-controller.js';

/** Where a draft is kept: in which store, under which key. */
interface DraftPlace {
  readonly store: Store;
  readonly key: string;
}

/** A draft with the id its feedback will have. The id never changes on the way, so nothing is sent twice. */
export type IdentifiedDraft = FeedbackDraft & { readonly id: string };

/** How long typing rests before the draft is saved. Leaving the page saves it at once. */
const restMilliseconds = 300;

const newIdentifier = createIdentifierSource();

function placeOf(occasion: DraftOccasion | undefined): DraftPlace | undefined {
  if (!occasion?.store) return undefined;
  const { store, name, measure, customer = '', visit = '' } = occasion;
  return { store, key: ['feedback-draft', name, measure, customer, visit].join('/') };
}

/** In memory always; on the device as soon as the shopper lets us. */
function mayKeepIn(store: Store): boolean {
  const { storage = 'granted' } = currentConfiguration.peek();
  return storage === 'granted' || store.status.peek().persistence === 'memory';
}

function draftId(kept: unknown): string | undefined {
  const { id } = Object(kept) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/**
 * Keeps what was typed in the browser until it is sent, and brings it back after a reload or a
 * crash. Nothing is kept before something was typed. Keeping is a convenience: when the browser
 * refuses, the form works on without.
 */
export class DraftKeeper implements DraftKeeping, ReactiveController {
  readonly #draft: FeedbackDraftController;
  /** A new object whenever another draft begins, so that late answers for the last one show. */
  #place: DraftPlace | undefined;
  #id = newIdentifier(Date.now());
  /** Whether the browser's copy already bears our id. */
  #idIsKept = false;
  #unsaved = false;
  #isPrepared = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, draft: FeedbackDraftController) {
    this.#draft = draft;
    draft.keeping = this;
    host.addController(this);
    for (const left of draft.leftBehind.splice(0)) {
      const place = placeOf(left.occasion);
      if (place) this.#keepSoon(place, { ...left.draft, id: newIdentifier(Date.now()) });
    }
    this.enter();
    if (draft.isTyped) this.changed();
  }

  hostConnected(): void {
    // Both: phones end hidden pages without pagehide. Never unload: it would cost the page its
    // back-forward cache.
    addEventListener('pagehide', this.#saveNow);
    document.addEventListener('visibilitychange', this.#saveNow);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#saveNow);
    document.removeEventListener('visibilitychange', this.#saveNow);
    this.#saveNow();
  }

  changed(): void {
    this.#prepareToSend();
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#saveNow, restMilliseconds);
  }

  leave(goesAlong: boolean): void {
    if (goesAlong) {
      this.#remove(this.#place);
      this.#idIsKept = false;
      this.#unsaved = this.#draft.isTyped;
    } else {
      this.#saveNow();
      this.#begin();
    }
  }

  enter(): void {
    const place = placeOf(this.#draft.occasion);
    this.#place = place;
    this.#isPrepared = false;
    this.#prepareToSend();
    if (place) this.#saving = this.#saving.then(() => this.#restore(place)).then(this.#saveNow);
  }

  /**
   * Fixes the id under which the draft is sent: the one another tab already uses for the same
   * draft, else its own. The draft is kept first, so that a crash while sending repeats the id.
   */
  async settle(): Promise<IdentifiedDraft> {
    this.#saveNow();
    await this.#saving;
    return this.#identified();
  }

  /** Forgets the draft of an occasion, here and in the browser. */
  async forget(occasion: DraftOccasion | undefined): Promise<void> {
    if (occasion === this.#draft.occasion) {
      this.#begin();
      this.#place = placeOf(occasion);
    }
    this.#remove(placeOf(occasion));
    await this.#saving;
  }

  /** Once somebody has begun: by the time they send, the network may be gone. */
  #prepareToSend(): void {
    if (!this.#place || !this.#draft.isTyped || this.#isPrepared) return;
    this.#isPrepared = true;
    void this.#place.store.prepareToWrite();
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#unsaved = false;
    this.#idIsKept = false;
    this.#id = newIdentifier(Date.now());
  }

  #remove(place: DraftPlace | undefined): void {
    this.#saving = this.#saving.then(() => place?.store.local.remove(place.key)).catch(() => {});
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
      this.#id = id;
      this.#idIsKept = true;
      this.#draft.restore(draftFields(kept));
    } catch {
      // No draft, then: the form is as good without.
    }
  }

  readonly #saveNow = (): void => {
    clearTimeout(this.#timer);
    const place = this.#place;
    if (!this.#unsaved || !place) return;
    this.#unsaved = false;
    this.#keepSoon(place, this.#identified());
  };

  #keepSoon(place: DraftPlace, draft: IdentifiedDraft): void {
    this.#saving = this.#saving.then(() => this.#keep(place, draft)).catch(() => {});
  }

  async #keep(place: DraftPlace, draft: IdentifiedDraft): Promise<void> {
    const { store, key } = place;
    if (!mayKeepIn(store)) return;
    const isCurrent = (): boolean => this.#place === place;
    let { id } = draft;
    if (!isCurrent() || !this.#idIsKept) {
      // Another tab may have begun the same draft: both go on under one id.
      id = draftId(await store.local.get(key)) ?? id;
      if (isCurrent()) {
        this.#id = id;
        this.#idIsKept = true;
      }
    }
    // What was kept may have come back since.
    const latest = isCurrent() ? this.#identified() : { ...draft, id };
    // Retention goes by it.
    await store.local.set(key, { ...latest, keptAt: Date.now() });
  }

  #identified(): IdentifiedDraft {
    return { ...this.#draft.current, id: this.#id };
  }
}
