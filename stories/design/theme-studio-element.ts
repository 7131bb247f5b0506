import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '@patronkit/elements/shared/base-styles.js';
import { controlStyles } from '@patronkit/elements/shared/control-styles.js';
import { LocalizeController } from '@patronkit/elements/shared/localize-controller.js';
import { contrastVerdicts } from '@patronkit/elements/theme/theme-contrast.js';
import type { ThemeColours } from '@patronkit/elements/theme/theme-roles.js';
import { contrastTable } from './contrast-table.js';
import { designStyles } from './design-styles.js';
import { designCatalogues } from './design-catalogues.js';
import type { DesignTexts } from './design-texts.js';
import { studioForm } from './studio-form.js';
import { studioPreview } from './studio-preview.js';
import { firstSettings, studioColours, studioCss } from './studio-settings.js';
import type { StudioSettings } from './studio-settings.js';
import { themeStudioStyles } from './theme-studio-styles.js';

const schemes = ['light', 'dark'] as const;

/**
 * Where a designer makes a theme: a brand colour, corners, density and font on one side, all
 * elements in light and dark on the other, with every contrast measured and the CSS to take along.
 */
export class ThemeStudioElement extends LitElement {
  static override styles = [baseStyles, controlStyles, designStyles, themeStudioStyles];

  /** @internal */
  @state() private settings: StudioSettings = firstSettings;
  /** @internal */
  @state() private typedBrand = firstSettings.brand;
  /** @internal */
  @state() private isWrong = false;
  /** @internal */
  @state() private copying: 'copied' | 'notCopied' | undefined;

  #colours: ThemeColours = studioColours(firstSettings);
  readonly #previewSheet = new CSSStyleSheet();
  readonly #text = new LocalizeController<DesignTexts>(this, designCatalogues);

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#previewSheet];
    return root;
  }

  protected override willUpdate(): void {
    // The previews alone wear the theme; the studio keeps its own look, however daring the brand.
    this.#previewSheet.replaceSync(studioCss(this.#colours, this.settings, '.preview'));
  }

  protected override render(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    const { studio } = text;
    return html`<div class="studio">
      <h2>${studio.title}</h2>
      ${studioForm({
        text,
        settings: this.settings,
        typedBrand: this.typedBrand,
        isWrong: this.isWrong,
        change: this.#change,
        typeBrand: this.#typeBrand,
      })}
      ${this.#renderResults(text)}
      <div class="previews">
        ${schemes.map((scheme) => studioPreview(scheme, text, this.#text.locale))}
      </div>
    </div>`;
  }

  #renderResults(text: DesignTexts): TemplateResult {
    const { studio } = text;
    const level = this.settings.contrast;
    const verdicts = schemes.flatMap((scheme) => contrastVerdicts(this.#colours[scheme], level));
    const failing = verdicts.filter(({ passes }) => !passes).length;
    return html`<section class="results" aria-label=${studio.css}>
      <p role="status" class=${failing ? 'fails' : 'passes'}>
        ${failing ? `✗ ${text.someFail(failing)}` : `✓ ${text.allPass(verdicts.length)}`}
      </p>
      <details>
        <summary>${studio.verdicts}</summary>
        <div class="schemes">
          ${schemes.map((scheme) =>
            contrastTable(this.#colours[scheme], text[scheme], text, level),
          )}
        </div>
      </details>
      <div class="field">
        <label for="css">${studio.css}</label>
        <textarea
          id="css"
          readonly
          spellcheck="false"
          .value=${studioCss(this.#colours, this.settings)}
        ></textarea>
      </div>
      <div class="copying">
        <button type="button" class="primary" @click=${this.#copy}>${studio.copy}</button>
        <span role="status">${this.copying ? studio[this.copying] : nothing}</span>
      </div>
    </section>`;
  }

  readonly #change = (changed: Partial<StudioSettings>): void => {
    const settings = { ...this.settings, ...changed };
    this.#colours = studioColours(settings);
    this.settings = settings;
    if (changed.brand !== undefined) this.typedBrand = changed.brand;
    this.isWrong = false;
    this.copying = undefined;
  };

  /** What is not a colour yet, or no longer, changes nothing. */
  readonly #typeBrand = (typed: string): void => {
    this.typedBrand = typed;
    try {
      this.#change({ brand: typed });
    } catch {
      this.isWrong = true;
    }
  };

  readonly #copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#css')!;
    try {
      await navigator.clipboard.writeText(field.value);
      this.copying = 'copied';
    } catch {
      field.select();
      this.copying = 'notCopied';
    }
  };
}
