import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedElement } from './manifest.js';
import type { Described, DescribedElement } from './manifest.js';

/** A column: its title, and what stands in it. */
type Columns<Row> = Readonly<Record<string, (row: Row) => unknown>>;

const code = (text: string | undefined): unknown => (text ? html`<code>${text}</code>` : nothing);
const nameOf = ({ name }: Described): unknown => code(name || '(default)');
const wordsOf = ({ description }: Described): unknown => description ?? nothing;

function table<Row>(title: string, rows: readonly Row[] = [], columns: Columns<Row>): unknown {
  if (rows.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <div class="scrolls" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead>
          <tr>
            ${Object.keys(columns).map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${Object.values(columns).map((cell) => html`<td>${cell(row)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** Every property, event, slot, part and token of an element, from its source. */
export class StoryReferenceElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: #2e3438;
      font:
        400 14px/1.5 system-ui,
        sans-serif;
    }
    h3 {
      margin: 28px 0 8px;
      font-size: 16px;
    }
    .scrolls {
      overflow-x: auto;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 8px 12px 8px 0;
      border-block-end: 1px solid #dfe3e6;
      text-align: start;
      vertical-align: top;
    }
    th {
      color: #55606a;
      font-weight: 600;
    }
    code {
      padding: 1px 5px;
      border-radius: 4px;
      background: #f1f3f5;
      font:
        13px/1.5 ui-monospace,
        monospace;
      overflow-wrap: anywhere;
    }
  `;

  /** The element's tag. */
  @property() tag = '';

  protected override render(): unknown {
    const element = describedElement(this.tag);
    return element ? this.#renderElement(element) : html`<p>Nothing is known of ${this.tag}.</p>`;
  }

  #renderElement(element: DescribedElement): TemplateResult {
    const fields = element.members?.filter(({ kind }) => kind === 'field');
    const methods = element.members?.filter(({ kind }) => kind === 'method');
    // The analyzer also lists what it cannot read the name of.
    const told = element.events?.filter(({ description }) => description);
    return html`${table('Attributes and properties', fields, {
      Property: nameOf,
      Attribute: ({ attribute }) => code(attribute),
      Meaning: wordsOf,
      Type: ({ type }) => code(type?.text),
      Default: ({ default: preset }) => code(preset),
    })}
    ${table('Methods', methods, { Method: ({ name }) => code(`${name}()`), Meaning: wordsOf })}
    ${table('Events', told, { Event: nameOf, Meaning: wordsOf })}
    ${table('Slots', element.slots, { Slot: nameOf, Content: wordsOf })}
    ${table('Parts', element.cssParts, {
      Part: ({ name }) => code(`::part(${name})`),
      What: wordsOf,
    })}
    ${table('Tokens', element.cssProperties, {
      Token: nameOf,
      Meaning: wordsOf,
      Default: ({ default: preset }) => code(preset),
    })}`;
  }
}
