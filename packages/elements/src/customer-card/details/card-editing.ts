import type { Collections } from '@patronkit/records/collections.js';
import type { ProfileField } from '@patronkit/records/completeness.js';
import type { Store } from '@patronkit/store/store.js';
import { CustomerSavedEvent } from '../customer-card-events.js';
import type { CustomerEditor, EditedPart } from '../editor/customer-editor.js';
import type { ActionSurroundings } from './card-actions.js';
import { undoFields } from './undo-fields.js';

/** Opens and closes the editor of one part at a time; its code is loaded when it is first needed. */
export class CardEditing {
  editor: CustomerEditor | undefined;
  readonly #around: ActionSurroundings;

  constructor(surroundings: ActionSurroundings) {
    this.#around = surroundings;
  }

  /** Drops the editor with what was typed, as when another customer is shown. */
  drop(): void {
    this.editor = undefined;
  }

  async edit(part: EditedPart, field?: ProfileField): Promise<void> {
    const { host, records, actions } = this.#around;
    const { store, records: shown } = records;
    const { customer } = host;
    if (!store || !customer || !shown) return;
    await actions.run('edit', async () => {
      const { openCustomerEditor } = await import('../editor/customer-editor.js');
      let before: Collections['customers'] | undefined;
      let after: Collections['customers'] | undefined;
      const editor: CustomerEditor = await openCustomerEditor({
        host,
        part,
        field,
        customer: shown.customer,
        settings: shown.settings,
        staff: host.staffId,
        latest: () => store.customers.get(customer),
        save: async (changes) => {
          before = await store.customers.get(customer);
          after = await store.customers.patch(customer, changes);
        },
        close: (saved) => {
          void this.#close(editor, customer, saved);
          if (saved.length && before && after) this.#offerUndo(store, before, after, saved);
        },
      });
      if (host.customer !== customer) return;
      this.editor = editor;
      host.requestUpdate();
      await editor.focus();
    });
  }

  /** Opens the editor at the field where something is missing. */
  readonly fill = (field: ProfileField): void => void this.edit(parts[field] ?? 'profile', field);

  #offerUndo(
    store: Store,
    before: Collections['customers'],
    after: Collections['customers'],
    fields: readonly string[],
  ): void {
    const { host, undo, text } = this.#around;
    if (host.customer !== after.id) return;
    undo.offer({
      words: text.messages?.saved ?? '',
      focus: '[data-edit]',
      undo: async () => {
        await undoFields(store, before, after, fields);
        host.dispatchEvent(new CustomerSavedEvent(after.id, fields));
      },
    });
  }

  async #close(editor: CustomerEditor, customer: string, saved: readonly string[]): Promise<void> {
    const { host, actions, text } = this.#around;
    if (saved.length) {
      actions.announce(text.messages?.saved ?? '');
      host.dispatchEvent(new CustomerSavedEvent(customer, saved));
    }
    if (this.editor !== editor) return;
    this.editor = undefined;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(`[data-edit="${editor.part}"]`)?.focus();
  }
}

const parts: { readonly [Field in ProfileField]?: EditedPart } = {
  phone: 'contact',
  email: 'contact',
  messaging: 'contact',
  address: 'contact',
  buyingHabits: 'learned',
  taste: 'learned',
  character: 'learned',
};
