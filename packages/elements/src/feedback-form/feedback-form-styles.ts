import { css } from 'lit';

export const feedbackFormStyles = css`
  :host {
    position: relative;
    container-type: inline-size;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  /* Not on the host: a page's reset would take it away. */
  .form,
  .thanks {
    padding: calc(var(--space) * 5);
  }
  .form,
  fieldset {
    display: grid;
    gap: var(--gutter);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .heading,
  p {
    margin: 0;
  }
  .heading {
    font-size: var(--heading);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  #question {
    margin-block-end: var(--gap);
    font-weight: 550;
  }
  .scale {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 6px;
  }
  .step {
    position: relative;
    font-weight: 400;
    cursor: pointer;
  }
  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  .choice {
    display: grid;
    place-content: center;
    place-items: center;
    gap: 4px;
    block-size: 100%;
    min-block-size: calc(var(--control) + 4px);
    padding: 4px 2px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    text-align: center;
    transition: background-color 0.12s;
  }
  .step:hover .choice {
    border-color: var(--line-strong);
    background: var(--sunken);
  }
  .step input:checked + .choice {
    border-color: var(--brand);
    background: var(--brand-soft);
    color: var(--brand);
    box-shadow: inset 0 0 0 1px var(--brand);
    font-weight: 650;
  }
  /* Safari does not call a step focus-visible that the arrows led to. */
  .step input:is(:focus-visible, :checked:focus) + .choice {
    outline: 2px solid var(--brand);
    outline-offset: 2px;
  }
  svg {
    inline-size: 30px;
    block-size: 30px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .csat .choice {
    padding-block: 10px 8px;
    color: var(--ink-soft);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    margin-block-start: 6px;
    line-height: 1.35;
  }
  .ends :last-child {
    text-align: end;
  }
  #score-error:not(:empty) {
    margin-block-start: 6px;
  }
  textarea {
    min-block-size: 88px;
    field-sizing: content;
    max-block-size: 320px;
  }
  .optional {
    font-weight: 400;
  }
  .check {
    display: flex;
    min-block-size: var(--control);
    gap: 10px;
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 2px;
  }
  .check .hint {
    display: block;
    min-block-size: 1lh;
  }
  .sending {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  .sending p:empty,
  #comment-count:empty {
    position: absolute;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: progress;
  }
  fieldset:disabled .step,
  fieldset:disabled .check {
    pointer-events: none;
  }
  fieldset:disabled :is(.step input:not(:checked) + .choice, .field, .check) {
    opacity: 0.6;
  }
  @container (max-width: 460px) {
    .nps {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      grid-auto-flow: row;
    }
    .scale {
      gap: 4px;
    }
    .csat .choice {
      font-size: var(--caption);
    }
    .sending button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .step input:checked + .choice {
      outline: 3px solid Highlight;
      color: Highlight;
    }
  }
`;
