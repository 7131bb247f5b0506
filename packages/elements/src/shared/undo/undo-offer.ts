import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { addStyles } from '../later-styles.js';
import { LocalizeController } from '../localize-controller.js';
import { undoMessages } from './undo-messages.js';
import type { UndoMessages } from './undo-messages.js';
import { undoStyles } from './undo-styles.js';

/** What was just saved, and how it is undone: by another write, see decision 27. */
export interface UndoableWrite {
  /** What was saved, in the reader's words. */
  readonly words: string;
  undo(): Promise<void>;
  /** Where the focus goes when the offer that has it is gone. */
  readonly focus: string;
}

/** How long an offer is shown to somebody who does nothing, in ms. */
const shownFor = 10_000;

/**
 * Offers to undo the latest write of an element. The offer stays while the pointer or the focus is
 * on it; Ctrl+Z or ⌘Z takes it from anywhere in the element where no field would. Only the latest
 * write is offered.
 */
export class UndoOffer implements ReactiveController {
  readonly #host: LitElement;
  readonly #announce: (words: string) => void;
  readonly #text: LocalizeController<UndoMessages>;
  #write: UndoableWrite | undefined;
  #failure: string | undefined;
  #running = false;
  #isHeld = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Fields something was typed in since the offer was made: they have something to undo, though empty. */
  #typedIn = new WeakSet<EventTarget>();

  /** @param announce tells a screen reader, by a live region that is there from the start */
  constructor(host: LitElement, announce: (words: string) => void) {
    this.#host = host;
    this.#announce = announce;
    this.#text = new LocalizeController<UndoMessages>(
      host,
      {
        en: undoMessages,
        'zh-CN': () => import('./undo-messages.zh-cn.js'),
      },
      'undo',
    );
    addStyles(host, undoStyles);
    host.addController(this);
    host.renderRoot.addEventListener('keydown', (event) => this.#steer(event as KeyboardEvent));
    host.renderRoot.addEventListener('input', (event) =>
      this.#typedIn.add(event.composedPath()[0]!),
    );
  }

  offer(write: UndoableWrite): void {
    this.#write = write;
    this.#failure = undefined;
    this.#isHeld = false;
    this.#typedIn = new WeakSet();
    this.#wait();
    this.#host.requestUpdate();
    this.#announce([write.words, this.#text.messages?.howTo].join(' · '));
  }

  /** Takes the offer away, as when another customer is shown. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#write = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.drop();
  }

  render(): TemplateResult {
    const write = this.#write;
    const text = this.#text.messages;
    return html`<div class="undo-place">
      ${
        write && text
          ? html`<div
              class="undo"
              part="undo"
              @pointerenter=${this.#hold}
              @pointerleave=${this.#release}
              @focusin=${this.#hold}
              @focusout=${this.#release}
            >
              <span>${this.#failure ?? write.words}</span>
              <button
                type="button"
                aria-keyshortcuts="Control+Z Meta+Z"
                aria-disabled=${this.#running ? 'true' : 'false'}
                @click=${this.#undo}
              >
                ${text.undo}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#isHeld) this.#timer = setTimeout(() => this.drop(), shownFor);
  }

  readonly #hold = (): void => {
    this.#isHeld = true;
    this.#wait();
  };

  readonly #release = ({ currentTarget }: Event): void => {
    this.#isHeld = (currentTarget as Element).matches(':hover, :focus-within');
    this.#wait();
  };

  readonly #undo = async (): Promise<void> => {
    const write = this.#write;
    const text = this.#text.messages;
    if (!write || !text || this.#running) return;
    const hadFocus = this.#host.shadowRoot?.activeElement?.closest('.undo');
    this.#running = true;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    try {
      await write.undo();
      this.#announce(text.undone);
      if (this.#write === write) this.drop();
    } catch (error) {
      this.#failure = isRefused(error) ? text.stays : text.failed;
      this.#announce(this.#failure);
      this.#wait();
    } finally {
      this.#running = false;
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    if (!hadFocus || this.#write) return;
    this.#host.renderRoot.querySelector<HTMLElement>(write.focus)?.focus();
  };

  #steer(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!this.#write || !isUndo || event.key.toLowerCase() !== 'z') return;
    if (this.#isFieldsOwn(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#undo();
  }

  /** Whether what was pressed in has something of its own to undo. An untouched empty field has not. */
  #isFieldsOwn(event: Event): boolean {
    const [field] = event.composedPath() as [HTMLInputElement];
    return (
      field.isContentEditable ||
      this.#typedIn.has(field) ||
      Boolean(field.matches('input, textarea, select') && field.value)
    );
  }
}

const refusals = ['take-back', 'conflict', 'not-found'];

function isRefused(error: unknown): boolean {
  const { code } = Object(error) as { readonly code?: unknown };
  return refusals.some((refusal) => refusal === code);
}
