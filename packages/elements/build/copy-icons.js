import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { optimize } from 'svgo';

// Copies the drawings we use out of Lucide (npm: lucide-static), each as one SVG path in a box of
// 24 × 24, into the files named here: a file for what is loaded together. `npm run icons`.
export const iconFiles = {
  'shared/visit-icon-paths.ts': {
    shoppingBag: 'shopping-bag',
    store: 'store',
    phone: 'phone',
    messageSquare: 'message-square',
    circleHelp: 'circle-question-mark',
    undo: 'undo-2',
    calendar: 'calendar',
    mail: 'mail',
    user: 'user-round',
    globe: 'globe',
    chevronDown: 'chevron-down',
  },
  'customer-card/card-icon-paths.ts': { mapPin: 'map-pin' },
  'customer-card/details/detail-icon-paths.ts': {
    pencil: 'pencil',
    check: 'check',
    plus: 'plus',
    cross: 'x',
  },
  'customer-search/customer-search-icon-paths.ts': { search: 'search', cross: 'x' },
  'feedback-form/feedback-face-paths.ts': {
    angry: 'angry',
    frown: 'frown',
    meh: 'meh',
    smile: 'smile',
    laugh: 'laugh',
  },
  'feedback-form/sending/feedback-sending-icon-paths.ts': { circleCheck: 'circle-check' },
  'loyalty-badge/details/loyalty-details-icon-paths.ts': {
    check: 'check',
    chevronDown: 'chevron-down',
  },
  'shared/closed-state-icon-path.ts': { lock: 'lock' },
  'visit-log/browsing/visit-browsing-icon-paths.ts': { pencil: 'pencil' },
  'visit-log/details/visit-details-icon-paths.ts': { lock: 'lock' },
};

const require = createRequire(import.meta.url);
const source = path.dirname(require.resolve('lucide-static/package.json'));
const target = fileURLToPath(new URL('../src/', import.meta.url));

/** SVGO leaves rectangles with round corners alone. */
function roundRectanglesAsPaths(drawing) {
  return drawing.replaceAll(/<rect ([^>]*)\/>/g, (_, attributes) => {
    const value = (name) => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? 0);
    const [x, y, width, height, r] = ['x', 'y', 'width', 'height', 'rx'].map(value);
    const [across, down] = [width - 2 * r, height - 2 * r];
    const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return `<path d="M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z"/>`;
  });
}

/** A drawing of several shapes, as one path. */
export function onePath(name) {
  const drawing = readFileSync(path.join(source, 'icons', `${name}.svg`), 'utf8');
  const { data } = optimize(roundRectanglesAsPaths(drawing), {
    floatPrecision: 1,
    plugins: [
      'removeComments',
      { name: 'convertShapeToPath', params: { convertArcs: true } },
      { name: 'convertPathData', params: { lineShorthands: true, makeArcs: false } },
      { name: 'mergePaths', params: { force: true } },
    ],
  });
  const paths = [...data.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]);
  if (paths.length !== 1) throw new Error(`${name} has ${paths.length} paths after merging.`);
  return paths[0];
}

/** The text of one of `iconFiles`. */
export async function iconFile(file) {
  const lines = Object.entries(iconFiles[file]).map(
    ([name, icon]) => `export const ${name} = '${onePath(icon)}';`,
  );
  const text = `// Drawings of Lucide (lucide.dev, ISC licence), copied by npm run icons.\n\n${lines.join('\n')}\n`;
  const options = await resolveConfig(path.join(target, file));
  return format(text, { ...options, parser: 'typescript' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of Object.keys(iconFiles)) {
    writeFileSync(path.join(target, file), await iconFile(file));
  }
  console.log(`Icons: ${Object.keys(iconFiles).length} files.`);
}
