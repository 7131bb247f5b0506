import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { contrast, readColour } from './colour.js';
import { readyThemes } from './ready-themes.js';
import { contrastVerdicts } from './theme-contrast.js';
import type { ContrastLevel } from './theme-contrast.js';
import { ThemeError } from './theme-error.js';
import { themeFromBrand } from './theme-from-brand.js';
import type { ThemeOptions } from './theme-from-brand.js';
import { themeRoles } from './theme-roles.js';
import type { ThemeColours } from './theme-roles.js';

function lapses(colours: ThemeColours, level: ContrastLevel = 'standard'): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    contrastVerdicts(colours[scheme], level)
      .filter(({ passes }) => !passes)
      .map(
        ({ role, ground, ratio, least }) =>
          `${scheme}: ${role} on ${ground} ${ratio.toFixed(2)} < ${least}`,
      ),
  );
}

const part = (most: number) => fc.integer({ min: 0, max: most });
const hexColour = part(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** Most of these no screen can show. */
const oklchColour = fc
  .tuple(part(100), part(50), part(359))
  .map(([lightness, chroma, hue]) => `oklch(${lightness}% ${chroma / 100} ${hue})`);
const anyOptions: fc.Arbitrary<ThemeOptions> = fc.record({
  surfaces: fc.constantFrom('tinted', 'warm', 'grey'),
  contrast: fc.constantFrom('standard', 'high'),
});

describe('a theme from a brand colour', () => {
  it('contrasts enough everywhere, whatever the brand', () => {
    fc.assert(
      fc.property(fc.oneof(hexColour, oklchColour), anyOptions, (brand, options) => {
        expect(lapses(themeFromBrand(brand, options), options.contrast)).to.eql([]);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  for (const brand of [
    'yellow',
    'black',
    'white',
    '#777',
    'lime',
    'blue',
    'oklch(0.9 0.4 140)',
    'color(display-p3 0 1 0)',
    'color(rec2020 1 0 0)',
    'hsl(200 90% 40%)',
    'lab(60% 80 -90)',
  ]) {
    for (const level of ['standard', 'high'] as const) {
      it(`contrasts enough from ${brand} at ${level} contrast`, () => {
        expect(lapses(themeFromBrand(brand, { contrast: level }), level)).to.eql([]);
      });
    }
  }

  it('has a colour that sRGB can show for every role', () => {
    for (const scheme of Object.values(
      themeFromBrand('oklch(0.7 0.4 150)'),
    ) as ThemeColours['light'][]) {
      expect(Object.keys(scheme).sort()).to.eql([...themeRoles].sort());
      for (const colour of Object.values(scheme)) expect(colour).to.match(/^#[0-9a-f]{6}$/);
    }
  });

  it('fills its button with the very brand, where words can be read on it', () => {
    for (const brand of ['#ffdd00', '#00aa66', '#7a1fa2', '#ff6a00']) {
      const { light, dark } = themeFromBrand(brand);
      expect(light['brand-fill'], 'light').to.equal(brand);
      expect(dark['brand-fill'], 'dark').to.equal(brand);
    }
  });

  it('keeps a brand that can be read as it is', () => {
    expect(themeFromBrand('#7a1fa2').light.brand).to.equal('#7a1fa2');
  });

  it('keeps the hue of a brand that cannot', () => {
    const hue = readColour('#ffdd00').hue;
    const { light, dark } = themeFromBrand('#ffdd00');
    for (const { brand } of [light, dark]) {
      expect(Math.abs(readColour(brand).hue - hue), brand).to.be.below(3);
    }
  });

  it('gives black a button that is seen in the dark, and white one in the light', () => {
    const black = themeFromBrand('black').dark;
    const white = themeFromBrand('white').light;
    for (const { surface, 'brand-fill': fill } of [black, white]) {
      expect(contrast(fill, surface)).to.be.above(3);
    }
  });

  it('has grey surfaces for a grey brand', () => {
    expect(readColour(themeFromBrand('#777').dark.surface).chroma).to.be.below(0.001);
  });

  it('says what a brand colour looks like when it is given none', () => {
    for (const brand of ['', 'brand', '#12', 'var(--x)', 'rgb(0 0 0 / 0.5)', 'transparent']) {
      expect(() => themeFromBrand(brand), brand).to.throw(ThemeError, /Give one such as #0a6/);
    }
  });
});

describe('a ready theme', () => {
  for (const { name, brand, ...options } of readyThemes) {
    it(`${name} contrasts enough in light and dark`, () => {
      expect(lapses(themeFromBrand(brand, options), options.contrast)).to.eql([]);
    });
  }
});
