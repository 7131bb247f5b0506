import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { readyThemeCss, readyThemes } from './ready-themes.js';
import { contrastPairs, leastContrast } from './theme-contrast.js';
import { themeRoles } from './theme-roles.js';

const fileOf = async (name: string): Promise<string> =>
  (await fetch(new URL(`../../themes/${name}.css`, import.meta.url))).text();

type Rgb = readonly [number, number, number];

/** What the browser paints for a CSS colour inside `element`. */
function painted(element: HTMLElement, colour: string): Rgb {
  element.style.setProperty('background-color', colour);
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = getComputedStyle(element).backgroundColor;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** As WCAG 2.2 writes it down, apart from the library that made the themes. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: Rgb, second: Rgb): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const token = (role: string): string => `var(--patron-${role})`;
/** Mixed as the style sheets of the elements mix them. */
const mixedGrounds: Readonly<Record<string, string>> = {
  'brand-fill-hover': `color-mix(in oklab, ${token('brand-fill')} 88%, ${token('ink')})`,
  'positive-soft': `color-mix(in oklab, ${token('positive')} 12%, ${token('surface')})`,
};

for (const theme of readyThemes) {
  describe(`the theme ${theme.name}`, () => {
    let element: HTMLElement;

    beforeEach(async () => {
      element = await fixture(html`<div></div>`);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await fileOf(theme.name));
      document.adoptedStyleSheets = [sheet];
    });
    afterEach(() => {
      document.adoptedStyleSheets = [];
    });

    it('is the file that its line in ready-themes.ts writes (npm run themes)', async () => {
      expect(await fileOf(theme.name)).to.equal(readyThemeCss(theme));
    });

    it('sets tokens of ours and nothing else', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await fileOf(theme.name));
      expect(sheet.cssRules).to.have.length(1);
      const { selectorText, style } = sheet.cssRules[0] as CSSStyleRule;
      expect(selectorText).to.equal(':root');
      expect([...style].filter((name) => !name.startsWith('--patron-'))).to.eql([]);
      expect([...style]).to.include.members(themeRoles.map((role) => `--patron-${role}`));
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`is painted with enough contrast in ${scheme}`, () => {
        element.style.setProperty('color-scheme', scheme);
        const least = leastContrast[theme.contrast ?? 'standard'];
        for (const { role, ground, kind } of contrastPairs) {
          const below = painted(element, mixedGrounds[ground] ?? token(ground));
          const ratio = contrast(painted(element, token(role)), below);
          // A mixed ground may be painted one step of 256 beside what was reckoned with.
          expect(ratio, `${role} on ${ground}`).to.be.at.least(least[kind] - 0.05);
        }
      });
    }
  });
}
