import { render } from 'lit';
import type { CSSResult, LitElement, TemplateResult } from 'lit';

/** A page to be printed. */
export interface PrintedPage {
  readonly title: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly styles: CSSResult;
  readonly content: TemplateResult;
}

/**
 * Lays out a page of its own in a frame nobody sees, inside the element: what is printed is that page
 * alone, whatever the host page looks like, and the host page is not touched.
 */
export function layOutPage(element: LitElement, page: PrintedPage): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = page.title;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  for (const size of ['inline-size', 'block-size', 'border']) frame.style.setProperty(size, '0');
  frame.style.setProperty('position', 'fixed');
  element.renderRoot.append(frame);
  const paper = frame.contentDocument!;
  const { CSSStyleSheet: Sheet } = paper.defaultView as unknown as {
    CSSStyleSheet: typeof CSSStyleSheet;
  };
  const sheet = new Sheet();
  sheet.replaceSync(page.styles.cssText);
  paper.adoptedStyleSheets = [sheet];
  paper.title = page.title;
  paper.documentElement.lang = page.locale;
  paper.documentElement.dir = getComputedStyle(element).direction;
  render(page.content, paper.body);
  return frame;
}

/** Prints a page of its own; resolves when the browser's dialog is closed, printed or not. */
export async function printPage(element: LitElement, page: PrintedPage): Promise<void> {
  const frame = layOutPage(element, page);
  const paper = frame.contentWindow!;
  // The dialog stops the page in most browsers; `print` returns when it is closed.
  await new Promise((resolve) => setTimeout(resolve));
  const focused = focusedIn(element);
  try {
    paper.focus();
    paper.print();
  } finally {
    frame.remove();
    focused?.focus({ preventScroll: true });
  }
}

/** What has the focus, inside shadow roots too; a closed one around the element hides nothing. */
function focusedIn({ shadowRoot }: LitElement): HTMLElement | null {
  let focused = shadowRoot?.activeElement ?? document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused as HTMLElement | null;
}
