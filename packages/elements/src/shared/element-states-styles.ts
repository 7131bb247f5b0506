import { css } from 'lit';

/**
 * Looks of `element-states.ts`. Skeletons take their room at once and appear only after 200 ms, so
 * that quick answers do not flash; also where motion is reduced, since nothing of them moves.
 */
export const elementStatesStyles = css`
  .state {
    display: grid;
    gap: 6px;
    padding: 20px;
    text-align: center;
  }
  .skeleton {
    block-size: 14px;
    border-radius: 99px;
    background: var(--line);
    animation: appear 0.2s 0.2s both !important;
  }
  .skeleton:last-child {
    inline-size: 60%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
