import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { StoryFrame } from '../story-frame.js';
import { hostPageKind } from './host-page-kinds.js';
import { fitHeight, openHostPage } from './host-page.js';

/** What Storybook knows of the story it shows. */
export interface ShownStory {
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
  readonly parameters: Record<string, unknown>;
}

/** The story, in the host page that the toolbar names; its `play` reaches into it from outside. */
export function storyInHostPage(
  { name, args, globals, parameters }: ShownStory,
  script: string,
  frame: StoryFrame,
): TemplateResult {
  const kind = hostPageKind(globals['host']);
  const file = String(parameters['fileName']).split('/').at(-1)!;
  const open = (container?: Element): void => {
    if (!container) return;
    openHostPage(container as HTMLElement, kind, script, { file, name, args: textsOf(args) }, frame)
      .then(fitHeight)
      .catch((error: unknown) => {
        container.textContent = String(error);
      });
  };
  const what = JSON.stringify([file, name, globals, textsOf(args)]);
  return html`<p class="host-note"><strong>${kind.title}.</strong> ${kind.description}</p>
    ${keyed(what, html`<div class="host-stage" ${ref(open)}></div>`)}`;
}

/** Arguments that mean the same in another document. */
const textsOf = (args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(args).filter(([, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value),
    ),
  );
