import type { LitElement, ReactiveController } from 'lit';
import type { ProfileField } from '@patronkit/records/completeness.js';
import type { CardActionsController } from './card-actions-controller.js';
import type { CardRecordsController } from './card-records-controller.js';
import { CustomerSavedEvent } from './customer-card-events.js';
import type { CustomerCardMessages } from './customer-card-messages.js';
import type { CustomerEditor, EditedPart } from './customer-editor.js';

/** What editing needs to know of the card. */
export interface CardEditingHost extends LitElement {
  customer?: string | undefined;
  /** Id of the staff member who edits. */
  readonly staffId: string | undefined;
  readonly messages: CustomerCardMessages | undefined;
  readonly locale: string;
}

/** Opens and closes the editor of one part at a time; its code is loaded when it is first needed. */
export class CardEditingController implements ReactiveController {
  editor: CustomerEditor | undefined;
  readonly #host: CardEditingHost;
  readonly #records: CardRecordsController;
  readonly #actions: CardActionsController;

  constructor(
    host: CardEditingHost,
    records: CardRecordsController,
    actions: CardActionsController,
  ) {
    this.#host = host;
    this.#records = records;
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Drops the editor with what was typed, as when another customer is shown. */
  drop(): void {
    this.editor = undefined;
  }

  async edit(part: EditedPart, field?: ProfileField): Promise<void> {
    const host = this.#host;
    const { store, records } = this.#records;
    const { customer } = host;
    if (!store || !customer || !records) return;
    await this.#actions.run('edit', async () => {
      const { openCustomerEditor } = await import('./customer-editor.js');
      const editor: CustomerEditor = await openCustomerEditor({
        host,
        part,
        field,
        customer: records.customer,
        settings: records.settings,
        staff: host.staffId,
        locale: host.locale,
        save: (changes) => store.customers.patch(customer, changes),
        close: (saved) => void this.#close(editor, customer, saved),
      });
      if (host.customer !== customer) return;
      this.editor = editor;
      host.requestUpdate();
      await editor.focus();
    });
  }

  /** Opens the editor at the field where something is missing. */
  readonly fill = (field: ProfileField): void => void this.edit(parts[field] ?? 'profile', field);

  async #close(editor: CustomerEditor, customer: string, saved: readonly string[]): Promise<void> {
    const host = this.#host;
    if (saved.length) {
      this.#actions.announce(host.messages?.saved ?? '');
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
