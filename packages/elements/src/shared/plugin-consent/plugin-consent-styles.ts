import { css } from 'lit';

export const pluginConsentStyles = css`
  dialog {
    inline-size: min(520px, calc(100vw - 24px));
    max-block-size: calc(100vh - 24px);
    padding: calc(var(--space) * 5);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  h2 {
    margin: 0 0 4px;
    font-size: var(--heading);
  }
  h2:focus-visible {
    outline: none;
  }
  p {
    margin: 0 0 12px;
  }
  .about,
  .later {
    color: var(--ink-soft);
    font-size: var(--small);
  }
  fieldset {
    display: grid;
    gap: 8px;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend,
  h3 {
    margin: 0;
    padding: 0;
    font-size: 1em;
    font-weight: 650;
  }
  legend {
    margin-block-end: 6px;
  }
  label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
    align-items: start;
    font-weight: 400;
    min-block-size: 24px;
  }
  input[type='checkbox'] {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 1px;
  }
  label:has(:disabled) {
    color: var(--ink-soft);
  }
  .conflict {
    margin-block-end: 12px;
    padding: 10px 12px;
    border: 1px solid var(--caution);
    border-inline-start-width: 4px;
    border-radius: var(--radius-small);
  }
  .conflict p {
    margin-block-end: 6px;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  details label {
    margin-block-start: 8px;
  }
  details p {
    margin-block: 6px 0;
  }
  .never {
    margin: 4px 0 12px;
    padding-inline-start: 20px;
    color: var(--ink-soft);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
`;
