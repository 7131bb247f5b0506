import { css, unsafeCSS } from 'lit';
import { themeRoles } from '@patronkit/elements/theme/theme-roles.js';

const swatches = themeRoles.map(
  (role) =>
    `.swatch[data-role='${role}'] { background: var(--${role === 'brand-fill' ? 'fill' : role}); }`,
);

export const foundationsStyles = css`
  :host {
    display: grid;
    gap: 16px;
  }
  .pane {
    display: grid;
    align-content: start;
    gap: 24px;
  }
  .swatch {
    display: inline-block;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--line-strong);
    border-radius: 50%;
    vertical-align: middle;
    forced-color-adjust: none;
  }
  ${unsafeCSS(swatches.join('\n'))}
  .rows {
    display: grid;
  }
  .rows li {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) minmax(0, 3fr);
    gap: 16px;
    align-items: center;
    padding-block: 12px;
    border-block-start: 1px solid var(--line);
  }
  .specimen {
    font-weight: 650;
    line-height: 1.3;
  }
  .specimen[data-size='12'] {
    font-size: var(--caption);
    font-weight: 400;
  }
  .specimen[data-size='13'] {
    font-size: var(--small);
    font-weight: 400;
  }
  .specimen[data-size='15'] {
    font-weight: 400;
  }
  .specimen[data-size='18'] {
    font-size: var(--heading);
  }
  .specimen[data-size='20'] {
    font-size: calc(var(--size) * 20 / 15);
  }
  .specimen[data-size='24'] {
    font-size: calc(var(--size) * 24 / 15);
  }
  .length {
    block-size: 16px;
    background: var(--brand);
    forced-color-adjust: none;
  }
  .length[data-steps='1'] {
    inline-size: var(--space);
  }
  .length[data-steps='2'] {
    inline-size: calc(var(--space) * 2);
  }
  .length[data-steps='3'] {
    inline-size: calc(var(--space) * 3);
  }
  .length[data-steps='4'] {
    inline-size: calc(var(--space) * 4);
  }
  .length[data-steps='5'] {
    inline-size: calc(var(--space) * 5);
  }
  .length[data-steps='6'] {
    inline-size: calc(var(--space) * 6);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
    gap: 24px;
  }
  .tile {
    min-block-size: 96px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .tile[data-level='1'] {
    box-shadow: var(--shadow);
  }
  .tile[data-radius='1'] {
    border-radius: var(--radius-small);
  }
  .tile[data-radius='2'] {
    border-radius: 99px;
    padding-inline: 32px;
  }
  .track {
    display: grid;
    border-radius: 99px;
    background: var(--sunken);
  }
  .track span {
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--brand);
    transition: margin-inline-start 0.12s;
    forced-color-adjust: none;
  }
  .track[data-side='end'] span {
    margin-inline-start: calc(100% - 24px);
  }
  .track[data-duration='0.2s'] span {
    transition-duration: 0.2s;
  }
  .track[data-duration='0.4s'] span {
    transition-duration: 0.4s;
  }
  .icons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 16px 8px;
  }
  .icons li {
    display: grid;
    justify-items: center;
    gap: 8px;
    text-align: center;
  }
  .compact {
    --patron-space: 3px;
  }
  .roomy {
    --patron-space: 5px;
  }
  @container design (inline-size >= 720px) {
    .three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
