import { css, html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { printPage } from '../../shared/print/print-frame.js';

/** What stands on a printed member card. */
export interface MemberCardFace {
  readonly title: string;
  readonly locale: string;
  readonly name: string;
  readonly tier: string;
  readonly number: string;
  readonly since: string;
  /** The code in figures and letters, and as a picture. */
  readonly code: string;
  readonly picture: TemplateResult;
}

/** As large as a bank card (ISO/IEC 7810 ID-1), to be cut out. */
export const memberCardStyles = css`
  @page {
    margin: 12mm;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  body {
    color: #000;
    font:
      9pt/1.35 system-ui,
      sans-serif;
  }
  .card {
    display: grid;
    grid-template: 'who code' 1fr 'facts code' auto / 1fr 26mm;
    gap: 2mm 4mm;
    inline-size: 85.6mm;
    block-size: 53.98mm;
    padding: 5mm;
    border: 0.3mm solid #000;
    border-radius: 3.18mm;
    overflow: hidden;
    break-inside: avoid;
  }
  .who {
    grid-area: who;
  }
  h1 {
    font-size: 13pt;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .tier {
    margin-block-start: 1.5mm;
    font-weight: 600;
  }
  .facts {
    grid-area: facts;
    color: #333;
  }
  .code {
    grid-area: code;
    align-self: center;
    text-align: center;
  }
  svg {
    display: block;
    inline-size: 26mm;
    block-size: 26mm;
    print-color-adjust: exact;
  }
  code {
    font-size: 7pt;
  }
`;

export function memberCardFace(face: MemberCardFace): TemplateResult {
  return html`<article class="card">
    <div class="who">
      <h1 dir="auto">${face.name}</h1>
      <p class="tier">${face.tier}</p>
    </div>
    <div class="facts">
      <p>${face.number}</p>
      <p>${face.since}</p>
    </div>
    <div class="code">${face.picture}<code>${face.code}</code></div>
  </article>`;
}

export const printMemberCard = (badge: LitElement, face: MemberCardFace): Promise<void> =>
  printPage(badge, {
    title: face.title,
    locale: face.locale,
    styles: memberCardStyles,
    content: memberCardFace(face),
  });
