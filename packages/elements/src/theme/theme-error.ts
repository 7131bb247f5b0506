/** What was given as a brand colour is none. */
export class ThemeError extends Error {
  override readonly name = 'ThemeError';

  constructor(brand: string) {
    super(
      `"${brand}" is not an opaque CSS colour. Give one such as #0a6, rgb(0 170 102) or oklch(0.65 0.15 160).`,
    );
  }
}
