import { css } from 'lit';

export const commandPaletteStyles = css`
  dialog {
    inline-size: min(520px, calc(100vw - 32px));
    margin-block-start: 12vh;
    padding: 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.25);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  [role='status']:not(:empty) {
    margin: 10px 2px;
  }
  [role='listbox'] {
    max-block-size: 50vh;
    margin-block-start: 8px;
    overflow-y: auto;
  }
  [role='option'] {
    padding: 9px 11px;
    border-radius: var(--radius-small);
    cursor: pointer;
  }
  [aria-selected='true'] {
    background: var(--brand-soft);
    outline: 1px solid var(--brand);
    outline-offset: -1px;
  }
  .plugin {
    color: var(--ink-soft);
    font-size: 0.86em;
  }
`;
