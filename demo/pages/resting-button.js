/**
 * Lets a button do nothing for a while. Unlike `disabled` this leaves the focus where it is.
 * @param {Element} button
 * @param {boolean} rests
 */
export function setResting(button, rests) {
  button.setAttribute('aria-disabled', String(rests));
}

/** @param {Element} button */
export const isResting = (button) => button.getAttribute('aria-disabled') === 'true';
