/** What a live region says from now on, each time that it says something or its words come anew. */
export function wordsTold(region: Element): readonly string[] {
  const told: string[] = [];
  let before = region.textContent;
  new MutationObserver((mutations) => {
    const now = region.textContent;
    const isNew = mutations.some(({ addedNodes }) =>
      [...addedNodes].some(({ textContent }) => textContent?.trim()),
    );
    if (now.trim() && (isNew || now !== before)) told.push(now.trim());
    before = now;
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return told;
}
