import { expect } from '@open-wc/testing';
import { files, isChromium, show, sizeOverflow } from './story-page.js';

const least = 24;
const interactive = [
  'a[href]',
  'button',
  'input',
  'select',
  'summary',
  'textarea',
  '[role="option"]',
  '[role="tab"]',
  '[tabindex]:not([tabindex="-1"])',
].join(',');

function everyElement(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
  ]);
}

interface Target {
  readonly words: string;
  readonly area: DOMRect;
}

/** What takes a click for a control: itself, or its label where that is larger. */
function areaOf(element: HTMLElement): DOMRect {
  const own = element.getBoundingClientRect();
  const label = element.closest('label')?.getBoundingClientRect();
  return label && label.width * label.height > own.width * own.height ? label : own;
}

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.matches(':disabled') &&
  element.closest('.visually-hidden') === null;

/** A link within a sentence is as high as its line. */
const isInline = (element: HTMLElement): boolean =>
  element.localName === 'a' && getComputedStyle(element).display === 'inline';

function targets(root: HTMLElement): Target[] {
  return everyElement(root)
    .filter((element) => element.matches(interactive) && isShown(element) && !isInline(element))
    .map((element) => ({
      words: `${element.localName} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}"`,
      area: areaOf(element),
    }))
    .filter(({ area }) => area.width > 0 && area.height > 0);
}

const isSmall = ({ width, height }: DOMRect): boolean => width < least || height < least;

const centreOf = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });

/**
 * WCAG 2.2, 2.5.8: a small target may stand alone, where a circle of 24 px on its centre touches no
 * other target, nor the circle of another small one.
 */
function standsAlone({ area }: Target, others: readonly Target[]): boolean {
  const { x, y } = centreOf(area);
  return others.every(({ area: other }) => {
    const centre = centreOf(other);
    const across = Math.max(other.left - x, 0, x - other.right);
    const down = Math.max(other.top - y, 0, y - other.bottom);
    const touchesIt = Math.hypot(across, down) < least / 2;
    const touchesItsCircle = isSmall(other) && Math.hypot(centre.x - x, centre.y - y) < least;
    return !touchesIt && !touchesItsCircle;
  });
}

function smallTargets(root: HTMLElement): string[] {
  const all = targets(root);
  return all
    .filter(
      (target) =>
        isSmall(target.area) &&
        !standsAlone(
          target,
          all.filter((other) => other !== target),
        ),
    )
    .map(({ words, area }) => `${words}: ${area.width.toFixed(0)} × ${area.height.toFixed(0)} px`);
}

/** What people set who read with more space, WCAG 2.2, 1.4.12. */
const spacious = new CSSStyleSheet();
spacious.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}`);
/** Letters twice as large, WCAG 2.2, 1.4.4. */
const large = new CSSStyleSheet();
large.replaceSync(':root { --patron-font-size: 30px; }');

const frame = { locale: 'en', theme: 'light', direction: 'ltr' } as const;

// Sizes in px are the same everywhere: one engine tells.
const measured = isChromium ? it : it.skip;

for (const { name, stories } of files) {
  describe(`${name}, for those who see or point less well`, () => {
    let canvas: HTMLElement;

    beforeEach(() => {
      canvas = document.createElement('main');
      document.body.append(canvas);
    });
    afterEach(() => {
      document.adoptedStyleSheets = [];
      canvas.remove();
    });

    for (const story of stories) {
      measured(
        `${story.name} has targets of 24 px or room around them, and room for large and spaced letters`,
        async () => {
          await show(story, canvas, frame);
          expect(smallTargets(canvas), 'small targets').to.eql([]);
          document.adoptedStyleSheets = [spacious];
          expect(sizeOverflow(canvas), 'with more space').to.eql([]);
          document.adoptedStyleSheets = [large];
          expect(sizeOverflow(canvas), 'with large letters').to.eql([]);
        },
      );
    }
  });
}
