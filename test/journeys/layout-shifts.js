/**
 * Keeps every layout shift of the pages to come: what moved although nobody moved it. Shifts right
 * after somebody's own click or key are kept too, and marked.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
export async function watchLayoutShifts(context) {
  await context.addInitScript(() => {
    const nameOf = (node) => {
      const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
      if (!element) return 'something that is gone';
      const { localName, className, id } = element;
      return `${localName}${id && `#${id}`}${className && `.${String(className).split(' ')[0]}`}`;
    };
    const places = ({ previousRect: before, currentRect: now }) =>
      `${before.x},${before.y} → ${now.x},${now.y}`;
    const shifts = [];
    window.layoutShifts = shifts;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        const moved = sources.map((source) => `${nameOf(source.node)} ${places(source)}`);
        shifts.push({ value, hadRecentInput, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A hundredth of what counts as good (0.1); less is a line that moves by a hair. */
const least = 0.001;

/**
 * What has moved in a page since it was last asked, in words for a failure; empty where all stayed.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ includeAsked?: boolean }} options `includeAsked`: also what moved right after an input
 */
export async function layoutShifts(page, { includeAsked = false } = {}) {
  const shifts = await page.evaluate(async () => {
    // The observer hears of a frame's shifts after the frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    return window.layoutShifts.splice(0);
  });
  return shifts
    .filter(({ value }) => value >= least)
    .filter(({ hadRecentInput }) => includeAsked || !hadRecentInput)
    .map(({ value, moved }) => `${value.toFixed(5)}: ${moved.join('; ')}`);
}
