import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { themeRoles } from '@patronkit/elements/theme/theme-roles.js';
import type { SchemeColours } from '@patronkit/elements/theme/theme-roles.js';
import { contrastTable } from './contrast-table.js';
import { densities } from './densities.js';
import type { Density } from './densities.js';
import type { DesignTexts } from './design-texts.js';
import { shownIcons } from './shown-icons.js';

export interface FoundationView {
  readonly text: DesignTexts;
  /** The colours as painted; `undefined` until they have been measured once. */
  readonly colours: Readonly<Record<'light' | 'dark', SchemeColours>> | undefined;
  /** Counts how often motion was played. */
  readonly played: number;
  readonly play: () => void;
}

type Page = (view: FoundationView) => TemplateResult;

const schemes = ['light', 'dark'] as const;

const colourPage: Page = ({ text, colours }) =>
  html`<div class="schemes">
    ${schemes.map(
      (scheme) =>
        html`<section class="pane ${scheme}" data-scheme=${scheme}>
          <table>
            <caption>
              ${text[scheme]}
            </caption>
            <thead>
              <tr>
                <th scope="col">${text.role}</th>
                <th scope="col">${text.usedFor}</th>
              </tr>
            </thead>
            <tbody>
              ${themeRoles.map(
                (role) =>
                  html`<tr>
                    <th scope="row">
                      <span class="swatch" data-role=${role}></span> <code>${role}</code>
                      <code class="soft">${colours?.[scheme][role]}</code>
                    </th>
                    <td>${text.roles[role]}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          ${colours ? contrastTable(colours[scheme], text.contrast, text) : nothing}
        </section>`,
    )}
  </div>`;

const list = (rows: readonly unknown[]): TemplateResult =>
  html`<ul class="rows">
    ${rows.map((row) => html`<li>${row}</li>`)}
  </ul>`;

const typePage: Page = ({ text }) =>
  list(
    text.type.map(
      ([token, size, use]) =>
        html`<span class="specimen" data-size=${size}>${text.sample}</span>
          <span><code>${token}</code> <span class="soft">${size} px</span><br />${use}</span>`,
    ),
  );

const spacePage: Page = ({ text }) =>
  list(
    text.space.map(
      ([steps, use]) =>
        html`<span class="length" data-steps=${steps}></span>
          <span><code>--space × ${steps}</code><br />${use}</span>`,
    ),
  );

const elevationPage: Page = ({ text }) =>
  html`<div class="schemes">
    ${schemes.map(
      (scheme) =>
        html`<section class="pane ${scheme}">
          <h3>${text[scheme]}</h3>
          <div class="tiles">
            ${text.elevation.map(
              ([level, use]) => html`<p class="tile" data-level=${level}>${use}</p>`,
            )}
          </div>
        </section>`,
    )}
  </div>`;

const radiusPage: Page = ({ text }) =>
  html`<div class="tiles">
    ${text.radius.map(
      ([token, use], index) =>
        html`<p class="tile" data-radius=${index}><code>${token}</code><br />${use}</p>`,
    )}
  </div>`;

const motionPage: Page = ({ text, played, play }) =>
  html`<p><button type="button" @click=${play}>${text.play}</button></p>
    ${list(
      text.motion.map(
        ([duration, use]) =>
          html`<span
              class="track"
              data-duration=${duration}
              data-side=${played % 2 ? 'end' : 'start'}
              ><span></span
            ></span>
            <span><code>${duration}</code><br />${use}</span>`,
      ),
    )}
    <p class="soft">${text.reducedMotion}</p>`;

const densityPage: Page = ({ text }) =>
  html`<div class="schemes three">
    ${(Object.keys(densities) as Density[]).map(
      (density) =>
        html`<patron-density-sample
          class=${density}
          .texts=${text}
          .density=${density}
        ></patron-density-sample>`,
    )}
  </div>`;

const iconPage: Page = () =>
  html`<ul class="icons">
    ${shownIcons.map(
      ({ name, drawing }) => html`<li>${drawing}<span class="soft">${name}</span></li>`,
    )}
  </ul>`;

export const foundationPages = {
  colour: colourPage,
  type: typePage,
  space: spacePage,
  elevation: elevationPage,
  radius: radiusPage,
  motion: motionPage,
  density: densityPage,
  icons: iconPage,
} as const satisfies Readonly<Record<string, Page>>;

export type FoundationName = keyof typeof foundationPages;
