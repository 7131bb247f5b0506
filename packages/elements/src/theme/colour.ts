import {
  clampChroma,
  formatHex,
  interpolate,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
  wcagContrast,
} from 'culori/fn';
import { ThemeError } from './theme-error.js';

/** A colour by its lightness (0 to 1), its chroma (about 0 to 0.37) and its hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

// What CSS can name; culori knows only the colour spaces it is told of.
useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
useMode(modeHsl);
useMode(modeHwb);
useMode(modeLab);
useMode(modeLch);
useMode(modeP3);
useMode(modeRec2020);
useMode(modeXyz50);
useMode(modeXyz65);
const toOklch = useMode(modeOklch);

const atMost = (most: number, value: number | undefined): number =>
  Math.min(most, Math.max(0, value ?? 0));

/** Reads any opaque CSS colour; what no screen can show is kept, and fitted when it is painted. */
export function readColour(text: string): Oklch {
  const parsed = parse(text.trim());
  if (!parsed || (parsed.alpha ?? 1) < 1) throw new ThemeError(text);
  const { l, c, h } = toOklch(parsed);
  return { lightness: atMost(1, l), chroma: atMost(0.5, c), hue: h ?? 0 };
}

/** As `#rrggbb`. What sRGB cannot show loses chroma and keeps lightness and hue. */
export function paint({ lightness, chroma, hue }: Oklch): string {
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: hue }, 'oklch', 'rgb'));
}

/** As `color-mix(in oklab, first share, second)` paints it; `share` is 0 to 1. */
export function mix(first: string, share: number, second: string): string {
  return formatHex(interpolate([second, first], 'oklab')(share));
}

/** The contrast of WCAG 2.2, 1 to 21. */
export const contrast = (first: string, second: string): number => wcagContrast(first, second);

/**
 * The colour nearest in lightness to `start` that is as it should be, so that a brand changes no
 * more than it has to. Black and white are tried last.
 */
export function nearestColour(start: Oklch, isGood: (painted: string) => boolean): string {
  const step = 0.005;
  let painted = paint(start);
  for (let away = 0; away <= 1; away += step) {
    for (const lightness of [start.lightness - away, start.lightness + away]) {
      if (lightness < -step || lightness > 1 + step) continue;
      painted = paint({ ...start, lightness: atMost(1, lightness) });
      if (isGood(painted)) return painted;
    }
  }
  return painted;
}
