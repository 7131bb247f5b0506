import type { ConsentPurpose } from '@patronkit/records/consent.js';
import type { Stage } from '@patronkit/records/customer.js';
import {
  ConsentRecordedEvent,
  CustomerSavedEvent,
  NoteSavedEvent,
  NoteTakenBackEvent,
} from '../customer-card-events.js';
import type { ActionSurroundings } from './card-actions.js';
import { undoFields } from './undo-fields.js';

/** Everything the card saves at one action: the stage, a consent, a note. */
export class CardWrites {
  readonly #around: ActionSurroundings;

  constructor(surroundings: ActionSurroundings) {
    this.#around = surroundings;
  }

  async saveNote(): Promise<void> {
    const { host, notes, records, actions, text, undo } = this.#around;
    const { store } = records;
    const { customer } = host;
    const words = notes.draft.trim();
    if (!store || !customer || !words) return;
    const note = await actions.run(
      'note',
      () => store.notes.add({ customer, at: Date.now(), words, ...this.#writtenBy }),
      text.messages?.noteSaved,
    );
    if (!note) return;
    notes.forgetDraft(customer, words);
    host.requestUpdate();
    host.dispatchEvent(new NoteSavedEvent(customer, note.id));
    if (host.customer !== customer) return;
    undo.offer({
      words: text.messages?.noteSaved ?? '',
      focus: '#note',
      undo: async () => {
        await (await store.administration()).takeBack('notes', note.id);
        // What was typed comes back, to be put right, unless something else is there by now.
        if (!notes.draft) notes.type(words);
        host.dispatchEvent(new NoteTakenBackEvent(customer, note.id));
      },
    });
  }

  readonly moveToStage = async (stage: Stage): Promise<void> => {
    const { host, records, actions, text, undo } = this.#around;
    const { store } = records;
    const { customer } = host;
    const before = records.customer.value;
    if (!store || !customer || !before) return;
    const saved = await actions.run(
      'stage',
      () => store.customers.patch(customer, { stage }),
      text.messages?.saved,
    );
    if (!saved) return;
    host.dispatchEvent(new CustomerSavedEvent(customer, ['stage']));
    if (host.customer !== customer) return;
    undo.offer({
      words: text.messages?.saved ?? '',
      focus: '.stage-step[aria-pressed="true"]',
      undo: async () => {
        await undoFields(store, before, saved, ['stage']);
        host.dispatchEvent(new CustomerSavedEvent(customer, ['stage']));
      },
    });
  };

  readonly decideConsent = async (purpose: ConsentPurpose, given: boolean): Promise<void> => {
    const { host, records, actions, text } = this.#around;
    const { store, records: shown } = records;
    const { customer } = host;
    if (!store || !customer || !shown) return;
    const saved = await actions.run(
      'consent',
      () =>
        store.consents.add({
          customer,
          at: Date.now(),
          purpose,
          given,
          wording: shown.settings.consentWording,
          channel: 'in-person',
          ...this.#writtenBy,
        }),
      text.messages?.saved,
    );
    if (saved) host.dispatchEvent(new ConsentRecordedEvent(customer, purpose, given));
  };

  get #writtenBy(): { readonly staff?: string } {
    const { staffId } = this.#around.host;
    return staffId ? { staff: staffId } : {};
  }
}
