/** What a story's `play` is given. */
export interface Played {
  readonly canvasElement: HTMLElement;
}

const longestWaitMilliseconds = 10_000;

/** Where the story is: in the canvas, or in the host page that the toolbar has put it into. */
export function storyRoot({ canvasElement }: Played): HTMLElement {
  const hostPage = canvasElement.querySelector<HTMLIFrameElement>('iframe[data-host-page]');
  return hostPage?.contentDocument?.body ?? canvasElement;
}

/**
 * Waits until `ask` answers with something, and returns it. A story's promise: who breaks it gets an
 * error that says what was `expected`, in Storybook as in the tests.
 */
export async function until<Answer>(
  expected: string,
  ask: () => Answer | undefined | null | false,
): Promise<Answer> {
  // The tests' pictures hold the date still, so time is taken from elsewhere.
  for (const began = performance.now(); performance.now() - began < longestWaitMilliseconds;) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The story promises: ${expected}. It did not come about.`);
}

/** What each of `selectors` finds, the first in the story and every other in the shadow root of the one before. */
export function partNow<Found extends HTMLElement = HTMLElement>(
  played: Played,
  host: string,
  ...selectors: string[]
): Found | null {
  let found = storyRoot(played).querySelector<Found>(host);
  for (const selector of selectors) {
    found = found?.shadowRoot?.querySelector<Found>(selector) ?? null;
  }
  return found;
}

/** Waits for what `partNow` finds. Parts of elements follow their first sight. */
export function shownPart<Found extends HTMLElement = HTMLElement>(
  played: Played,
  host: string,
  ...selectors: string[]
): Promise<Found> {
  const place = [host, ...selectors].join(' → ');
  return until(`something matches ${place}`, () => partNow<Found>(played, host, ...selectors));
}

/** Waits until nothing matches any longer. */
export async function gonePart(
  played: Played,
  host: string,
  ...selectors: string[]
): Promise<void> {
  const place = [host, ...selectors].join(' → ');
  await until(`nothing matches ${place}`, () => partNow(played, host, ...selectors) === null);
}

/** Waits until the element named by `host` holds the words, in whatever part. */
export async function shownWords(
  played: Played,
  words: string,
  host: string,
  ...selectors: string[]
): Promise<void> {
  await until(`"${words}" is shown in ${[host, ...selectors].join(' → ')}`, () => {
    const part = partNow(played, host, ...selectors);
    return (part?.shadowRoot ?? part)?.textContent.includes(words);
  });
}

/** Presses what the selectors find, once it is there. */
export async function press(played: Played, host: string, ...selectors: string[]): Promise<void> {
  (await shownPart(played, host, ...selectors)).click();
}

/** Waits until what the selectors find has the focus, or holds it. */
export async function focused(played: Played, host: string, ...selectors: string[]): Promise<void> {
  const place = [host, ...selectors].join(' → ');
  await until(`the focus is in ${place}`, () =>
    partNow(played, host, ...selectors)?.matches(':focus, :focus-within'),
  );
}

/** Writes into a field as a person would. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Presses a key as a person would. */
export function pressKey(target: HTMLElement, key: string): void {
  for (const type of ['keydown', 'keyup']) {
    target.dispatchEvent(
      new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }),
    );
  }
}

/** Does something and waits for the event that the page is told by. */
export async function told<Type extends Event = Event>(
  played: Played,
  type: string,
  act: () => unknown,
): Promise<Type> {
  const root = storyRoot(played);
  let event: Type | undefined;
  const keep = (fired: Event): void => void (event = fired as Type);
  root.addEventListener(type, keep);
  try {
    await act();
    return await until(`the page is told by "${type}"`, () => event);
  } finally {
    root.removeEventListener(type, keep);
  }
}
