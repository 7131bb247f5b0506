import type { ReactiveControllerHost } from 'lit';
import { Announcer } from '../../shared/announcer.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import type { UndoOffer } from '../../shared/undo/undo-offer.js';
import type { CardDetailsHost } from '../card-details-host.js';
import type { CardNotesController } from '../card-notes-controller.js';
import type { CardRecordsController } from '../card-records-controller.js';
import type { CustomerDetailsMessages } from './customer-details-messages.js';

/** The places of the card that save on their own, each with its own failure beside it. */
export type ActionPlace = 'stage' | 'consent' | 'note' | 'edit';

/** What whoever writes for the card works with. */
export interface ActionSurroundings {
  readonly host: CardDetailsHost;
  readonly records: CardRecordsController;
  readonly notes: CardNotesController;
  readonly actions: CardActions;
  readonly text: LocalizeController<CustomerDetailsMessages>;
  readonly undo: UndoOffer;
}

/**
 * Runs one write at a time per place, so that a second click while the first is saving does not
 * write twice; keeps what went wrong until the next attempt; and holds what a screen reader hears.
 */
export class CardActions {
  announcement = '';
  readonly #host: ReactiveControllerHost;
  readonly #announcer: Announcer;
  readonly #failures = new Map<ActionPlace, unknown>();
  readonly #running = new Set<ActionPlace>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#announcer = new Announcer((words) => {
      this.announcement = words;
      host.requestUpdate();
    });
  }

  isRunning(place: ActionPlace): boolean {
    return this.#running.has(place);
  }

  failure(place: ActionPlace): unknown {
    return this.#failures.get(place);
  }

  /** Drops all failures, as when another customer is shown. */
  reset(): void {
    this.#failures.clear();
    this.announce('');
  }

  announce(words: string): void {
    this.#announcer.tell(words);
  }

  /** Resolves with what `write` returned, or with `undefined` when it failed or one is running. */
  async run<Result>(
    place: ActionPlace,
    write: () => Promise<Result>,
    success = '',
  ): Promise<Result | undefined> {
    if (this.#running.has(place)) return undefined;
    this.#running.add(place);
    this.#failures.delete(place);
    this.announce('');
    try {
      const result = await write();
      this.announce(success);
      return result;
    } catch (error) {
      this.#failures.set(place, error ?? new Error('unknown'));
      return undefined;
    } finally {
      this.#running.delete(place);
      this.#host.requestUpdate();
    }
  }
}
