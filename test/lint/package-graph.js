const begin = '<!-- package-graph:begin -->';
const end = '<!-- package-graph:end -->';

/** `packages/plugin-sdk/src/host/x.ts` → `plugin-sdk/host`, `packages/store/src/x.ts` → `store`. */
function boxOf(file) {
  const [, name, folder] = /^packages\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(file) ?? [];
  if (!name) return undefined;
  return name === 'plugin-sdk' && folder ? `${name}/${folder}` : name;
}

/**
 * Which package imports which, as the sources say; `types` are arrows that carry only types.
 *
 * @param {{ modules: readonly { source: string, dependencies: readonly { resolved: string, typeOnly?: boolean, dependencyTypes: readonly string[] }[] }[] }} cruise
 */
export function packageArrows({ modules }) {
  const arrows = new Map();
  for (const { source, dependencies } of modules) {
    const from = boxOf(source);
    if (!from || /\.test\.ts$|\/testing\//.test(source)) continue;
    for (const { resolved, dependencyTypes } of dependencies) {
      const to = boxOf(resolved);
      if (!to || to === from) continue;
      const typesOnly = dependencyTypes.includes('type-only');
      const key = `${from} ${to}`;
      arrows.set(key, { from, to, typesOnly: typesOnly && (arrows.get(key)?.typesOnly ?? true) });
    }
  }
  return [...arrows.values()].sort((a, b) =>
    `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`, 'en'),
  );
}

/** The arrows as a Mermaid picture; dotted ones carry only types. */
export function drawPackageGraph(arrows) {
  const boxes = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort();
  const identifier = (box) => box.replaceAll(/[^a-z]/g, '_');
  return [
    '```mermaid',
    'flowchart RL',
    ...boxes.map((box) => `  ${identifier(box)}["${box}"]`),
    ...arrows.map(
      ({ from, to, typesOnly }) =>
        `  ${identifier(from)} ${typesOnly ? '-.->' : '-->'} ${identifier(to)}`,
    ),
    '```',
  ].join('\n');
}

/** The document with the picture between its markers replaced. */
export function withPackageGraph(document, picture) {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) {
    throw new Error(`The document has no "${begin}" … "${end}" to draw into. Add both lines.`);
  }
  return `${document.slice(0, from + begin.length)}\n\n${picture}\n\n${document.slice(to)}`;
}
