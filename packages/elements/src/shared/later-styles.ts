import type { CSSResult, LitElement } from 'lit';

/** Sheets that came after the first sight, by element. */
const later = new WeakMap<LitElement, CSSResult[]>();
/** Sheets belong to the document they were made in; copies for others, by document. */
const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Adds looks that come with what is loaded on demand. From then on the element also keeps its looks
 * in another document.
 */
export function addStyles(element: LitElement, ...styles: readonly CSSResult[]): void {
  const root = element.renderRoot as ShadowRoot;
  const sheets = keepLooks(element, styles).map((style) => sheetFor(style, element.ownerDocument));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}

/**
 * Keeps an element's looks when it comes into another document (`adoptNode`, a frame, a window of
 * its own), where a browser drops them all.
 * @param styles those it wears besides its class's own
 * @returns which of them are new
 */
export function keepLooks(element: LitElement, styles: readonly CSSResult[] = []): CSSResult[] {
  let known = later.get(element);
  if (!known) {
    later.set(element, (known = []));
    element.addController({ hostConnected: () => wearAgain(element) });
  }
  const added = styles.filter((style) => !known.includes(style));
  known.push(...added);
  return added;
}

function wearAgain(element: LitElement): void {
  const root = element.renderRoot as ShadowRoot | undefined;
  const { elementStyles } = element.constructor as typeof LitElement;
  if (!root || root.adoptedStyleSheets.length || !element.ownerDocument.defaultView) return;
  const styles = [...(elementStyles as CSSResult[]), ...(later.get(element) ?? [])];
  root.adoptedStyleSheets = styles.map((style) => sheetFor(style, element.ownerDocument));
}

function sheetFor(style: CSSResult, page: Document): CSSStyleSheet {
  if (page === document) return style.styleSheet!;
  let known = copies.get(page);
  if (!known) copies.set(page, (known = new Map<CSSResult, CSSStyleSheet>()));
  let sheet = known.get(style);
  if (!sheet) {
    const { CSSStyleSheet: Sheet } = page.defaultView as unknown as {
      CSSStyleSheet: typeof CSSStyleSheet;
    };
    known.set(style, (sheet = new Sheet()));
    sheet.replaceSync(style.cssText);
  }
  return sheet;
}
