import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Collections } from '@patronkit/records/collections.js';
import type { ProfileField } from '@patronkit/records/completeness.js';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { ValidationError } from '@patronkit/store/errors.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { storeErrorText } from '../../shared/store-error-messages.js';
import { isComposing, keepTypingInside } from '../../shared/typing-keys.js';
import type { DetailsView } from '../details/details-view.js';
import { ContactWaysForm } from './contact-ways-form.js';
import { customerEditorMessages } from './customer-editor-messages.js';
import type { CustomerEditorMessages } from './customer-editor-messages.js';
import { customerEditorStyles } from './customer-editor-styles.js';
import type { CustomerChanges, FormContext, PartForm } from './part-form.js';
import { ProfileForm } from './profile-form.js';
import { RemarksForm } from './remarks-form.js';
import { ScoresForm } from './scores-form.js';

/** The parts of the card that are edited as a whole. */
export type EditedPart = 'contact' | 'profile' | 'learned' | 'grade';

export interface CustomerEditorOptions {
  readonly host: LitElement;
  readonly part: EditedPart;
  readonly customer: Customer;
  readonly settings: ShopSettings;
  /** Id of the staff member who edits. */
  readonly staff: string | undefined;
  /** The field to begin with; the first one by default. */
  readonly field?: ProfileField | undefined;
  /** The customer as they are now, whether or not that is shown yet. */
  readonly latest: () => Promise<Customer | undefined>;
  /** Saves only these fields; rejects with the store's error. */
  readonly save: (changes: CustomerChanges) => Promise<unknown>;
  /** Called once at the end, with the names of the fields that were saved. */
  readonly close: (saved: readonly string[]) => void;
}

type Fields = Readonly<Record<string, unknown>>;

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Edits one part of a customer in the card. Saves only what was changed here; when one of these
 * fields was changed elsewhere in the meantime, it says so and waits for a second Save.
 */
export class CustomerEditor {
  readonly part: EditedPart;
  readonly #options: CustomerEditorOptions;
  readonly #text: LocalizeController<CustomerEditorMessages>;
  readonly #form: PartForm;
  #initial: Fields;
  #wrong: readonly string[] = [];
  #changedMeanwhile: readonly string[] = [];
  #failure: unknown;
  #saving = false;

  constructor(options: CustomerEditorOptions, text: LocalizeController<CustomerEditorMessages>) {
    this.part = options.part;
    this.#options = options;
    this.#text = text;
    this.#form = this.#formFor(options.customer);
    this.#initial = this.#form.fields();
    const { field } = options;
    if (this.#form instanceof ContactWaysForm && field) {
      this.#form.add(field as ContactWay['kind']);
    }
  }

  render(view: DetailsView, staff: readonly Collections['staff'][]): TemplateResult {
    const messages = this.#text.messages!;
    const context: FormContext = {
      view,
      staff,
      messages,
      wrong: (path) => this.#wrongAt(path),
      redraw: () => {
        const { host } = this.#options;
        host.requestUpdate();
        return host.updateComplete;
      },
    };
    return html`<div
      class="editor"
      @keydown=${this.#steer}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    >
      <div class="editor-fields">${this.#form.render(context)}</div>
      <p class="error" role="alert">${this.#problem(context)}</p>
      <div class="editor-foot">
        <button
          type="button"
          class="primary"
          aria-disabled=${this.#saving ? 'true' : 'false'}
          @click=${this.save}
        >
          ${messages.save}
        </button>
        <button type="button" @click=${this.#cancel}>${messages.cancel}</button>
      </div>
    </div>`;
  }

  /** Why it is not saved, or not yet. */
  #problem(context: FormContext): unknown {
    const { messages, view } = context;
    if (this.#failure) return storeErrorText(view.text.errors, this.#failure);
    const names = this.#changedMeanwhile.map((field) => fieldName(field, context));
    return names.length ? messages.changedMeanwhile(names.join(view.messages.separator)) : nothing;
  }

  /** Puts the cursor into the field asked for, else into the first wrong or first one. */
  async focus(): Promise<void> {
    const { host, field } = this.#options;
    await host.updateComplete;
    const editor = host.renderRoot.querySelector('.editor');
    const wanted = this.#wrong.length
      ? editor?.querySelector<HTMLElement>('[aria-invalid="true"]')
      : [...(editor?.querySelectorAll<HTMLElement>(`[data-field="${field}"]`) ?? [])].at(-1);
    (
      wanted ??
      editor?.querySelector<HTMLElement>('[data-field]') ??
      editor?.querySelector<HTMLElement>('input, select, textarea')
    )?.focus();
  }

