import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '@patronkit/elements/shared/base-styles.js';
import { controlStyles } from '@patronkit/elements/shared/control-styles.js';
import { LocalizeController } from '@patronkit/elements/shared/localize-controller.js';
import type { SchemeColours } from '@patronkit/elements/theme/theme-roles.js';
import { designStyles } from './design-styles.js';
import { designCatalogues } from './design-catalogues.js';
import type { DesignTexts } from './design-texts.js';
import { foundationPages } from './foundation-pages.js';
import type { FoundationName } from './foundation-pages.js';
import { foundationsStyles } from './foundations-styles.js';
import { paintedColours } from './painted-colours.js';

/** One page of the design language, drawn with the tokens the elements themselves use. */
export class FoundationsElement extends LitElement {
  static override styles = [baseStyles, controlStyles, designStyles, foundationsStyles];

  @property() page: FoundationName = 'colour';
  /** @internal */
  @state() private colours: Readonly<Record<'light' | 'dark', SchemeColours>> | undefined;
  /** @internal */
  @state() private played = 0;

  readonly #text = new LocalizeController<DesignTexts>(this, designCatalogues);

  protected override render(): unknown {
    const text = this.#text.messages;
    if (!text) return nothing;
    return html`${foundationPages[this.page]({
      text,
      colours: this.colours,
      played: this.played,
      play: this.#play,
    })}`;
  }

  protected override updated(): void {
    if (!this.colours) this.#measure();
  }

  readonly #play = (): void => {
    this.played += 1;
  };

  /** What is painted is measured: the page may have set tokens of its own. */
  #measure(): void {
    const pane = (scheme: string) =>
      this.renderRoot.querySelector<HTMLElement>(`[data-scheme=${scheme}]`);
    const light = pane('light');
    const dark = pane('dark');
    // Nothing is painted once the page has taken it away.
    if (!light || !dark || !this.isConnected) return;
    this.colours = { light: paintedColours(light), dark: paintedColours(dark) };
  }
}
