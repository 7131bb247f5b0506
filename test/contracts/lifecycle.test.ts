import { expect } from '@open-wc/testing';
import type { Store } from '@patronkit/store/store.js';
import { elementNames, manifest } from './element-list.js';
import { lifecycleChecks } from './lifecycle.contract.js';
import { impatiently } from './lifecycle-stage.js';
import type { LifecycleSample } from './lifecycle-stage.js';
import { SampleElement, wrongElements } from './sample-element.js';
import {
  installPlugin,
  lifecycleSamples,
  openShops,
  sampledElements,
} from './lifecycle-samples.js';

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

  /** A sample element, or a wrong one, under a tag of its own. */
  function plainSample(tag: string, elementClass: typeof SampleElement): LifecycleSample {
    if (!customElements.get(tag)) customElements.define(tag, elementClass);
    return {
      tag,
      attributes: { title: 'Sample', theme: 'light' },
      marks: ['tea', 'coffee'],
      shops,
      isWhole: (root) => !!root.querySelector('p'),
    };
  }

  describe('the plain sample', () => {
    for (const { name, run } of lifecycleChecks) {
      it(name, () => run(plainSample('sample-life', SampleElement)));
    }
  });

  describe('notices an element that', () => {
    for (const [index, [name, wrong]] of Object.entries(wrongElements).entries()) {
      it(`does not hold: ${name}`, async () => {
        const check = lifecycleChecks.find((each) => each.name === name)!;
        const sample = plainSample(`wrong-life-${index}`, wrong);
        const failure: unknown = await impatiently(() => check.run(sample)).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(failure).to.be.instanceOf(Error);
      });
    }
  });
});
