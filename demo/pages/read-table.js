import { mapInSlices } from './in-slices.js';

/**
 * Fetches one of the demo's tables. Its cells hold no line breaks, so it is read line by line, and in
 * slices, so that the page stays quick.
 * @param {string} name
 * @returns {Promise<Record<string, string>[]>}
 */
export async function readTable(name) {
  const response = await fetch(new URL(`../data/${name}.csv`, import.meta.url));
  if (!response.ok) throw new Error(`The demo's table "${name}" could not be fetched.`);
  const [header, ...lines] = (await response.text()).trimEnd().split('\n');
  const columns = header.split(',');
  return mapInSlices(lines, (line) => {
    const cells = line.includes('"') ? splitQuoted(line) : line.split(',');
    return Object.fromEntries(columns.map((column, place) => [column, cells[place]]));
  });
}

function splitQuoted(line) {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
