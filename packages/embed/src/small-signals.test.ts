import { expect } from '@open-wc/testing';
import * as original from '@preact/signals-core';
import * as small from './small-signals.js';

type Signals = Pick<typeof original, 'signal' | 'batch' | 'computed'>;

for (const [name, { signal, batch, computed }] of [
  ['@preact/signals-core', original],
  ['small signals', small as unknown as Signals],
] as const) {
  describe(name, () => {
    it('tells a listener the value now and after every change', () => {
      const count = signal(1);
      const heard: number[] = [];
      const stop = count.subscribe((value) => heard.push(value));
      count.value = 2;
      count.value = 2;
      count.value = 3;
      stop();
      count.value = 4;
      expect(heard).to.deep.equal([1, 2, 3]);
      expect(count.peek()).to.equal(4);
    });

    it('tells of several changes once, at the end of the outermost batch', () => {
      const first = signal(1);
      const second = signal(1);
      const heard: string[] = [];
      first.subscribe((value) => heard.push(`first ${value}`));
      second.subscribe((value) => heard.push(`second ${value}`));
      heard.length = 0;
      const result = batch(() => {
        batch(() => (first.value = 2));
        first.value = 3;
        second.value = 2;
        return 'done';
      });
      expect(result).to.equal('done');
      expect([...heard].sort()).to.deep.equal(['first 3', 'second 2']);
    });

    it('says when the first listener comes and when the last one has gone', () => {
      const heard: string[] = [];
      const watched = signal(0, {
        watched: () => void heard.push('watched'),
        unwatched: () => void heard.push('unwatched'),
      });
      const stopFirst = watched.subscribe(() => {});
      const stopSecond = watched.subscribe(() => {});
      stopFirst();
      stopFirst();
      expect(heard).to.deep.equal(['watched']);
      stopSecond();
      watched.subscribe(() => {})();
      expect(heard).to.deep.equal(['watched', 'unwatched', 'watched', 'unwatched']);
    });

    it('tells all listeners although one throws, and lets the failure out', () => {
      const count = signal(1);
      const heard: number[] = [];
      count.subscribe((value) => {
        if (value === 2) throw new Error('no');
      });
      count.subscribe((value) => heard.push(value));
      expect(() => batch(() => (count.value = 2))).to.throw('no');
      count.value = 3;
      expect(heard).to.deep.equal([1, 2, 3]);
    });

    it('lets a listener change other signals', () => {
      const source = signal(1);
      const copy = signal(0);
      const heard: number[] = [];
      source.subscribe((value) => (copy.value = value * 10));
      copy.subscribe((value) => heard.push(value));
      source.value = 2;
      expect(heard).to.deep.equal([10, 20]);
    });

    it('does not tell a listener that has left while others were told', () => {
      const count = signal(1);
      const heard: number[] = [];
      let stopSecond = (): void => {};
      count.subscribe((value) => value === 2 && stopSecond());
      stopSecond = count.subscribe((value) => heard.push(value));
      count.value = 2;
      expect(heard.filter((value) => value === 1)).to.deep.equal([1]);
      count.value = 3;
      expect(heard).to.not.include(3);
    });

    it('works a computed value out of others, watched or not', () => {
      const first = signal(1);
      const second = signal(10);
      const sum = computed(() => first.value + second.value);
      expect(sum.value).to.equal(11);
      first.value = 2;
      expect(sum.peek()).to.equal(12);
      const heard: number[] = [];
      const stop = sum.subscribe((value) => heard.push(value));
      first.value = 3;
      second.value = 20;
      stop();
      second.value = 30;
      expect(heard).to.deep.equal([12, 13, 23]);
      expect(sum.value).to.equal(33);
    });

    it('follows only what a computed value read last', () => {
      const isOn = signal(true);
      const text = signal('a');
      let computations = 0;
      const shown = computed(() => {
        computations++;
        return isOn.value ? text.value : 'off';
      });
      const stop = shown.subscribe(() => {});
      isOn.value = false;
      const before = computations;
      text.value = 'b';
      expect(computations).to.equal(before);
      isOn.value = true;
      expect(shown.peek()).to.equal('b');
      stop();
    });
  });
}
