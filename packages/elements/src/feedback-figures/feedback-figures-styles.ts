import { css } from 'lit';

export const feedbackFiguresStyles = css`
  :host {
    position: relative;
    container: patron-feedback / inline-size;
  }
  .panel {
    padding: calc(var(--space) * 5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  h2 {
    margin: 0 0 12px;
    font-size: var(--heading);
    font-weight: 650;
    line-height: 1.3;
  }
  .figure-spaces {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 40px;
  }
  /* Four figures: never three beside each other and one alone. */
  @container patron-feedback (inline-size >= 46em) {
    .figure-spaces {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container patron-feedback (inline-size >= 96em) {
    .figure-spaces {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .figure-space {
    container: patron-figure / inline-size;
    min-inline-size: 0;
  }
  .figure-room {
    --words: 39px;
    --foot: 28px;
    block-size: calc(1.75em + var(--words) + 10.5em + var(--foot) + 12px);
  }
  .tall-room {
    block-size: calc(1.75em + var(--words) + 13.05em + var(--foot) + 12px);
  }
  @container patron-figure (inline-size >= 32em) {
    .figure-room {
      --words: 19.5px;
    }
  }
  @media (pointer: coarse) {
    .figure-room {
      --foot: 44px;
    }
  }
  /* Only to be told: the room of the figures is seen. */
  .loading {
    position: absolute;
  }
  .failed {
    margin: 0;
    color: var(--negative);
  }
`;
