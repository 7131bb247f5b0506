import type { ThemeRole } from '@patronkit/elements/theme/theme-roles.js';
import type { Ground } from '@patronkit/elements/theme/theme-contrast.js';

/** All words of the design stories. */
export interface DesignTexts {
  readonly light: string;
  readonly dark: string;
  readonly sample: string;
  readonly roles: Readonly<Record<ThemeRole, string>>;
  readonly mixedGrounds: Readonly<Record<Exclude<Ground, ThemeRole>, string>>;
  readonly role: string;
  readonly usedFor: string;
  readonly on: (role: string, ground: string) => string;
  readonly pair: string;
  readonly contrast: string;
  readonly verdict: string;
  readonly passes: string;
  readonly fails: string;
  readonly atLeast: (ratio: string) => string;
  readonly allPass: (count: number) => string;
  readonly someFail: (count: number) => string;
  readonly type: readonly (readonly [token: string, size: string, use: string])[];
  readonly space: readonly (readonly [token: string, use: string])[];
  readonly elevation: readonly (readonly [level: string, use: string])[];
  readonly radius: readonly (readonly [token: string, use: string])[];
  readonly motion: readonly (readonly [duration: string, use: string])[];
  readonly reducedMotion: string;
  readonly play: string;
  readonly density: Readonly<Record<'compact' | 'normal' | 'roomy', string>>;
  readonly densityUse: Readonly<Record<'compact' | 'normal' | 'roomy', string>>;
  readonly densitySample: {
    readonly field: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly studio: StudioTexts;
}

export interface StudioTexts {
  readonly title: string;
  readonly settings: string;
  readonly startFrom: string;
  readonly ready: Readonly<Record<'neutral' | 'warm-shop' | 'high-contrast', string>>;
  readonly brand: string;
  readonly brandHint: string;
  readonly pick: string;
  readonly wrongBrand: string;
  readonly surfaces: string;
  readonly surfaceKinds: Readonly<Record<'tinted' | 'warm' | 'grey', string>>;
  readonly contrast: string;
  readonly contrastKinds: Readonly<Record<'standard' | 'high', string>>;
  readonly radius: string;
  readonly density: string;
  readonly font: string;
  readonly fonts: Readonly<Record<'system' | 'serif' | 'rounded' | 'mono', string>>;
  readonly preview: string;
  readonly verdicts: string;
  readonly css: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

export const designTexts: DesignTexts = {
  light: 'Light',
  dark: 'Dark',
  sample: 'Ag 123',
  roles: {
    brand: 'Links, chosen things, progress, the focus ring',
    'brand-soft': 'Behind a chosen thing',
    'brand-fill': 'The one button that matters',
    'on-brand': 'Words on that button',
    surface: 'What everything stands on',
    sunken: 'A step down: group headings, hover',
    ink: 'Words',
    'ink-soft': 'Words that may be passed over',
    line: 'Keeps things apart',
    'line-strong': 'The edge of a control',
    positive: 'It went well',
    caution: 'Look before it is too late',
    negative: 'It went wrong',
  },
  mixedGrounds: {
    'brand-fill-hover': 'brand-fill, under the pointer',
    'positive-soft': 'positive at 12 %',
  },
  role: 'Role',
  usedFor: 'What it is for',
  on: (role, ground) => `${role} on ${ground}`,
  pair: 'What stands on what',
  contrast: 'Contrast',
  verdict: 'Verdict',
  passes: 'passes',
  fails: 'too little',
  atLeast: (ratio) => `at least ${ratio}`,
  allPass: (count) => `All ${count} pairs contrast enough.`,
  someFail: (count) =>
    count === 1 ? 'One pair contrasts too little.' : `${count} pairs contrast too little.`,
  type: [
    ['--caption', '12', 'Chips, headings of groups, names of facts'],
    ['--small', '13', 'Hints, dates, who wrote it; small buttons'],
    ['--patron-font-size', '15', 'Everything that is read'],
    ['--heading', '18', 'The title of a panel or a dialog; a figure in a row'],
    ['--size × 20 / 15', '20', 'The name of the customer'],
    ['--size × 24 / 15', '24', 'The one figure: points'],
  ],
  space: [
    ['1', 'Between a line and its hint'],
    ['2', 'Within a group'],
    ['3', 'Between groups'],
    ['4', 'The edge of a panel'],
    ['5', 'The edge of a panel with room'],
    ['6', 'Between panels'],
  ],
  elevation: [
    ['0', 'Panels lie in the page: a line, no shadow'],
    ['1', 'Lists, menus and dialogs above the page: --patron-shadow'],
  ],
  radius: [
    ['--patron-radius', 'Panels and dialogs'],
    ['× 0.6', 'Controls and rows'],
    ['99px', 'Chips and bars'],
  ],
  motion: [
    ['0.12s', 'A control answers: hover, press, focus'],
    ['0.2s', 'Something appears, or turns round'],
    ['0.4s', 'Something is told: points added, a tier reached'],
  ],
  reducedMotion: 'All of it is gone for those who ask the system for less motion.',
  play: 'Play',
  density: { compact: 'Compact', normal: 'Normal', roomy: 'Roomy' },
  densityUse: {
    compact: 'Tills and back offices: more rows in sight',
    normal: 'Where nothing is said',
    roomy: 'Storefronts: few things, much air',
  },
  densitySample: { field: 'Phone', save: 'Save', cancel: 'Cancel' },
  studio: {
    title: 'Theme studio',
    settings: 'Settings',
    startFrom: 'Start from',
    ready: { neutral: 'Neutral', 'warm-shop': 'Warm shop', 'high-contrast': 'High contrast' },
    brand: 'Brand colour',
    brandHint: 'Any CSS colour, such as #0a6 or oklch(0.65 0.15 160)',
    pick: 'Pick the brand colour',
    wrongBrand: 'This is not an opaque CSS colour. The last one that was stays.',
    surfaces: 'Surfaces',
    surfaceKinds: { tinted: 'A little of the brand', warm: 'Warm', grey: 'Grey' },
    contrast: 'Contrast',
    contrastKinds: { standard: 'AA, 4.5:1', high: 'AAA, 7:1' },
    radius: 'Corners',
    density: 'Density',
    font: 'Font',
    fonts: { system: 'System', serif: 'Serif', rounded: 'Rounded', mono: 'Monospaced' },
    preview: 'Preview',
    verdicts: 'Contrast',
    css: 'CSS to paste into the page',
    copy: 'Copy CSS',
    copied: 'Copied.',
    notCopied: 'The browser did not allow it. The text is selected: copy it with the keyboard.',
  },
};
