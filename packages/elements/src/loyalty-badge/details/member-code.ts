import { html, nothing, svg } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { LoyaltyDetailsMessages } from './loyalty-details-messages.js';
import type { MemberCardFace } from './print-member-card.js';
import type { QrPath } from './qr-path.js';

/** Light modules that scanners need around a QR code (ISO/IEC 18004 § 9.1). */
const quietZone = 4;

/** What a printed card says besides its code. */
export type MemberFacts = Omit<MemberCardFace, 'title' | 'code' | 'picture'>;

/** In fours, to be read out; whoever types it in may leave the spaces out. */
const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

/** The scannable code, drawn when asked for; its text stands below for typing in by hand. */
export class MemberCode {
  readonly #host: LitElement;
  #isOpen = false;
  #drawn: { readonly text: string; readonly qr: QrPath } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  renderButton(text: LoyaltyDetailsMessages, code: string): TemplateResult {
    return html`<button
      type="button"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls="code"
      @click=${() => this.#toggle(code)}
    >
      ${this.#isOpen ? text.hideCode : text.showCode}
    </button>`;
  }

  /** @param face what else stands on the card, where it is printed */
  renderCode(text: LoyaltyDetailsMessages, code: string, face: MemberFacts): TemplateResult {
    if (!this.#isOpen) return html`<div id="code" hidden></div>`;
    if (this.#drawn?.text !== code) void this.#draw(code);
    return html`<figure id="code" class="code" part="code">
      ${this.#drawn?.text === code ? this.#renderQr(text, this.#drawn.qr) : nothing}
      <figcaption>
        <code>${inGroups(code)}</code><span class="soft">${text.codeHint}</span>
      </figcaption>
      ${
        this.#drawn?.text === code
          ? html`<button type="button" @click=${() => this.#print(text, code, face)}>
              ${text.printCard}
            </button>`
          : nothing
      }
    </figure>`;
  }

  #renderQr(text: LoyaltyDetailsMessages, { size, path }: QrPath): TemplateResult {
    const side = size + 2 * quietZone;
    return html`<svg
      role="img"
      aria-label=${text.code}
      viewBox="${-quietZone} ${-quietZone} ${side} ${side}"
      shape-rendering="crispEdges"
    >
      ${svg`<rect x=${-quietZone} y=${-quietZone} width=${side} height=${side} fill="#fff"></rect>
        <path d=${path} fill="#000"></path>`}
    </svg>`;
  }

  async #print(text: LoyaltyDetailsMessages, code: string, face: MemberFacts): Promise<void> {
    try {
      const { printMemberCard } = await import('./print-member-card.js');
      const picture = this.#renderQr(text, this.#drawn!.qr);
      await printMemberCard(this.#host, {
        ...face,
        title: text.code,
        code: inGroups(code),
        picture,
      });
    } catch {
      // Offline before the chunk came: the code on the screen still serves.
    }
  }

  #toggle(code: string): void {
    this.#isOpen = !this.#isOpen;
    if (this.#isOpen) void this.#draw(code);
    this.#host.requestUpdate();
  }

  async #draw(text: string): Promise<void> {
    try {
      const { qrPath } = await import('./qr-path.js');
      if (this.#drawn?.text === text) return;
      this.#drawn = { text, qr: qrPath(text) };
      this.#host.requestUpdate();
    } catch {
      // Offline before the chunk came, or too long for a QR code: the text below still serves.
    }
  }
}
