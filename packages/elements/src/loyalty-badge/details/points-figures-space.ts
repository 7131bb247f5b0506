import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PointsBalance } from '@patronkit/records/points-balance.js';

/** As large before the figures are there as after, so that nothing below them moves. */
export const pointsFiguresSpaceStyles = css`
  .figure-space {
    min-block-size: calc(7em + 79px);
  }
  .figure-space + .figure-space {
    min-block-size: calc(12.25em + 79px);
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
  return html`<div class="figure-space"></div>
    ${endsSoon ? html`<div class="figure-space"></div>` : nothing}`;
}
