import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { repository } from '../../../setup/tools.js';

const libraries = ['idb', 'dexie', 'rxdb', 'pouchdb-browser', 'tinybase'];

const versionOf = (library) => {
  const file = path.join(repository, 'node_modules', library, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
};

/** Whether so much else runs that times say little. */
export const isBusy = () => loadavg()[0] > cpus().length;

/** What was measured with what, in words. */
export function describeMachine({ browserVersion, sizes, rounds }) {
  const { shop, search } = sizes;
  const number = (value) => value.toLocaleString('en');
  return [
    `Chromium ${browserVersion.split('.')[0]}, ${cpus().length} cores`,
    `${number(shop.customers)} customers (0.48 kB each) and ${number(shop.visits)} visits (0.39 kB), 70 % of them on ${number(shop.regulars)} regulars; search over ${number(search.customers)} customers`,
    `${rounds} ${rounds === 1 ? 'round' : 'rounds'}: median, (least–most), median ratio to raw in the same round`,
    libraries.map((library) => `${library} ${versionOf(library)}`).join(', '),
  ].join('. ');
}
