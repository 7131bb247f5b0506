import { configureElements } from '@patronkit/elements/shared/configure.js';
import '@patronkit/elements/customer-search/define.js';

/** One keystroke in the field: when its hits were in the page, and how many frames it took. */
interface TypedKey {
  readonly words: string;
  readonly milliseconds: number;
  readonly frames: number;
}

configureElements({ shop: new URLSearchParams(location.search).get('shop')! });
const search = document.createElement('patron-customer-search');
document.body.append(search);

let frames = 0;
function countFrame(): void {
  frames++;
  requestAnimationFrame(countFrame);
}
requestAnimationFrame(countFrame);

const keys: TypedKey[] = [];
let asked = '';
let pending: { words: string; start: number; frame: number } | undefined;
document.addEventListener(
  'input',
  ({ timeStamp }) => {
    const words = search.shadowRoot!.querySelector('input')!.value.trim();
    // A space behind a word asks nothing new.
    if (words === asked) return;
    asked = words;
    pending = { words, start: timeStamp, frame: frames };
  },
  { capture: true },
);

/** Every answer changes the list: the words are marked in it, or named where nobody was found. */
function watchHits(): void {
  const popup = search.shadowRoot!.querySelector('.popup')!;
  new MutationObserver(() => {
    if (!pending) return;
    const { words, start, frame } = pending;
    const milliseconds = performance.now() - start;
    pending = undefined;
    requestAnimationFrame(() =>
      // The counter was called in this frame already.
      keys.push({ words, milliseconds, frames: frames - frame }),
    );
  }).observe(popup, { subtree: true, childList: true, characterData: true, attributes: true });
}

const tillBench = {
  async start(): Promise<void> {
    await search.updateComplete;
    watchHits();
    search.focus();
  },
  isAnswered: (): boolean => !pending,
  clear(): void {
    asked = '';
    search.shadowRoot!.querySelector<HTMLElement>('.clear')?.click();
  },
  keys: (): TypedKey[] => keys,
};
declare global {
  var till: typeof tillBench | undefined;
}
globalThis.till = tillBench;
