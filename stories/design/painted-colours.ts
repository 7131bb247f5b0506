import { paint, readColour } from '@patronkit/elements/theme/colour.js';
import { themeRoles } from '@patronkit/elements/theme/theme-roles.js';
import type { SchemeColours, ThemeRole } from '@patronkit/elements/theme/theme-roles.js';

/** What the browser makes of a CSS colour inside `element`. */
function paintedColour(element: HTMLElement, colour: string): string {
  element.style.setProperty('background-color', colour);
  const computed = getComputedStyle(element).backgroundColor;
  element.style.removeProperty('background-color');
  return paint(readColour(computed));
}

const token = (role: ThemeRole): string => (role === 'brand-fill' ? 'fill' : role);

/** The colours the elements have where `element` is, by role; whatever the page has set. */
export function paintedColours(element: HTMLElement): SchemeColours {
  return Object.fromEntries(
    themeRoles.map((role) => [role, paintedColour(element, `var(--${token(role)})`)]),
  ) as Record<ThemeRole, string>;
}
