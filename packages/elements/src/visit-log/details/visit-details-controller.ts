import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { CorrectionController } from './correction-controller.js';
import type * as editorParts from './correction-editor.js';
import type * as detailParts from './visit-details.js';
import type { VisitLogMessages } from './visit-log-messages.js';
import type { VisitRowView } from './visit-row.js';

/** What the details need of the log they are in. */
export interface VisitDetailsSurroundings {
  /** The log as it is now. */
  log(): {
    readonly store: Store | undefined;
    readonly readonly: boolean;
    readonly recordingStaff: string | undefined;
    readonly messages: VisitLogMessages | undefined;
  };
  staffName(staff: string | undefined): string | undefined;
  /** Moves the focus within the active row, once it is rendered anew. */
  focusIn(selector: string): void;
  announce(text: string): void;
  corrected(correction: string, visit: string): void;
}

/**
 * Which visits are open, and what is done there: showing long words whole, adding a correction.
 * How details look is loaded when the first visit is opened.
 */
export class VisitDetailsController implements ReactiveController {
  readonly #element: LitElement;
  readonly #around: VisitDetailsSurroundings;
  readonly #correction: CorrectionController;
  readonly #open = new Set<string>();
  /** Visits of which everything long is shown whole. */
  readonly #whole = new Set<string>();
  #parts: (typeof detailParts & typeof editorParts) | undefined;
  #failed = false;

  constructor(element: LitElement, surroundings: VisitDetailsSurroundings) {
    this.#element = element;
    this.#around = surroundings;
    this.#correction = new CorrectionController(element);
    element.addController(this);
  }

  hostConnected(): void {}

  isOpen(visit: string): boolean {
    return this.#open.has(visit);
  }

  /** Closes all, as when other visits are shown; a correction being written is kept. */
  closeAll(): void {
    this.#open.clear();
    this.#whole.clear();
    if (this.#correction.visit) this.#open.add(this.#correction.visit.id);
  }

  toggle(visit: string): void {
    if (!this.#open.delete(visit)) this.#open.add(visit);
    if (!this.#parts) void this.#load();
    this.#element.requestUpdate();
  }

  /** All that the details of a visit depend on, beyond its row. */
  inputs(visit: string): readonly unknown[] {
    if (!this.#open.has(visit)) return [];
    const { problem, saving } = this.#correction;
    const shown = [this.#parts, this.#failed, this.#whole.has(visit), this.#around.log().readonly];
    return this.#correction.visit?.id === visit ? [...shown, problem, saving] : shown;
  }

  render(row: VisitRowView): unknown {
    const { messages, visit, locale } = row;
    if (this.#failed) return html`<p class="error" role="alert">${messages.failed}</p>`;
    if (!this.#parts) return nothing;
    const { visitDetails, addCorrectionButton, correctionEditor } = this.#parts;
    const correcting = this.#correction.visit?.id === visit.id;
    return visitDetails({
      ...row,
      whole: this.#whole.has(visit.id),
      staffNameOf: (staff) => this.#around.staffName(staff),
      correcting: this.#around.log().readonly
        ? nothing
        : correcting
          ? correctionEditor(this.#correction, messages, locale)
          : addCorrectionButton(messages),
    });
  }

  /** Does what a button in the details of a visit says. */
  act(button: HTMLElement, visit: Visit): void {
    const action = button.dataset['action'];
    if (action === 'save') void this.#save();
    else if (action === 'cancel') this.#close();
    else if (action === 'correct') {
      this.#correction.open(visit);
      this.#around.focusIn('textarea');
    } else if (action === 'whole') {
      if (!this.#whole.delete(visit.id)) this.#whole.add(visit.id);
      this.#element.requestUpdate();
    }
  }

  /** Takes over what is typed into the correction's field. */
  write(field: HTMLTextAreaElement): void {
    this.#correction.write(field.value);
  }

  /** Keys pressed in the correction's field. */
  steer(event: KeyboardEvent): void {
    keepTypingInside(event);
    if (isComposing(event) || event.repeat) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#save();
    }
  }

  async #load(): Promise<void> {
    try {
      const [details, editor] = await Promise.all([
        import('./visit-details.js'),
        import('./correction-editor.js'),
      ]);
      this.#parts = { ...details, ...editor };
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#element.requestUpdate();
  }

  async #save(): Promise<void> {
    const { store, recordingStaff, messages } = this.#around.log();
    const { visit } = this.#correction;
    if (!store || !visit) return;
    const id = await this.#correction.save(store, recordingStaff);
    if (!id) return this.#around.focusIn('textarea');
    this.#around.corrected(id, visit.id);
    if (messages) this.#around.announce(messages.correctionSaved);
    this.#around.focusIn('[data-action="correct"]');
  }

  #close(): void {
    this.#correction.close();
    this.#around.focusIn('[data-action="correct"]');
  }
}
