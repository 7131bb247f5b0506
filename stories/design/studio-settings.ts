import { readyThemes } from '@patronkit/elements/theme/ready-themes.js';
import type { ReadyTheme } from '@patronkit/elements/theme/ready-themes.js';
import { themeCss } from '@patronkit/elements/theme/theme-css.js';
import { themeFromBrand } from '@patronkit/elements/theme/theme-from-brand.js';
import type { ThemeOptions } from '@patronkit/elements/theme/theme-from-brand.js';
import type { ThemeColours } from '@patronkit/elements/theme/theme-roles.js';
import { densities } from './densities.js';
import type { Density } from './densities.js';

export const fonts = {
  system: 'system-ui, sans-serif',
  serif: "Georgia, 'Songti SC', 'Noto Serif CJK SC', serif",
  rounded: "ui-rounded, 'SF Pro Rounded', 'Arial Rounded MT Bold', system-ui, sans-serif",
  mono: 'ui-monospace, monospace',
} as const;

export type FontName = keyof typeof fonts;

/** All a designer decides in the studio. */
export interface StudioSettings extends Required<ThemeOptions> {
  readonly brand: string;
  /** In px. */
  readonly radius: number;
  readonly density: Density;
  readonly font: FontName;
}

export const firstSettings: StudioSettings = {
  brand: '#0a6',
  surfaces: 'tinted',
  contrast: 'standard',
  radius: 12,
  density: 'normal',
  font: 'system',
};

const densityOf = (space: string | undefined): Density =>
  (Object.keys(densities) as Density[]).find((name) => densities[name] === space) ?? 'normal';

/** What a ready theme was made from. */
export function settingsOf(name: ReadyTheme['name']): StudioSettings {
  const { brand, surfaces, contrast, radius, space } = readyThemes.find(
    (theme) => theme.name === name,
  )!;
  return {
    brand,
    surfaces: surfaces ?? 'tinted',
    contrast: contrast ?? 'standard',
    radius: Number.parseInt(radius ?? '12', 10),
    density: densityOf(space),
    font: 'system',
  };
}

/** @throws {ThemeError} when the brand is no colour */
export const studioColours = ({ brand, surfaces, contrast }: StudioSettings): ThemeColours =>
  themeFromBrand(brand, { surfaces, contrast });

/** The theme as CSS: what is the same without being said is left out. */
export function studioCss(
  colours: ThemeColours,
  { radius, density, font }: StudioSettings,
  selector?: string,
): string {
  return themeCss(
    colours,
    {
      ...(radius === firstSettings.radius ? {} : { radius: `${radius}px` }),
      ...(density === 'normal' ? {} : { space: densities[density] }),
      ...(font === 'system' ? {} : { font: fonts[font] }),
    },
    selector,
  );
}
