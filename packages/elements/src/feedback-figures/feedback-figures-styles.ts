import { css } from 'lit';

export const feedbackFiguresStyles = css`
  .panel {
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  h2 {
    margin: 0 0 12px;
    font-size: 1.15em;
    font-weight: 650;
    line-height: 1.3;
  }
  .figure-spaces {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: 24px 40px;
    align-items: end;
  }
  .figure-space {
    min-inline-size: 0;
    min-block-size: calc(14.25em + 79px);
  }
  .failed {
    margin: 0;
    color: var(--negative);
  }
`;
