import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

/** A piece of advice with its example: what to do, or what to leave. */
export class StoryAdviceElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-block: 24px;
      border-block-start: 3px solid #1a7f4b;
      padding-block-start: 8px;
    }
    :host([kind='dont']) {
      border-block-start-color: #c0362c;
    }
    strong {
      color: #15693e;
      font:
        650 14px/1.4 system-ui,
        sans-serif;
    }
    :host([kind='dont']) strong {
      color: #b02a20;
    }
  `;

  @property({ reflect: true }) kind: 'do' | 'dont' = 'do';

  protected override render(): TemplateResult {
    return html`<strong>${this.kind === 'do' ? 'Do' : 'Don’t'}</strong><slot></slot>`;
  }
}
