import { measurements } from './measurements.js';

/** Starts with another store in every round, so that none is always first. */
const rotated = (stores, round) => {
  const turn = round % stores.length;
  return [...stores.slice(turn), ...stores.slice(0, turn)];
};

/**
 * Measures everything that was asked for, round by round, store by store.
 *
 * @returns {Promise<Record<string, Record<string, (number | undefined)[]>>>} row → store → one value
 *   per round
 */
export async function runRounds({ browser, site, options, log }) {
  const { stores, rows, rounds, sizes } = options;
  const wanted = (row, store) =>
    rows.some(({ id, only }) => id === row && (!only || only.includes(store)));
  const wantsOneOf = (names, store) => names.some((name) => wanted(name, store));
  const results = {};
  const keep = (store, round, values) => {
    for (const [row, value] of Object.entries(values)) {
      if (!wanted(row, store)) continue;
      const rowResults = (results[row] ??= {});
      (rowResults[store] ??= [])[round] = value;
    }
  };
  const chosen = measurements.filter(({ rows: given }) =>
    stores.some((store) => wantsOneOf(given, store)),
  );
  const needs = (data) => chosen.some((measurement) => measurement.needs === data);
  const loadRows = ['load-customers', 'load-visits', 'load-visits-block'];

  for (let round = 0; round < rounds; round++) {
    const order = rotated(stores, round);
    for (const store of order) {
      const timed = wantsOneOf(loadRows, store);
      if (timed || (round === 0 && needs('shop'))) {
        log(`round ${round + 1}, ${store}: loading`);
        const address = site.address(store);
        await browser.clear(address);
        const check = round === 0;
        const loaded = await browser.ask(address, 'load', sizes.shop, { check });
        keep(store, round, {
          'load-customers': loaded.customersTime,
          'load-visits': loaded.visitsTime,
          'load-visits-block': loaded.block,
        });
      }
    }
    for (const store of order) {
      if (!wantsOneOf(['purchases', 'purchases-block'], store)) continue;
      log(`round ${round + 1}, ${store}: loading purchases`);
      const address = site.address(store, 'purchases');
      await browser.clear(address);
      const loaded = await browser.ask(address, 'load', sizes.shop, { mix: 'purchases' });
      keep(store, round, { purchases: loaded.visitsTime, 'purchases-block': loaded.block });
    }
    for (const store of round === 0 && needs('search') ? order : []) {
      log(`${store}: loading customers to search`);
      await browser.ask(site.address(store, 'search'), 'load', sizes.search);
    }
    for (const { rows: given, measure } of chosen) {
      for (const store of order) {
        if (!wantsOneOf(given, store)) continue;
        log(`round ${round + 1}, ${store}: ${given.join(', ')}`);
        const address = (use) => site.address(store, use);
        keep(store, round, await measure({ browser, address, store, size: sizes.shop }));
      }
    }
  }
  return results;
}
