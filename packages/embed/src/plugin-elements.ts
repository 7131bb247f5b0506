/** The elements that only pages with plugins use: tag → what defines it. */
const definitions = {
  'patron-plugin-panel': () => import('@patronkit/elements/plugin-panel/define.js'),
  'patron-plugin-manager': () => import('@patronkit/elements/plugin-manager/define.js'),
  'patron-command-palette': () => import('@patronkit/elements/command-palette/define.js'),
};

const missing = new Map(Object.entries(definitions));
let observer: MutationObserver | undefined;

function loadPresent(): void {
  for (const [tag, load] of missing) {
    if (!document.querySelector(tag)) continue;
    missing.delete(tag);
    load().catch((error: unknown) => {
      // Another attempt comes with the next change of the page.
      missing.set(tag, load);
      console.warn(`[patronkit] load: <${tag}> could not be loaded.`, error);
    });
  }
  if (!missing.size) observer?.disconnect();
}

/**
 * Defines the elements for plugins that the page has, now and later. They come with the first
 * plugin, so that pages without any pay nothing for their names.
 */
export function watchPluginElements(): void {
  if (observer) return;
  observer = new MutationObserver(loadPresent);
  observer.observe(document, { childList: true, subtree: true });
  loadPresent();
}
