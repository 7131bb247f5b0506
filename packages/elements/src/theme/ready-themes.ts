import { themeCss } from './theme-css.js';
import type { ThemeShape } from './theme-css.js';
import { themeFromBrand } from './theme-from-brand.js';
import type { ThemeOptions } from './theme-from-brand.js';

export interface ReadyTheme extends ThemeOptions, ThemeShape {
  readonly name: 'neutral' | 'warm-shop' | 'high-contrast';
  readonly brand: string;
  /** For whom it is, as its file says at the top. */
  readonly about: string;
}

/** The themes that come with the elements; `themes/*.css` is written from these lines. */
export const readyThemes: readonly ReadyTheme[] = [
  {
    name: 'neutral',
    about: 'Ink on paper: for a page whose own colours shall stand out.',
    brand: 'oklch(0.24 0 0)',
    surfaces: 'grey',
    radius: '8px',
  },
  {
    name: 'warm-shop',
    about: 'Terracotta on cream, round corners and room: for a storefront.',
    brand: 'oklch(0.55 0.14 38)',
    surfaces: 'warm',
    radius: '18px',
    space: '5px',
  },
  {
    name: 'high-contrast',
    about: 'Words at 7:1, every line and control plain to see: for glare and tired eyes.',
    brand: 'oklch(0.42 0.17 262)',
    surfaces: 'grey',
    contrast: 'high',
    radius: '6px',
  },
];

/** The text of a theme's file. */
export function readyThemeCss({ about, brand, surfaces, contrast, ...theme }: ReadyTheme): string {
  const { name, ...shape } = theme;
  const colours = themeFromBrand(brand, {
    ...(surfaces ? { surfaces } : {}),
    ...(contrast ? { contrast } : {}),
  });
  return `/* Patronkit theme "${name}". ${about}\n   Written by npm run themes; change ready-themes.ts, not this file. */\n${themeCss(colours, shape)}`;
}
