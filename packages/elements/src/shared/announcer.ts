/** Long enough for a browser to hand on that a region is empty; nobody notices it, in ms. */
const pause = 100;

/**
 * Tells a screen reader something by a live region that its element renders from the start. The
 * region is emptied first: words that stand there already would not be told a second time. Of words
 * that come at once only the latest are told.
 */
export class Announcer {
  readonly #write: (words: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param write puts words into the region, and has it rendered */
  constructor(write: (words: string) => void) {
    this.#write = write;
  }

  tell(words: string): void {
    clearTimeout(this.#timer);
    this.#write('');
    if (words) this.#timer = setTimeout(() => this.#write(words), pause);
  }
}
