import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '@patronkit/elements/shared/base-styles.js';
import { controlStyles } from '@patronkit/elements/shared/control-styles.js';
import { densities } from './densities.js';
import type { Density } from './densities.js';
import type { DesignTexts } from './design-texts.js';

/** The same few controls in one density: an element of its own, since tokens are read at its edge. */
export class DensitySampleElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--gutter);
        padding: var(--gutter);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      h3,
      p {
        margin: 0;
        font-size: 1em;
        font-weight: 650;
      }
      p {
        font-size: var(--small);
        font-weight: 400;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gap);
      }
    `,
  ];

  @property({ attribute: false }) texts?: DesignTexts;
  @property({ attribute: false }) density: Density = 'normal';

  protected override render(): unknown {
    if (!this.texts) return nothing;
    const { density, densityUse, densitySample } = this.texts;
    return html`<h3>${density[this.density]}</h3>
      <p class="hint">
        ${densityUse[this.density]} (<code>--patron-space: ${densities[this.density]}</code>)
      </p>
      <div class="field">
        <label for="phone">${densitySample.field}</label>
        <input id="phone" inputmode="tel" autocomplete="off" />
      </div>
      <div class="buttons">
        <button type="button" class="primary">${densitySample.save}</button>
        <button type="button">${densitySample.cancel}</button>
        <button type="button" class="small">${densitySample.cancel}</button>
      </div>`;
  }
}
