import { nothing } from 'lit';
import type { LitElement } from 'lit';
import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';
import { addStyles } from '../../shared/later-styles.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import type { UndoOffer } from '../../shared/undo/undo-offer.js';
import { isComposing, keepTypingInside } from '../../shared/typing-keys.js';
import { CorrectionController } from './correction-controller.js';
import { addCorrectionButton, correctionEditor } from './correction-editor.js';
import { visitDetailsMessages } from './visit-details-messages.js';
import type { VisitDetailsMessages } from './visit-details-messages.js';
import { visitDetailsStyles } from './visit-details-styles.js';
import { CorrectionTakenBackEvent, VisitCorrectedEvent } from '../visit-log-events.js';
import { visitDetails } from './visit-details.js';
import type { OpenVisitView } from './visit-details.js';

/** What the details need of the log they are in. */
export interface VisitDetailsSurroundings {
  /** The log as it is now. */
  log(): {
    readonly store: Store | undefined;
    readonly readonly: boolean;
    readonly recordingStaff: string | undefined;
  };
  staffName(staff: string | undefined): string | undefined;
  /** Moves the focus within the active row, once it is rendered anew. */
  focusIn(selector: string): void;
  readonly undo: UndoOffer;
}

/**
 * Which visits are open, and what is done there: showing long words whole, adding a correction.
 * Loaded when the first visit is opened.
 */
export class VisitDetailsController {
  readonly #element: LitElement;
  readonly #around: VisitDetailsSurroundings;
  readonly #correction: CorrectionController;
  readonly #open = new Set<string>();
  /** Visits of which everything long is shown whole. */
  readonly #whole = new Set<string>();
  readonly #text: LocalizeController<VisitDetailsMessages>;

  constructor(element: LitElement, surroundings: VisitDetailsSurroundings) {
    this.#element = element;
    this.#around = surroundings;
    this.#correction = new CorrectionController(element);
    this.#text = new LocalizeController<VisitDetailsMessages>(
      element,
      {
        en: visitDetailsMessages,
        'zh-CN': () => import('./visit-details-messages.zh-cn.js'),
      },
      'visit-details',
    );
    addStyles(element, visitDetailsStyles);
  }

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
    this.#element.requestUpdate();
  }

  /** All that the details of a visit depend on, beyond its row. */
  inputs(visit: string): readonly unknown[] {
    if (!this.#open.has(visit)) return [];
    const { problem, saving } = this.#correction;
    const shown = [this.#text.messages, this.#whole.has(visit), this.#around.log().readonly];
    return this.#correction.visit?.id === visit ? [...shown, problem, saving] : shown;
  }

  render(row: OpenVisitView): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    const { visit, locale } = row;
    const correcting = this.#correction.visit?.id === visit.id;
    return visitDetails({
      ...row,
      text,
      whole: this.#whole.has(visit.id),
      staffNameOf: (staff) => this.#around.staffName(staff),
      correcting: this.#around.log().readonly
        ? nothing
        : correcting
          ? correctionEditor(this.#correction, text, locale)
          : addCorrectionButton(text),
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
    if (event.key === 'Escape' && !this.#correction.words.trim()) {
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#save();
    }
  }

  async #save(): Promise<void> {
    const { store, recordingStaff } = this.#around.log();
    const { visit } = this.#correction;
    if (!store || !visit) return;
    const id = await this.#correction.save(store, recordingStaff);
    if (!id) return this.#around.focusIn('textarea');
    this.#element.dispatchEvent(new VisitCorrectedEvent(id, visit.id));
    this.#around.undo.offer({
      words: this.#text.messages?.correctionSaved ?? '',
      focus: '[data-action="correct"]',
      undo: async () => {
        await (await store.administration()).takeBack('corrections', id);
        this.#element.dispatchEvent(new CorrectionTakenBackEvent(id, visit.id));
      },
    });
    this.#around.focusIn('[data-action="correct"]');
  }

  #close(): void {
    this.#correction.close();
    this.#around.focusIn('[data-action="correct"]');
  }
}
