import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { contrastVerdicts } from '@patronkit/elements/theme/theme-contrast.js';
import type { ContrastLevel, Ground } from '@patronkit/elements/theme/theme-contrast.js';
import type { SchemeColours } from '@patronkit/elements/theme/theme-roles.js';
import type { DesignTexts } from './design-texts.js';

const groundName = (ground: Ground, text: DesignTexts): string =>
  (text.mixedGrounds as Readonly<Partial<Record<Ground, string>>>)[ground] ?? ground;

/** Rounded down: a figure never promises more than there is. */
export const ratioText = (ratio: number): string =>
  `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;

/** Every pair of one scheme, measured. */
export function contrastTable(
  colours: SchemeColours,
  caption: string,
  text: DesignTexts,
  level: ContrastLevel = 'standard',
): TemplateResult {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.pair}</th>
        <th scope="col" class="number">${text.contrast}</th>
        <th scope="col">${text.verdict}</th>
      </tr>
    </thead>
    <tbody>
      ${contrastVerdicts(colours, level).map(
        ({ role, ground, ratio, least, passes }) =>
          html`<tr>
            <th scope="row">${text.on(role, groundName(ground, text))}</th>
            <td class="number">${ratioText(ratio)}</td>
            <td class=${passes ? 'passes' : 'fails'} title=${text.atLeast(`${least}:1`)}>
              ${passes ? '✓' : '✗'} ${passes ? text.passes : text.fails}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
