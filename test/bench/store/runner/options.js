import { parseArgs } from 'node:util';
import { rowsNamed } from './rows.js';

export const storeNames = ['raw', 'idb', 'dexie', 'rxdb', 'pouchdb', 'tinybase', 'ours'];

const full = {
  shop: { customers: 10_000, visits: 100_000, regulars: 1000 },
  search: { customers: 100_000, visits: 0, regulars: 1000 },
  rounds: 3,
};
const quick = {
  shop: { customers: 1000, visits: 10_000, regulars: 100 },
  search: { customers: 10_000, visits: 0, regulars: 100 },
  rounds: 2,
};

export const usage = `npm run bench:store -- [options]
  --only=ours,raw   these stores (${storeNames.join(', ')})
  --rows=get,live   these rows, by id or how it begins
  --rounds=3        how often everything is measured
  --quick           a tenth of the data, two rounds: for daily use, not for the documentation
  --update          writes the table into docs/evidence.md`;

/** @throws {Error} when an option cannot be understood */
export function readOptions(parameters) {
  const { values } = parseArgs({
    args: parameters,
    options: {
      only: { type: 'string' },
      rows: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const stores = values.only?.split(',') ?? storeNames;
  const unknown = stores.filter((store) => !storeNames.includes(store));
  if (unknown.length > 0) {
    throw new Error(
      `There is no store "${unknown.join('", "')}". Stores: ${storeNames.join(', ')}.`,
    );
  }
  if (values.update && (values.quick || values.only || values.rows)) {
    throw new Error(
      'The documentation shows all stores, all rows and all data. Leave the rest out.',
    );
  }
  const sizes = values.quick ? quick : full;
  const rounds = Number(values.rounds ?? sizes.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a number from 1 on.');
  return {
    help: values.help,
    update: values.update,
    quick: values.quick,
    sizes,
    rounds,
    stores: storeNames.filter((store) => stores.includes(store)),
    rows: rowsNamed(values.rows?.split(',')),
  };
}
