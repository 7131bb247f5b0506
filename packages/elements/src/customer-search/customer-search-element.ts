import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { updateInTurn } from '../shared/update-in-turn.js';
import { CustomerSearchController } from './customer-search-controller.js';
import type { FoundCustomer } from './customer-search-controller.js';
import { CustomerSelectedEvent } from './customer-search-events.js';
import { cross, magnifier } from './customer-search-icons.js';
import { customerSearchMessages } from './customer-search-messages.js';
import type { CustomerSearchMessages } from './customer-search-messages.js';
import { customerSearchStyles } from './customer-search-styles.js';
import { foundCustomers } from './found-customers.js';
import { closePopup, openPopup } from './popup-place.js';

/** Old browsers know no top layer; there the popup opens in place. */
const opensInTopLayer = (): boolean => 'showPopover' in HTMLElement.prototype;

/**
 * Finds a customer while typing: by part of the name, phone, e-mail, member number or id. Also
 * takes a bar-code scanner's input: a code and Enter picks that customer.
 *
 * @fires customer-selected - Someone picked a customer; `event.customer` is the id. Cancelable.
 * @csspart field - The text field.
 * @csspart popup - The list of customers found.
 * @csspart option - One customer in the list.
 * @cssprop --patron-brand - Colour of the match and of focus.
 */
export class CustomerSearchElement extends LitElement implements StoreHost {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, customerSearchStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** A store of its own; else the configured one. */
  @property({ attribute: false }) store?: Store | undefined;
  /** Accessible name of the field. Default: "Find a customer" in the reader's language. */
  @property() label?: string | undefined;
  /** Hint inside the empty field. */
  @property() placeholder?: string | undefined;
  /**
   * What is wrong with the choice, in the reader's language: stands below the field, which is
   * invalid and described by it. Is not told by itself; focus the search when it is set.
   */
  @property() error?: string | undefined;

