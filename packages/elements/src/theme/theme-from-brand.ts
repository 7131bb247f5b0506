import { contrast, mix, nearestColour, paint, readColour } from './colour.js';
import type { Oklch } from './colour.js';
import { hovered, leastContrast } from './theme-contrast.js';
import type { ContrastLevel } from './theme-contrast.js';
import type { SchemeColours, ThemeColours } from './theme-roles.js';

export interface ThemeOptions {
  /** What the surfaces and lines lean towards. Default: `tinted`, a little towards the brand. */
  readonly surfaces?: 'tinted' | 'warm' | 'grey';
  /** `high`: words at 7:1 instead of 4.5:1, controls at 4.5:1 instead of 3:1. */
  readonly contrast?: ContrastLevel;
}

interface Step {
  readonly lightness: number;
  readonly chroma: number;
}

/** Where each role begins; what does not contrast enough there moves away from its ground. */
interface SchemePlan {
  readonly surface: Step;
  readonly sunken: Step;
  readonly ink: Step;
  readonly inkSoft: Step;
  readonly line: Step;
  readonly lineStrong: Step;
  readonly brandSoft: Step;
  /** Lightness of the meanings, in the order positive, caution, negative. */
  readonly meanings: readonly [number, number, number];
}

const step = (lightness: number, chroma: number): Step => ({ lightness, chroma });

const light: SchemePlan = {
  surface: step(1, 0),
  sunken: step(0.972, 0.004),
  ink: step(0.25, 0.02),
  inkSoft: step(0.47, 0.02),
  line: step(0.905, 0.007),
  lineStrong: step(0.62, 0.015),
  brandSoft: step(0.955, 0.03),
  meanings: [0.46, 0.5, 0.5],
};

const dark: SchemePlan = {
  surface: step(0.22, 0.012),
  sunken: step(0.265, 0.014),
  ink: step(0.955, 0.005),
  inkSoft: step(0.77, 0.012),
  line: step(0.35, 0.014),
  lineStrong: step(0.6, 0.015),
  brandSoft: step(0.3, 0.04),
  meanings: [0.8, 0.83, 0.76],
};

/** Paper is not white, and lamplight not grey. */
const warmSurfaces = {
  light: { surface: step(0.993, 0.006), sunken: step(0.966, 0.012), line: step(0.9, 0.018) },
  dark: { surface: step(0.225, 0.012), sunken: step(0.27, 0.016), line: step(0.355, 0.02) },
};

const highContrast = {
  light: { ink: step(0, 0), inkSoft: step(0.32, 0.01), sunken: step(0.955, 0.003) },
  dark: { surface: step(0, 0), sunken: step(0.2, 0.005), ink: step(1, 0), inkSoft: step(0.88, 0) },
};

const meanings = {
  light: { hues: [155, 65, 27], chromas: [0.11, 0.11, 0.18] },
  dark: { hues: [155, 80, 25], chromas: [0.12, 0.11, 0.13] },
} as const;

const warmHue = 80;

/**
 * All colours of a theme from one brand colour, in light and in dark: words at 4.5:1 or more on all
 * they stand on, controls at 3:1 or more, whatever the brand. The brand keeps its hue; its filled
 * button keeps the very colour wherever words can be read on it.
 *
 * @param brand any opaque CSS colour
 * @throws {ThemeError} when `brand` is none
 */
export function themeFromBrand(brand: string, options: ThemeOptions = {}): ThemeColours {
  const colour = readColour(brand);
  return {
    light: schemeColours('light', colour, options),
    dark: schemeColours('dark', colour, options),
  };
}

function planFor(
  scheme: 'light' | 'dark',
  { surfaces, contrast: level }: ThemeOptions,
): SchemePlan {
  return {
    ...(scheme === 'light' ? light : dark),
    ...(surfaces === 'warm' ? warmSurfaces[scheme] : {}),
    ...(level === 'high' ? highContrast[scheme] : {}),
  };
}

