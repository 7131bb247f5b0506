/** What a live region says from now on, each time that it says something. */
export function wordsTold(region: Element): readonly string[] {
  const told: string[] = [];
  let before = region.textContent;
  new MutationObserver(() => {
    const now = region.textContent;
    if (now.trim() && now !== before) told.push(now.trim());
    before = now;
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return told;
}