  @state() private open = false;
  @state() private active = -1;
  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input');
  }
  private get popup(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.popup');
  }
  /** The arrows were used, so Home and End belong to the list, no longer to the text. */
  #navigated = false;
  #composing = false;

  readonly #search = new CustomerSearchController(this);
  readonly #text = new LocalizeController<CustomerSearchMessages>(this, {
    en: customerSearchMessages,
    'zh-CN': () => import('./customer-search-messages.zh-cn.js'),
  });

  constructor() {
    super();
    this.addEventListener('click', this.#pickClicked);
  }

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(): void {
    // Plugins may find somebody where the store found nobody.
    if (this.open && this.active < 0 && this.#search.answer.found.length) this.active = 0;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('store') && this.#search.answer.words) this.#forget();
    const { popup } = this;
    if (popup?.hasAttribute('popover')) {
      if (this.open) openPopup(popup);
      else closePopup(popup);
    }
    // Only then, because it takes a layout of its own.
    if (changed.has('active')) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
    if (this.popup?.hasAttribute('popover')) closePopup(this.popup);
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    const label = this.label ?? messages.label;
    return html`<div class="box" @focusout=${this.#closeWhenLeft}>
        <span class="magnifier">${magnifier}</span>
        <input
          part="field"
          type="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${label}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${this.error ? 'error' : nothing}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="found"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-activedescendant=${this.open && this.active >= 0 ? `option-${this.active}` : nothing}
          placeholder=${this.placeholder ?? messages.placeholder}
          @input=${this.#searchWords}
          @compositionstart=${this.#beginComposition}
          @compositionend=${this.#endComposition}
          @keydown=${this.#steer}
          @keyup=${keepTypingInside}
          @keypress=${keepTypingInside}
          @click=${this.#reopen}
          @focus=${this.#startTyping}
        />
        ${
          this.field?.value
            ? html`<button
                type="button"
                class="clear"
                aria-label=${messages.clear}
                @click=${() => this.clear()}
              >
                ${cross}
              </button>`
            : nothing
        }
        <div
          class="popup"
          part="popup"
          popover=${opensInTopLayer() ? 'manual' : nothing}
          ?hidden=${!this.open}
          @mousedown=${keepFocusInField}
        >
          ${foundCustomers(this.#search.answer, this.active, messages, this.#point)}
        </div>
      </div>
      ${this.error ? html`<div class="error" id="error">${this.error}</div>` : nothing}
      <div class="visually-hidden" role="status">
        ${
          // Words of their own for each answer: it is told, also when it says the same as the last.
          keyed(this.#search.answer, html`<span>${this.#summary(messages)}</span>`)
        }
      </div>`;
  }

  #summary(messages: CustomerSearchMessages): string {
    const { words, found, more, error } = this.#search.answer;
    if (!this.open || !words || !this.#search.settled) return '';
    if (error) return messages.failed;
    return found.length ? messages.hits(found.length, more) : messages.noHits(words);
  }

  #startTyping({ target }: FocusEvent): void {
    // Whoever comes back, by a key or a click, looks for someone else.
    (target as HTMLInputElement).select();
    void this.#search.prepare();
  }

  #beginComposition(): void {
    this.#composing = true;
  }

  #endComposition(): void {
    this.#composing = false;
    void this.#searchWords();
  }

  async #searchWords(): Promise<void> {
    // Half-typed pinyin is nobody's name.
    if (this.#composing) return;
    const words = this.field?.value ?? '';
    this.requestUpdate();
    this.#navigated = false;
    if (!words.trim()) {
      this.open = false;
      this.#search.clear();
      return;
    }
    const answer = await this.#search.search(words);
    if (this.#search.answer === answer && this.isConnected && answer.words) this.#show();
  }

  #show(): void {
    this.open = true;
    this.active = this.#search.answer.found.length ? 0 : -1;
  }

  #reopen(): void {
    if (this.#search.answer.words && !this.open) this.#show();
  }

  #closeWhenLeft({ relatedTarget }: FocusEvent): void {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this.open = false;
  }

  /** Empties the field and puts the focus into it: for the next customer. */
  clear(): void {
    if (this.field) this.field.value = '';
    this.#forget();
    this.field?.focus();
  }

  #forget(): void {
    this.open = false;
    this.#search.clear();
  }

  #steer(event: KeyboardEvent): void {
    keepTypingInside(event);
    if (this.#composing || isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const used = this.#keyAction(event);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
    used();
  }

  #keyAction({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const last = this.#search.answer.found.length - 1;
    const listed = this.open && last >= 0;
    switch (key) {
      case 'ArrowDown':
        return () =>
          listed ? this.#move(this.active < last ? this.active + 1 : 0) : this.#reopen();
      case 'ArrowUp':
        return () =>
          listed ? this.#move(this.active > 0 ? this.active - 1 : last) : this.#reopen();
      case 'Home':
        return listed && this.#navigated && !shiftKey ? () => this.#move(0) : undefined;
      case 'End':
        return listed && this.#navigated && !shiftKey ? () => this.#move(last) : undefined;
      case 'Enter':
        return () => void this.#pickTyped();
      case 'Escape':
        if (this.open) return () => (this.open = false);
        return this.field?.value ? () => this.clear() : undefined;
      default:
        return undefined;
    }
  }

  #move(index: number): void {
    this.#navigated = true;
    this.active = index;
  }

  readonly #point = (index: number): void => {
    if (index !== this.active) this.active = index;
  };

  /**
   * Enter. What the arrows chose counts first; then an exact code, for which the answer is awaited
   * because a scanner is faster than the screen; then the marked row, but only if it was there to
   * be seen when Enter was pressed.
   */
  async #pickTyped(): Promise<void> {
    const words = this.field?.value ?? '';
    if (!words.trim()) return;
    const seen =
      this.open && this.#search.settled ? this.#search.answer.found[this.active] : undefined;
    if (seen && this.#navigated) return this.#pick(seen);
    const answer = await this.#search.search(words);
    if (this.field?.value !== words) return;
    const picked =
      answer.found.find(({ hit }) => hit.id === answer.exact) ??
      seen ??
      (answer.found.length === 1 ? answer.found[0] : undefined);
    if (picked) this.#pick(picked);
    else this.#show();
  }

  readonly #pickClicked = (event: Event): void => {
    const option = (event.composedPath()[0] as Element | undefined)?.closest('[role=option]');
    const found = this.#search.answer.found[Number(option?.id.replace('option-', ''))];
    if (found) this.#pick(found);
  };

  #pick({ hit }: FoundCustomer): void {
    this.open = false;
    this.#navigated = false;
    if (this.field) {
      this.field.value = hit.name;
      // The next words typed or scanned take the place of these.
      this.field.select();
    }
    this.#search.clear();
    this.dispatchEvent(new CustomerSelectedEvent(hit.id));
  }
}

/** A click into the popup must not take the focus, or leaving would close it before the click. */
function keepFocusInField(event: MouseEvent): void {
  event.preventDefault();
}
