/** What a story's `play` is given. */
export interface Played {
  readonly canvasElement: HTMLElement;
}

const longestWaitMilliseconds = 10_000;

/**
 * Waits until each of `selectors` finds something, the first in the story and every other in the
 * shadow root of the one before, and returns the last. Parts of elements follow their first sight.
 */
export async function shownPart<Found extends HTMLElement = HTMLElement>(
  { canvasElement }: Played,
  host: string,
  ...selectors: string[]
): Promise<Found> {
  for (const began = Date.now(); Date.now() - began < longestWaitMilliseconds;) {
    let found = canvasElement.querySelector<Found>(host);
    for (const selector of selectors) {
      found = found?.shadowRoot?.querySelector<Found>(selector) ?? null;
    }
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The story shows nothing that matches ${[host, ...selectors].join(' → ')}.`);
}

/** Writes into a field as a person would. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
