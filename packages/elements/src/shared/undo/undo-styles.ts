import { css } from 'lit';

/** Looks of the offer to undo. It lies over the foot of what is in view of its element, and moves nothing. */
export const undoStyles = css`
  .undo-place {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    align-items: end;
    justify-content: center;
    block-size: 0;
  }
  .undo {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    max-inline-size: calc(100% - 24px);
    margin-block-end: 12px;
    padding-block: 4px;
    padding-inline: 14px 6px;
    border: 1px solid transparent;
    border-radius: var(--radius-small);
    background: var(--ink);
    color: var(--surface);
    font-size: var(--small);
    box-shadow: var(--shadow);
    transition: translate 0.12s;
  }
  @starting-style {
    .undo {
      translate: 0 8px;
    }
  }
  .undo button {
    flex: none;
    min-block-size: 32px;
    padding: 2px 10px;
    border-color: transparent;
    background: none;
    color: inherit;
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .undo button:hover {
    background: color-mix(in oklab, var(--surface) 18%, transparent);
  }
  .undo :focus-visible {
    outline-color: currentcolor;
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .undo button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .undo {
      border-color: CanvasText;
    }
  }
  @media print {
    .undo-place {
      display: none;
    }
  }
`;
