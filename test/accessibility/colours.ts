/** Red, green and blue from 0 to 255, and how much of it covers what is below. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Any colour of CSS, in the numbers a screen shows. */
export function colourOf(css: string): Colour {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const over = (above: Colour, below: Colour): Colour => {
  const mix = (one: number, other: number) => one * above[3] + other * (1 - above[3]);
  return [mix(above[0], below[0]), mix(above[1], below[1]), mix(above[2], below[2]), 1];
};

/** What is behind an element: the backgrounds of itself, where asked, and of all it stands in. */
export function backgroundOf(element: Element, withOwn = true): Colour {
  const layers: Colour[] = [];
  let node: Node | null = withOwn ? element : outerOf(element);
  for (; node; node = outerOf(node)) {
    if (!(node instanceof Element)) continue;
    const colour = colourOf(getComputedStyle(node).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  const page = getComputedStyle(document.documentElement).colorScheme === 'dark' ? 18 : 255;
  return layers.reduceRight<Colour>((below, above) => over(above, below), [page, page, page, 1]);
}

const outerOf = (node: Node): Node | null => node.parentNode ?? (node as ShadowRoot).host ?? null;

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast as WCAG counts it, from 1 to 21; a see-through colour as it shows on its ground. */
export function contrast(colour: Colour, ground: Colour): number {
  const [one, other] = [luminance(over(colour, ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
