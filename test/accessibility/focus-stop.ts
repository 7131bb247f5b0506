/** Where the focus is, inside shadow roots too. */
export function focused(): HTMLElement {
  let element = document.activeElement as HTMLElement;
  while (element.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement as HTMLElement;
  }
  return element;
}

/** What a person would call it: its label, else its text. */
export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = element.getAttribute('aria-labelledby');
  const labels = (element as HTMLInputElement).labels;
  const name =
    element.ariaLabel ??
    (labelledBy ? root.getElementById(labelledBy)?.textContent : undefined) ??
    (labels?.length ? labels[0]!.textContent : undefined) ??
    element.textContent;
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** Hidden controls (the steps of a scale) show the focus on what stands beside them. */
function bearersOfFocus(element: HTMLElement): Element[] {
  const { nextElementSibling } = element;
  return nextElementSibling ? [element, nextElementSibling] : [element];
}

function hasOutline(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
}

/** What is drawn at a point, inside shadow roots too. */
function drawnAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

const isWithin = (outer: Element, inner: Element): boolean => {
  for (let node: Node | null = inner; node;) {
    if (node === outer) return true;
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return false;
};

/** Whether somebody sees at least a part of it: in the window, and nothing drawn over all of it. */
function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [0.5, 0.1, 0.9].some((down) =>
    [0.5, 0.1, 0.9].some((across) => {
      const drawn = drawnAt(left + width * across, top + height * down);
      return drawn !== null && (isWithin(element, drawn) || isWithin(drawn, element));
    }),
  );
}

/** What is wrong with where the focus is: it cannot be seen, or is out of sight (2.4.7, 2.4.11). */
export function focusProblems(): string[] {
  const element = focused();
  // Between elements of ours the focus is the page's. A heading that was given it does nothing.
  if (!isOurs(element) || element.matches(':is(h2, span)[tabindex="-1"]')) return [];
  const bearers = bearersOfFocus(element);
  const words = `${element.localName} "${nameOf(element).slice(0, 40)}"`;
  return [
    // Within a date's field Chromium puts the focus on its picker, with a ring of its own.
    ...(element.matches('[type=date]') || bearers.some(hasOutline)
      ? []
      : [`${words}: no outline shows the focus`]),
    ...(bearers.some(isInSight) ? [] : [`${words}: has the focus and is out of sight`]),
  ];
}

const isOurs = (element: HTMLElement): boolean => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('patron-');
};
