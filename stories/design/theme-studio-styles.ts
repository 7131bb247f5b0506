import { css } from 'lit';

export const themeStudioStyles = css`
  .studio,
  .settings,
  .results,
  .previews,
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .studio {
    gap: 24px;
  }
  .field {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .settings {
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 550;
  }
  .choices,
  .brand {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding-inline-end: 8px;
    font-weight: 400;
  }
  .choices input {
    inline-size: 18px;
    block-size: 18px;
  }
  .brand input[type='color'] {
    flex: none;
    inline-size: 56px;
    padding: 3px;
    cursor: pointer;
  }
  .brand input:not([type='color']) {
    flex: 1 1 140px;
    min-inline-size: 0;
    inline-size: auto;
  }
  input[type='range'] {
    padding: 0;
    accent-color: var(--brand);
  }
  .preview {
    align-content: start;
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: light-dark(oklch(0.985 0.002 260), oklch(0.16 0.008 260));
    color: light-dark(#1d2330, #f0f2f6);
    --patron-visit-log-height: 320px;
  }
  textarea {
    min-block-size: 240px;
    font:
      13px / 1.5 ui-monospace,
      monospace;
    white-space: pre;
    overflow-wrap: normal;
  }
  .copying {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  @container design (inline-size >= 720px) {
    .settings {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .previews {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container design (inline-size >= 1080px) {
    .settings {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
`;