function schemeColours(
  scheme: 'light' | 'dark',
  brand: Oklch,
  options: ThemeOptions,
): SchemeColours {
  const { surfaces = 'tinted', contrast: level = 'standard' } = options;
  const plan = planFor(scheme, options);
  const least = leastContrast[level];
  const tint = surfaces === 'grey' || (surfaces === 'tinted' && brand.chroma < 0.02) ? 0 : 1;
  const neutral = ({ lightness, chroma }: Step): Oklch => ({
    lightness,
    chroma: chroma * tint,
    hue: surfaces === 'warm' ? warmHue : brand.hue,
  });
  const seenOn =
    (ratio: number, ...grounds: readonly string[]) =>
    (painted: string): boolean =>
      grounds.every((ground) => contrast(painted, ground) >= ratio);

  const surface = paint(neutral(plan.surface));
  const sunken = paint(neutral(plan.sunken));
  const brandSoft = paint({
    ...plan.brandSoft,
    chroma: Math.min(plan.brandSoft.chroma, brand.chroma),
    hue: brand.hue,
  });
  const readable = seenOn(least.text, surface, sunken, brandSoft);
  const line =
    level === 'high'
      ? nearestColour(neutral(plan.line), seenOn(3, surface))
      : paint(neutral(plan.line));
  const ink = nearestColour(neutral(plan.ink), readable);
  const brandText = nearestColour(
    { ...brand, lightness: brandLightness(scheme, brand.lightness) },
    // On a line it is progress on its track.
    (painted) => readable(painted) && contrast(painted, line) >= least.control,
  );
  const [positive, caution, negative] = plan.meanings.map((lightness, meaning) =>
    nearestColour(
      {
        lightness,
        chroma: meanings[scheme].chromas[meaning]!,
        hue: meanings[scheme].hues[meaning]!,
      },
      (painted) => seenOn(least.text, surface, sunken, mix(painted, 0.12, surface))(painted),
    ),
  ) as [string, string, string];

  return {
    brand: brandText,
    'brand-soft': brandSoft,
    ...filledButton(brand, { brandText, surface, ink, least: least.text }),
    surface,
    sunken,
    ink,
    'ink-soft': nearestColour(neutral(plan.inkSoft), readable),
    line,
    'line-strong': nearestColour(neutral(plan.lineStrong), seenOn(least.control, surface, sunken)),
    positive,
    caution,
    negative,
  };
}

/** In the dark a dark brand shines; in the light each stays as near to itself as it can be read. */
function brandLightness(scheme: 'light' | 'dark', lightness: number): number {
  return scheme === 'light' ? lightness : Math.max(lightness, 0.95 - 0.45 * lightness);
}

interface ButtonGround {
  readonly brandText: string;
  readonly surface: string;
  readonly ink: string;
  readonly least: number;
}

function filledButton(
  brand: Oklch,
  { brandText, surface, ink, least }: ButtonGround,
): Pick<SchemeColours, 'brand-fill' | 'on-brand'> {
  const tint = { chroma: Math.min(0.03, brand.chroma), hue: brand.hue };
  const words = ['#ffffff', paint({ lightness: 0.18, ...tint }), '#000000'];
  const wordsOn = (fill: string): string | undefined =>
    words.find(
      (word) => contrast(word, fill) >= least && contrast(word, hovered(fill, ink)) >= least,
    );
  const start = isLostOn(surface, brand) ? readColour(brandText) : brand;
  const fill = nearestColour(start, (painted) => wordsOn(painted) !== undefined);
  return { 'brand-fill': fill, 'on-brand': wordsOn(fill) ?? words[0]! };
}

/** Whether a colour has neither light nor hue enough to be told from the surface. */
function isLostOn(surface: string, colour: Oklch): boolean {
  const { lightness, chroma } = readColour(surface);
  return Math.abs(lightness - colour.lightness) < 0.25 && Math.abs(chroma - colour.chroma) < 0.1;
}
