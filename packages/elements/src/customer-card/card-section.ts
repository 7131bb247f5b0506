import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One titled section of the card. `name` is its class and its part. */
export function cardSection(
  name: string,
  title: string,
  content: unknown,
  action: unknown = nothing,
): TemplateResult {
  return html`<section class=${name} part="section" aria-labelledby="${name}-title">
    <header class="section-header">
      <h3 id="${name}-title">${title}</h3>
      ${action}
    </header>
    ${content}
  </section>`;
}
