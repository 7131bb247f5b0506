import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { paint, readColour } from '@patronkit/elements/theme/colour.js';
import { readyThemes } from '@patronkit/elements/theme/ready-themes.js';
import type { DesignTexts, StudioTexts } from './design-texts.js';
import { settingsOf } from './studio-settings.js';
import type { StudioSettings } from './studio-settings.js';

export interface StudioFormView {
  readonly text: DesignTexts;
  readonly settings: StudioSettings;
  /** What stands in the field; it need not be a colour yet. */
  readonly typedBrand: string;
  readonly isWrong: boolean;
  readonly change: (changed: Partial<StudioSettings>) => void;
  readonly typeBrand: (typed: string) => void;
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

function choices<Name extends string>(
  legend: string,
  group: string,
  names: Readonly<Record<Name, string>>,
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${(Object.keys(names) as Name[]).map(
        (name) =>
          html`<label
            ><input
              type="radio"
              name=${group}
              .checked=${live(name === chosen)}
              @change=${() => choose(name)}
            />${names[name]}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

function readyButtons(
  text: StudioTexts,
  change: (changed: Partial<StudioSettings>) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${text.startFrom}</legend>
    <div class="choices">
      ${readyThemes.map(
        ({ name }) =>
          html`<button type="button" class="small" @click=${() => change(settingsOf(name))}>
            ${text.ready[name]}
          </button>`,
      )}
    </div>
  </fieldset>`;
}

function brandField({ text, settings, typedBrand, isWrong, typeBrand }: StudioFormView) {
  const { brand, pick, brandHint, wrongBrand } = text.studio;
  return html`<div class="field">
    <label for="brand">${brand}</label>
    <div class="brand">
      <input
        type="color"
        aria-label=${pick}
        .value=${live(paint(readColour(settings.brand)))}
        @input=${(event: Event) => typeBrand(valueOf(event))}
      />
      <input
        id="brand"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="brand-hint"
        aria-invalid=${isWrong ? 'true' : 'false'}
        .value=${live(typedBrand)}
        @input=${(event: Event) => typeBrand(valueOf(event))}
      />
    </div>
    <p id="brand-hint" class=${isWrong ? 'error' : 'hint'} role="status">
      ${isWrong ? wrongBrand : brandHint}
    </p>
  </div>`;
}

/** Everything that can be decided, in native fields. */
export function studioForm(view: StudioFormView): TemplateResult {
  const { text, settings, change } = view;
  const { studio } = text;
  return html`<section class="settings" aria-label=${studio.settings}>
    ${readyButtons(studio, change)} ${brandField(view)}
    ${choices(studio.surfaces, 'surfaces', studio.surfaceKinds, settings.surfaces, (surfaces) =>
      change({ surfaces }),
    )}
    ${choices(studio.contrast, 'contrast', studio.contrastKinds, settings.contrast, (contrast) =>
      change({ contrast }),
    )}
    ${choices(studio.density, 'density', text.density, settings.density, (density) =>
      change({ density }),
    )}
    ${choices(studio.font, 'font', studio.fonts, settings.font, (font) => change({ font }))}
    <div class="field">
      <label for="radius">${studio.radius}</label>
      <input
        id="radius"
        type="range"
        min="0"
        max="24"
        .value=${live(String(settings.radius))}
        @input=${(event: Event) => change({ radius: Number(valueOf(event)) })}
      />
      <output for="radius" class="hint">${settings.radius} px</output>
    </div>
  </section>`;
}
