import { css } from 'lit';

export const customerEditorStyles = css`
  .editor,
  .editor-fields,
  .scores {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 3);
  }
  .profile .editor-fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
  }
  .profile .editor-fields > :is(:first-child, fieldset) {
    grid-column: 1 / -1;
  }
  .editor label,
  .editor legend {
    padding: 0;
    font-size: var(--small);
    font-weight: 550;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .date {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr) 4em;
    gap: 8px;
  }
  .editor .date-part {
    display: grid;
    font-size: inherit;
    font-weight: 400;
  }
  .scores {
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
  }
  .contact-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--gap);
    padding-block-end: calc(var(--space) * 3);
    border-block-end: 1px solid var(--line);
  }
  .contact-row .field:nth-of-type(2) {
    flex: 1 1 7em;
  }
  /* Wide enough for most e-mail addresses. */
  .contact-row .field:nth-of-type(3) {
    flex: 1 1 15em;
  }
  .contact-row .doubt {
    flex: 1 1 100%;
  }
  .contact-row .remove {
    margin-inline-start: auto;
  }
  .add {
    justify-self: start;
    margin-inline-start: -10px;
  }
  .remove {
    color: var(--ink-soft);
  }
  .editor-foot {
    display: flex;
    gap: 8px;
  }
`;
