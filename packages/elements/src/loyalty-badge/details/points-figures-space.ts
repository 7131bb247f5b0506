import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PointsBalance } from '@patronkit/records/points-balance.js';

/** As large before the figures are there as after, so that nothing below them moves. */
export const pointsFiguresSpaceStyles = css`
  .figure-space {
    container: patron-figure / inline-size;
    min-inline-size: 0;
  }
  .figure-room {
    --words: 39px;
    --foot: 28px;
    block-size: calc(1.75em + var(--words) + 10.5em + var(--foot) + 12px);
  }
  .ladder-room {
    block-size: calc(1.75em + var(--words) + 1.65em + 32.4px + var(--foot) + 16px);
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
  .steps {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 4px;
    margin: 0;
    padding: 0;
    color: var(--ink-soft);
    font-size: 12px;
    line-height: 1.35;
    list-style: none;
  }
  .steps span {
    display: block;
    color: var(--ink);
    font-weight: 500;
  }
  .steps .current span {
    color: var(--brand);
    font-weight: 650;
  }
`;

const yearMilliseconds = 365 * 86_400_000;

/** The places of the figures while they are on their way. */
export function pointsFiguresSpace({ expiring }: PointsBalance): TemplateResult {
  const endsSoon = expiring.some(({ expiresAt }) => expiresAt < Date.now() + yearMilliseconds);
  return html`<div class="figure-space"><div class="figure-room ladder-room"></div></div>
    ${endsSoon ? html`<div class="figure-space"><div class="figure-room"></div></div>` : nothing}`;
}
