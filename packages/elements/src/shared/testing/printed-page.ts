import { waitUntil } from '@open-wc/testing';

/** Presses a button that prints; resolves with what was on the paper, once it is put away. */
export async function printedPage(element: Element, button: HTMLElement): Promise<string> {
  let paper = '';
  const root = element.shadowRoot!;
  const observer = new MutationObserver(() => {
    const frame = root.querySelector('iframe')?.contentWindow;
    if (!frame) return;
    frame.print = () => {
      paper = frame.document.body.textContent;
    };
  });
  observer.observe(root, { childList: true });
  button.click();
  await waitUntil(() => paper && !root.querySelector('iframe'), 'nothing was printed');
  observer.disconnect();
  return paper.replaceAll(/\s+/g, ' ').trim();
}
