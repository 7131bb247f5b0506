import { expect } from '@open-wc/testing';
import type { Store } from '@patronkit/store/store.js';
import { elementNames, manifest } from './element-list.js';
import { lifecycleChecks } from './lifecycle.contract.js';
import { installPlugin, lifecycleSamples, openShops, sampledElements } from './lifecycle-samples.js';

describe('contract of every element’s life in a page', () => {
  let shops: [Store, Store];
  let uninstall: () => void;
  before(async () => {
    shops = await openShops();
    uninstall = await installPlugin();
  });
  after(() => uninstall());

  it('holds for every element there is', () => {
    expect(sampledElements).to.deep.equal(elementNames);
    const tags = manifest.modules.flatMap((module) =>
      module.declarations.flatMap(({ tagName }) => tagName ?? []),
    );
    expect(tags, 'run `npm run build` first').to.include.members(
      elementNames.map((name) => `patron-${name}`),
    );
  });

  for (const [name, sample] of Object.entries(lifecycleSamples())) {
    describe(name, () => {
      for (const { name: promise, holds, run } of lifecycleChecks) {
        if (holds && !holds({ ...sample, shops: [] as never })) continue;
        it(promise, () => run({ ...sample, shops }));
      }
    });
  }
});
