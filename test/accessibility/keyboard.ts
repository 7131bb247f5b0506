import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { files, show } from '../stories/story-page.js';
import { focused, focusProblems, nameOf } from './focus-stop.js';

/** Lets what follows from a key happen, as long as a person takes to press the next. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

/** Presses keys together, as `press('Shift', 'Tab')`. Wherever the focus then is must be seen. */
export async function press(...keys: string[]): Promise<void> {
  await executeServerCommand('press-keys', keys);
  await settled();
  // A ring may take a frame or two to be drawn.
  await waitUntil(() => !focusProblems().length, undefined, { timeout: 1000 }).catch(() => {});
  expect(focusProblems(), `after ${keys.join(' + ')}`).to.eql([]);
}

/** Types letter by letter into whatever has the focus. */
export async function type(text: string): Promise<void> {
  for (const letter of text) await executeServerCommand('press-keys', [letter]);
  await settled();
}

/** What is meant by what it is rather than by what it is called. */
export interface Selector {
  readonly selector: string;
}

/** Presses `key` until the focus is on something of this name; fails after `most` stops. */
export async function pressTo(
  name: string | RegExp | Selector,
  key = ['Tab'],
  most = 60,
): Promise<void> {
  const passed: string[] = [];
  const isThere = (): boolean => {
    if (typeof name === 'object' && 'selector' in name) return focused().matches(name.selector);
    const now = nameOf(focused());
    return typeof name === 'string' ? now.startsWith(name) : name.test(now);
  };
  do {
    await press(...key);
    passed.push(nameOf(focused()).slice(0, 30));
  } while (!isThere() && passed.length < most);
  expect(isThere(), `${JSON.stringify(name)} was not met: ${passed.join(' › ')}`).to.equal(true);
}

/** Waits until the focus has come to something of this name. */
export async function focusOn(name: string): Promise<void> {
  await waitUntil(() => nameOf(focused()).startsWith(name), `the focus is not on "${name}"`);
  expect(focusProblems()).to.eql([]);
}

/** The story of a journey, between a button before and one after, in which the page goes on. */
export class Journey {
  readonly canvas = document.createElement('main');
  readonly #before = document.createElement('button');
  readonly #after = document.createElement('button');
  /** Escape keys that came to the page. */
  escapes = 0;

  constructor() {
    this.#before.textContent = 'Before';
    this.#after.textContent = 'After';
    document.body.append(this.#before, this.canvas, this.#after);
    document.addEventListener('keydown', this.#count);
  }

  /** Shows a story and puts the focus right before it. */
  async begin(file: string, story: string): Promise<void> {
    const found = files
      .find(({ name }) => name === `${file}.stories.ts`)
      ?.stories.find(({ name }) => name === story);
    if (!found) throw new Error(`There is no story ${file} › ${story}.`);
    await show(found, this.canvas, { locale: 'en', theme: 'light', direction: 'ltr' });
    this.#before.focus();
  }

  /** Puts the focus right before the story again. */
  async startOver(): Promise<void> {
    this.#before.focus();
    await settled();
  }

  /** Goes on with Tab until the page has the focus again: nothing holds it. */
  async leave(): Promise<void> {
    await pressTo(/^After$/);
  }

  /** Goes back with Shift and Tab until the page has the focus again. */
  async leaveBackwards(): Promise<void> {
    await pressTo(/^Before$/, ['Shift', 'Tab']);
  }

  /** Waits until the story says something. */
  async says(text: string): Promise<void> {
    await waitUntil(() => textIn(this.canvas).includes(text), `nothing says "${text}"`);
  }

  end(): void {
    document.removeEventListener('keydown', this.#count);
    this.#before.remove();
    this.canvas.remove();
    this.#after.remove();
  }

  readonly #count = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.escapes += 1;
  };
}

/** All text below, inside shadow roots too, with what is typed into fields. */
export function textIn(root: ParentNode): string {
  return [...root.children]
    .map((element) => {
      if (element.localName === 'style') return '';
      const value = (element as HTMLInputElement).value;
      const own = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join(' ');
      const inner = element.shadowRoot ? textIn(element.shadowRoot) : '';
      return `${own} ${typeof value === 'string' ? value : ''} ${inner} ${textIn(element)}`;
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}
