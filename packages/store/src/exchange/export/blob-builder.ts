/** Characters gathered before they are handed to the browser, which may keep them on disk. */
const partSize = 262_144;

/** Builds a large file without keeping its text in memory. */
export class BlobBuilder {
  readonly #parts: Blob[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > partSize) this.#close();
  }

  /** @param before what stands in front of everything added */
  toBlob(type: string, before = ''): Blob {
    this.#close();
    return new Blob([before, ...this.#parts], { type });
  }

  #close(): void {
    if (this.#text) this.#parts.push(new Blob([this.#text]));
    this.#text = '';
  }
}
