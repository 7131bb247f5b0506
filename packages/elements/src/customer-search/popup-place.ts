/** Whether a style sheet alone can keep the popup below its field. */
const hasAnchors = (): boolean => CSS.supports('anchor-name: --a');

/** What keeps each open popup that a style sheet cannot keep below its field. */
const followers = new WeakMap<HTMLElement, () => void>();

/**
 * Opens the popup below its field, in the top layer: above everything in the page whatever lies
 * there, and cut off by nothing. Does nothing where it is open.
 */
export function openPopup(popup: HTMLElement): void {
  if (popup.matches(':popover-open')) return;
  popup.showPopover();
  if (hasAnchors()) return;
  const follow = (): void => placeBelow(popup);
  follow();
  followers.set(popup, follow);
  addEventListener('scroll', follow, { capture: true, passive: true });
  addEventListener('resize', follow);
}

export function closePopup(popup: HTMLElement): void {
  if (popup.matches(':popover-open')) popup.hidePopover();
  const follow = followers.get(popup);
  if (!follow) return;
  followers.delete(popup);
  removeEventListener('scroll', follow, { capture: true });
  removeEventListener('resize', follow);
}

function placeBelow(popup: HTMLElement): void {
  const { left, bottom, width } = popup.parentElement!.getBoundingClientRect();
  popup.toggleAttribute('data-placed', true);
  popup.style.setProperty('--left', `${left}px`);
  popup.style.setProperty('--bottom', `${bottom}px`);
  popup.style.setProperty('--width', `${width}px`);
}
