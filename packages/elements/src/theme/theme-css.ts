import { themeRoles } from './theme-roles.js';
import type { ThemeColours } from './theme-roles.js';

export interface ThemeShape {
  /** Corners of cards, such as `12px`; controls round theirs in proportion. */
  readonly radius?: string;
  /** The step all distances are counted in: the density. */
  readonly space?: string;
  readonly font?: string;
  readonly shadow?: string;
}

/**
 * A theme as CSS one can paste into any style sheet. Each colour names both schemes, so it follows
 * the `color-scheme` of whatever the element stands in.
 */
export function themeCss(
  { light, dark }: ThemeColours,
  shape: ThemeShape = {},
  selector = ':root',
): string {
  const colours = themeRoles.map((role) =>
    light[role] === dark[role]
      ? declaration(role, light[role])
      : declaration(role, `light-dark(${light[role]}, ${dark[role]})`),
  );
  const shapes = Object.entries(shape)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => declaration(name, String(value)));
  return `${selector} {\n${[...colours, ...shapes].join('\n')}\n}\n`;
}

const declaration = (name: string, value: string): string => `  --patron-${name}: ${value};`;