  readonly save = async (): Promise<void> => {
    if (this.#saving) return;
    this.#form.dropEmpty?.();
    const fields = this.#form.fields() as Fields;
    this.#failure = undefined;
    this.#wrong = [];
    const changed = this.#changedIn(fields);
    if (!changed.length) return this.#options.close([]);
    this.#saving = true;
    this.#options.host.requestUpdate();
    try {
      if (await this.#findChangesElsewhere(fields, changed)) return;
      await this.#options.save(Object.fromEntries(changed.map((key) => [key, fields[key]])));
      this.#options.close(changed);
    } catch (error) {
      this.#failure = error ?? { code: 'other' };
      this.#wrong = ((error as ValidationError | undefined)?.issues ?? []).map(({ path }) => path);
      await this.#showWrong();
    } finally {
      this.#saving = false;
      this.#options.host.requestUpdate();
    }
  };

  #changedIn(fields: Fields): string[] {
    return Object.keys(fields).filter((key) => !same(fields[key], this.#initial[key]));
  }

  #formFor(customer: Customer): PartForm {
    const { settings, staff } = this.#options;
    switch (this.part) {
      case 'contact':
        return new ContactWaysForm(customer);
      case 'profile':
        return new ProfileForm(customer);
      case 'learned':
        return new RemarksForm(customer);
      case 'grade':
        return new ScoresForm(customer, settings.grade, staff);
    }
  }

  async #findChangesElsewhere(fields: Fields, changed: readonly string[]): Promise<boolean> {
    const customer = await this.#options.latest();
    // Whoever is gone is told of by saving.
    if (!customer) return false;
    const latest = this.#formFor(customer).fields() as Fields;
    this.#changedMeanwhile = changed.filter(
      (key) => !same(latest[key], this.#initial[key]) && !same(latest[key], fields[key]),
    );
    if (!this.#changedMeanwhile.length) return false;
    const seen = this.#changedMeanwhile.map((key) => [key, latest[key]] as const);
    this.#initial = { ...this.#initial, ...Object.fromEntries(seen) };
    return true;
  }

  async #showWrong(): Promise<void> {
    this.#options.host.requestUpdate();
    if (this.#wrong.length) await this.focus();
  }

  #wrongAt(path: string): string | undefined {
    const wrong = this.#wrong.some((issue) => issue === path);
    if (!wrong) return undefined;
    const pattern = path.replace(/\.[^.]+\./, '.*.');
    const { wrong: texts, wrongOther } = this.#text.messages!;
    return texts[pattern] ?? wrongOther;
  }

  readonly #cancel = (): void => this.#options.close([]);

  readonly #steer = (event: KeyboardEvent): void => {
    keepTypingInside(event);
    if (isComposing(event)) return;
    const { localName } = event.target as Element;
    const saves =
      event.key === 'Enter' && (localName === 'input' || event.ctrlKey || event.metaKey);
    // What was typed has no way back, so that Escape does not throw it away.
    const leaves = event.key === 'Escape' && !this.#changedIn(this.#form.fields()).length;
    if (!saves && !leaves) return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) void this.save();
    else this.#cancel();
  };
}

function fieldName(field: string, { view, messages }: FormContext): string {
  const names: Readonly<Record<string, string>> = {
    ...view.text.profileFields,
    contactWays: view.messages.contactWays,
    scores: view.messages.grade,
    name: messages.name,
    kind: messages.kind,
    memberNumber: messages.memberNumber,
    relation: view.text.relation,
  };
  return names[field] ?? field;
}

const knownTexts = new WeakMap<LitElement, Promise<LocalizeController<CustomerEditorMessages>>>();

/** The editors' texts for one card, which follow its language; resolves once they are there. */
function textsFor(host: LitElement): Promise<LocalizeController<CustomerEditorMessages>> {
  let texts = knownTexts.get(host);
  if (!texts) {
    const text = new LocalizeController<CustomerEditorMessages>(
      host,
      {
        en: customerEditorMessages,
        'zh-CN': () => import('./customer-editor-messages.zh-cn.js'),
      },
      'customer-editor',
    );
    texts = new Promise((resolve) => {
      host.addController({ hostUpdated: () => text.messages && resolve(text) });
    });
    knownTexts.set(host, texts);
  }
  return texts;
}

/** An editor in the reader's language, with its looks added to the card. */
export async function openCustomerEditor(options: CustomerEditorOptions): Promise<CustomerEditor> {
  const text = await textsFor(options.host);
  addStyles(options.host, customerEditorStyles);
  return new CustomerEditor(options, text);
}
