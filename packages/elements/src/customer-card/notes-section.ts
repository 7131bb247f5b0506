import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { whenTime } from './card-dates.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';

/** What the composer of a new note needs from the card. */
export interface NoteComposer {
  readonly draft: string;
  readonly saving: boolean;
  /** Shown below the field. */
  readonly failure: unknown;
  readonly type: (words: string) => void;
  readonly save: () => void;
}

/** Notes (A2): one field that saves at Enter, and what was jotted down before, newest first. */
export function notesSection(
  view: CardView,
  composer: NoteComposer,
  older: (() => void) | undefined,
): TemplateResult {
  const { notes, messages, readonly } = view;
  return cardSection(
    'notes',
    messages.notes,
    html`${readonly ? nothing : composerField(view, composer)}
    ${
      notes.length
        ? html`<ol class="notes-list">
            ${repeat(
              notes,
              ({ id }) => id,
              (note) =>
                html`<li>
                  <p class="note-words" dir="auto">${note.words}</p>
                  <p class="meta">
                    ${whenTime(note.at, view)}
                    ${note.staff ? html`· ${view.staffName(note.staff)}` : nothing}
                  </p>
                </li>`,
            )}
          </ol>`
        : html`<p class="absent">${messages.noNotes}</p>`
    }
    ${
      older
        ? html`<button type="button" class="small quiet older" @click=${older}>
            ${messages.olderNotes}
          </button>`
        : nothing
    }`,
  );
}

function composerField({ messages }: CardView, composer: NoteComposer): TemplateResult {
  const saveAtEnter = (event: KeyboardEvent): void => {
    keepTypingInside(event);
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    composer.save();
  };
  return html`<div class="composer">
    <textarea
      id="note"
      rows="2"
      aria-labelledby="notes-title"
      aria-describedby="note-hint note-failure"
      placeholder=${messages.notePlaceholder}
      .value=${composer.draft}
      @input=${(event: Event) => composer.type((event.target as HTMLTextAreaElement).value)}
      @keydown=${saveAtEnter}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    ></textarea>
    <div class="composer-foot">
      <span class="hint" id="note-hint">${messages.noteHint}</span>
      <button
        type="button"
        class="small primary"
        aria-disabled=${composer.saving || !composer.draft.trim() ? 'true' : 'false'}
        @click=${composer.save}
      >
        ${messages.saveNote}
      </button>
    </div>
    <div id="note-failure">${composer.failure}</div>
  </div>`;
}
