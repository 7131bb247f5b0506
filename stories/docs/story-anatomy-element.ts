import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { describedElement } from './manifest.js';

/** Where a part begins, measured from the anatomy's corner. */
interface Mark {
  readonly number: number;
  readonly left: number;
  readonly top: number;
}

/** Marks that would cover each other stand side by side. */
const apart = 26;

function spread(marks: readonly Mark[]): Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) {
    let { left } = mark;
    const covers = (other: Mark): boolean =>
      Math.abs(other.left - left) < apart && Math.abs(other.top - mark.top) < apart;
    while (placed.some(covers)) left += apart;
    placed.push({ ...mark, left });
  }
  return placed;
}

/**
 * Numbers the parts of the live element in its slot, and lists them: what an element consists of,
 * and under which name each part can be styled. What a state does not show has no number on it.
 */
export class StoryAnatomyElement extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: block;
      color: #2e3438;
      font:
        400 14px/1.5 system-ui,
        sans-serif;
    }
    .stage {
      position: relative;
      padding: 20px;
      border: 1px solid #dfe3e6;
      border-radius: 8px;
      background: #f7f8fa;
    }
    .mark,
    li::marker {
      font-variant-numeric: tabular-nums;
    }
    .mark {
      position: absolute;
      display: grid;
      place-items: center;
      inline-size: 22px;
      block-size: 22px;
      border: 2px solid #fff;
      border-radius: 50%;
      background: #b3005e;
      color: #fff;
      font-size: 12px;
      font-weight: 650;
      pointer-events: none;
      translate: -50% -50%;
    }
    ol {
      columns: 2 260px;
      margin: 16px 0;
      padding-inline-start: 24px;
    }
    code {
      font:
        13px/1.5 ui-monospace,
        monospace;
    }
    .unseen {
      color: #55606a;
    }
  `;

  /** The element's tag. */
  @property() tag = '';

  @state() private marks: readonly Mark[] = [];

  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Stories arrive late, grow and are resized: looking now and then is simpler than following.
    this.#timer = setInterval(() => this.#measure(), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override updated(): void {
    const shown = this.renderRoot.querySelectorAll<HTMLElement>('.mark');
    for (const [index, { left, top }] of this.marks.entries()) {
      shown[index]?.style.setProperty('left', `${left}px`);
      shown[index]?.style.setProperty('top', `${top}px`);
    }
  }

  protected override render(): TemplateResult {
    const parts = describedElement(this.tag)?.cssParts ?? [];
    return html`<div class="stage">
        <slot></slot>
        <div aria-hidden="true">
          ${this.marks.map(({ number }) => html`<span class="mark">${number}</span>`)}
        </div>
      </div>
      <ol>
        ${parts.map(
          ({ name, description }, index) =>
            html`<li>
              <code>${name}</code>: ${description}
              ${this.marks.some(({ number }) => number === index + 1) ? '' : this.#unseen()}
            </li>`,
        )}
      </ol>`;
  }

  #unseen(): TemplateResult {
    return html`<span class="unseen">(not in this state)</span>`;
  }

  #measure(): void {
    const stage = this.renderRoot.querySelector('.stage')?.getBoundingClientRect();
    const root = this.querySelector(this.tag)?.shadowRoot;
    if (!stage || !root) return;
    const parts = describedElement(this.tag)?.cssParts ?? [];
    const marks = parts.flatMap(({ name }, index) => {
      const place = root.querySelector(`[part~="${name}"]`)?.getBoundingClientRect();
      if (!place?.width) return [];
      return [{ number: index + 1, left: place.left - stage.left, top: place.top - stage.top }];
    });
    const next = spread(marks);
    if (JSON.stringify(next) !== JSON.stringify(this.marks)) this.marks = next;
  }
}
