import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { patronElements } from '../stories/composed-story.js';
import { endMotion } from '../stories/end-motion.js';
import { files, isChromium, show } from '../stories/story-page.js';
import { dressPage } from '../../stories/story-frame.js';
import { backgroundOf, colourOf, contrast } from './colours.js';
import type { Colour } from './colours.js';

// Each story is drawn once, and then looked at in every way somebody may have it on the screen: that
// takes a fraction of drawing it for each.

const asked = isChromium ? it : it.skip;
const emulate = (payload: object): Promise<unknown> => executeServerCommand('emulate', payload);

function shadowElements(root: ParentNode): HTMLElement[] {
  return patronElements(root).flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.closest('.visually-hidden, :disabled, [aria-disabled="true"]'),
    ),
  );
}

const words = (element: HTMLElement): string =>
  `${element.localName}.${element.className} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}"`;

/** Fields and the boxes of choices: what tells where they are (1.4.11). */
const fields = 'input:not([type=checkbox], [type=radio], [type=search]), select, textarea';

/** Borders of fields that stand out less than 3 : 1 from both what is inside and around them. */
function faintBorders(root: ParentNode): string[] {
  return (
    shadowElements(root)
      // A filter draws no border: its words and its arrow tell what it is.
      .filter((element) => element.matches(fields) && !element.matches('.filter'))
      .map((element) => {
        const style = getComputedStyle(element);
        const border = colourOf(style.borderBlockStartColor);
        const ratio = contrast(border, backgroundOf(element, false));
        return { element, ratio };
      })
      .filter(({ ratio }) => ratio < 3)
      .map(({ element, ratio }) => `${words(element)}: border ${ratio.toFixed(2)} : 1`)
  );
}

/** The colour of the outline in an element of ours: what `--brand` comes to there. */
function ringColour({ shadowRoot }: HTMLElement): Colour {
  const probe = document.createElement('span');
  probe.style.setProperty('color', 'var(--brand)');
  shadowRoot!.append(probe);
  const colour = colourOf(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}

/** What somebody may focus whose ring stands out less than 3 : 1 from its ground (2.4.7, 1.4.11). */
function faintRings(root: ParentNode): string[] {
  const rings = new Map(patronElements(root).map((host) => [host, ringColour(host)]));
  return (
    shadowElements(root)
      .filter((element) => element.matches('button, a[href], input, select, textarea, summary'))
      // Its ring has the colour of its words.
      .filter((element) => !element.closest('.undo'))
      .map((element) => {
        const { host } = element.getRootNode() as ShadowRoot;
        const ring = rings.get(host as HTMLElement) ?? [0, 0, 0, 0];
        return { element, ratio: contrast(ring, backgroundOf(element, false)) };
      })
      .filter(({ ratio }) => ratio < 3)
      .map(({ element, ratio }) => `${words(element)}: focus ring ${ratio.toFixed(2)} : 1`)
  );
}

/** Controls that have nothing around them in forced colours, where their backgrounds are gone. */
function shapeless(root: ParentNode): string[] {
  return shadowElements(root)
    .filter((element) => element.matches(`button, ${fields}`))
    .filter((element) => {
      const { borderBlockEndWidth, borderBlockEndStyle, outlineStyle } = getComputedStyle(element);
      const hasBorder =
        borderBlockEndStyle !== 'none' && Number.parseFloat(borderBlockEndWidth) > 0;
      return !hasBorder && outlineStyle === 'none' && !element.matches('.summary, .link');
    })
    .map((element) => `${words(element)}: no border in forced colours`);
}

/** What is chosen or on, and looks like what is not in forced colours. */
function unmarkedChoices(root: ParentNode): string[] {
  const looks = (element: Element): string => {
    const style = getComputedStyle(element);
    const { color, backgroundColor, borderColor, borderWidth, outlineStyle, fontWeight } = style;
    return [color, backgroundColor, borderColor, borderWidth, outlineStyle, fontWeight].join();
  };
  return shadowElements(root)
    .filter((element) => element.matches('[aria-selected=true], [aria-pressed=true]'))
    .filter((element) => {
      const state = element.hasAttribute('aria-selected') ? 'aria-selected' : 'aria-pressed';
      const other = element.parentElement!.querySelector(`[${state}=false]`);
      return other !== null && looks(other) === looks(element) && !element.querySelector('svg');
    })
    .map((element) => `${words(element)}: chosen, and looks like the others`);
}

/** What is wider than the window or covers what is behind it, at 400 % on a screen of 1280 × 1024. */
function reflowProblems(root: HTMLElement): string[] {
  const wide = patronElements(root)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map(({ localName }) => `${localName} scrolls both ways`);
  const sticky = shadowElements(root)
    .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
    .filter((element) => !element.matches('dialog, [popover]'))
    .filter((element) => element.offsetHeight > innerHeight / 2)
    .map((element) => `${words(element)} covers ${element.offsetHeight} of ${innerHeight} px`);
  return [
    ...wide,
    ...sticky,
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls both ways'] : []),
  ];
}

/** Targets smaller than a finger wants them. */
function smallForFingers(root: ParentNode): string[] {
  return shadowElements(root)
    .filter((element) =>
      element.matches('button, select, input:not([type=checkbox], [type=radio])'),
    )
    .map((element) => ({ element, height: element.getBoundingClientRect().height }))
    .filter(({ height }) => height > 0 && height < 44)
    .map(({ element, height }) => `${words(element)}: ${height.toFixed(0)} px high`);
}

async function axeProblems(root: HTMLElement, rules: readonly string[]): Promise<string[]> {
  const { violations } = await axe.run(root, {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: [...rules] },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${target.join(' ')}) ${failureSummary ?? ''}`,
    ),
  );
}

// Pages about the design are no elements: axe looks at them with the other stories.
const ofElements = files.filter(({ name }) => !name.startsWith('design/'));

for (const { name, stories } of ofElements) {
  describe(`${name}, however it is looked at`, () => {
    let canvas: HTMLElement;

    beforeEach(() => {
      canvas = document.createElement('main');
      document.body.append(canvas);
    });
    afterEach(async () => {
      canvas.remove();
      if (isChromium) await emulate({});
    });

    for (const story of stories) {
      asked(
        `${story.name} shows its controls in every theme, direction, size and in forced colours`,
        async () => {
          const frame = { locale: 'en', direction: 'ltr' } as const;
          await show(story, canvas, { ...frame, theme: 'light' });
          for (const theme of ['light', 'dark'] as const) {
            dressPage({ ...frame, theme });
            endMotion(canvas);
            expect(faintBorders(canvas), `${theme}: borders`).to.eql([]);
            expect(faintRings(canvas), `${theme}: focus rings`).to.eql([]);
          }
          dressPage({ ...frame, theme: 'light', direction: 'rtl' });
          endMotion(canvas);
          const problems = await axeProblems(canvas, ['target-size', 'color-contrast']);
          expect(problems, 'right to left').to.eql([]);
          dressPage({ ...frame, theme: 'light' });
          await emulate({ features: { 'forced-colors': 'active' } });
          endMotion(canvas);
          expect(shapeless(canvas), 'forced colours').to.eql([]);
          expect(unmarkedChoices(canvas), 'forced colours').to.eql([]);
          await emulate({ viewport: { width: 320, height: 256 }, isTouch: true });
          expect(reflowProblems(canvas), '400 %').to.eql([]);
          expect(smallForFingers(canvas), 'under a finger').to.eql([]);
        },
      );
    }
  });
}
