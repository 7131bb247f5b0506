import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { Note } from '@patronkit/records/note.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { whenTime } from './card-dates.js';
import type { CardNotesController } from './card-notes-controller.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';

/** Saving the note that is being written. */
export interface NoteSaving {
  readonly saving: boolean | undefined;
  /** Shown below the field. */
  readonly failure: unknown;
  readonly save: () => void;
}

/** The beginning of a note so long that the rest is worth hiding. */
const longBeginning = /^(?:[^]{400}(?=[^]{100})|(?:.*\n){8}(?=.*\n))/u;

/** Notes (A2): one field that saves at Enter, and what was jotted down before, newest first. */
export function notesSection(
  view: CardView,
  notes: CardNotesController,
  saving: NoteSaving,
): TemplateResult {
  const { messages, readonly } = view;
  const shown = view.notes.slice(0, notes.shown);
  return cardSection(
    'notes',
    messages.notes,
    html`${readonly ? nothing : composerField(view, notes, saving)}
    ${
      shown.length
        ? html`<ol class="notes-list">
            ${repeat(
              shown,
              ({ id }) => id,
              (note) => noteRow(note, view, notes),
            )}
          </ol>`
        : html`<p class="absent">${messages.noNotes}</p>`
    }
    ${
      view.notes.length > shown.length
        ? html`<button type="button" class="small quiet older" @click=${notes.showOlder}>
            ${messages.olderNotes}
          </button>`
        : nothing
    }`,
  );
}

function noteRow({ id, words, at, staff }: Note, view: CardView, notes: CardNotesController) {
  const beginning = longBeginning.exec(words)?.[0].trimEnd();
  const whole = notes.isWhole(id);
  return html`<li>
    <p class="note-words"><bdi>${beginning && !whole ? `${beginning}…` : words}</bdi></p>
    ${
      beginning
        ? html`<button
            type="button"
            class="small quiet"
            aria-expanded=${whole ? 'true' : 'false'}
            @click=${() => notes.toggleWhole(id)}
          >
            ${whole ? view.messages.showLess : view.messages.showAll}
          </button>`
        : nothing
    }
    <p class="meta">${whenTime(at, view)} ${staff ? html`· ${view.staffName(staff)}` : nothing}</p>
  </li>`;
}

function composerField(
  { messages }: CardView,
  { draft, type }: CardNotesController,
  { saving, failure, save }: NoteSaving,
): TemplateResult {
  const saveAtEnter = (event: KeyboardEvent): void => {
    keepTypingInside(event);
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return html`<div class="composer">
    <textarea
      id="note"
      rows="2"
      aria-labelledby="notes-title"
      aria-describedby="note-hint note-failure"
      placeholder=${messages.notePlaceholder}
      .value=${live(draft)}
      @input=${(event: Event) => type((event.target as HTMLTextAreaElement).value)}
      @keydown=${saveAtEnter}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    ></textarea>
    <div class="composer-foot">
      <span class="hint" id="note-hint">${messages.noteHint}</span>
      <button
        type="button"
        class="small primary"
        aria-disabled=${saving || !draft.trim() ? 'true' : 'false'}
        @click=${save}
      >
        ${messages.saveNote}
      </button>
    </div>
    <div id="note-failure" role="alert">${failure}</div>
  </div>`;
}
