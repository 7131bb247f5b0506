import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { manifest } from './element-list.js';
import type { DeclaredMember } from './element-list.js';
import { PageFailures, PageWatch, pageTraces } from './page-watch.js';
import { Stage, looksOf, pause, until, wordsIn } from './lifecycle-stage.js';
import type { LifecycleSample, Sampled } from './lifecycle-stage.js';

export interface LifecycleCheck {
  readonly name: string;
  /** Whether the promise is made by this element. */
  holds?(sample: LifecycleSample): boolean;
  run(sample: LifecycleSample): Promise<void>;
}

/** A check that ends with an empty page, into which nothing was thrown. */
const check = (
  name: string,
  run: (stage: Stage, sample: LifecycleSample) => Promise<void>,
  holds?: LifecycleCheck['holds'],
): LifecycleCheck => ({
  name,
  ...(holds && { holds }),
  async run(sample) {
    const failures = new PageFailures();
    const stage = new Stage(sample);
    try {
      await run(stage, sample);
    } finally {
      stage.end();
      await pause();
      failures.stop();
    }
    expect(failures.all, 'thrown into the page').to.deep.equal([]);
  },
});

const loaded = new Set<string>();

/** The same, with an eye on what is begun and not ended. Once it has loaded, that is: pages differ. */
const watched = (
  name: string,
  run: (stage: Stage, watch: PageWatch, sample: LifecycleSample) => Promise<void>,
): LifecycleCheck =>
  check(name, async (stage, sample) => {
    if (!loaded.has(sample.tag)) {
      const first = await stage.put();
      await stage.rest(first);
      first.remove();
      await pause(20);
      loaded.add(sample.tag);
    }
    const watch = new PageWatch();
    try {
      await run(stage, watch, sample);
    } finally {
      watch.stop();
    }
  });

/** Nothing goes on; timers that are about to come may come. */
async function expectNothingOpen(watch: PageWatch): Promise<void> {
  await until(() => [...watch.open, ...watch.timers].join('\n'));
}

const declared = (tag: string): readonly DeclaredMember[] => {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  return declarations.find(({ tagName }) => tagName === tag)?.attributes ?? [];
};

/** What an attribute may say by mistake or by malice. */
const oddValues = ['', 'no-such-thing', '-1', '💥<b>"', '__proto__', 'constructor', '٣', 'NaN'];

let frames = 0;

async function openFrame(stage: Stage): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = `Another document ${++frames}`;
  frame.width = '600';
  frame.height = '400';
  stage.root.append(frame);
  await until(() => (frame.contentDocument?.readyState === 'complete' ? '' : 'no frame'));
  return frame.contentDocument!;
}

let late = 0;

/** What every element of ours promises a page, from its making to its going. Each check stands alone. */
export const lifecycleChecks: readonly LifecycleCheck[] = [
  watched('is made with nothing in it, and begins nothing', async (_stage, watch, { tag }) => {
    const elementClass = customElements.get(tag)!;
    for (const element of [new elementClass(), document.createElement(tag)]) {
      expect(element.attributes.length + element.childNodes.length).to.equal(0);
      expect(element.shadowRoot?.childNodes.length ?? 0).to.equal(0);
    }
    await pause();
    expect([...watch.open, ...watch.timers]).to.deep.equal([]);
  }),
  check('shows the same made, cloned, imported or parsed', async (stage, { tag }) => {
    const made = stage.make();
    const markup = (made.cloneNode() as Element).outerHTML;
    const template = document.createElement('template');
    template.content.append(document.createRange().createContextualFragment(markup));
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    const others = [
      made.cloneNode(true),
      document.importNode(template.content, true).firstChild!,
      document.createRange().createContextualFragment(markup).firstChild!,
      parsed.querySelector(tag)!,
      stage.dress(new (customElements.get(tag)!)()),
    ] as Sampled[];
    await stage.put(made);
    const words = await stage.rest(made);
    made.remove();
    for (const other of others) {
      stage.root.append(other);
      stage.dress(other);
      await stage.whole(other);
      await stage.shows(other, words);
      other.remove();
    }
  }),
  check('takes up what was set before it was defined', async (stage, { tag, attributes }) => {
    const elementClass = customElements.get(tag)!;
    const lateTag = `${tag}-late-${++late}`;
    const element = document.createElement(lateTag) as Sampled;
    const { elementProperties } = elementClass as typeof LitElement;
    const names = [...Object.keys(attributes), 'store'].filter((name) =>
      elementProperties.has(name),
    );
    const given = Object.fromEntries(
      names.map((name) => [name, name === 'store' ? stage.shop : attributes[name]]),
    );
    stage.dress(Object.assign(element, given));
    for (const name of Object.keys(attributes)) element.setAttribute(name, 'from-the-attribute');
    stage.root.append(element);
    customElements.define(lateTag, class extends elementClass {});
    await stage.whole(element);
    for (const name of names) {
      expect(Object.hasOwn(element, name), `${name} shadows its accessor`).to.equal(false);
      expect(Reflect.get(element, name) === given[name], `${name} is as it was set`).to.equal(true);
    }
    const words = await stage.rest(element);
    element.remove();
    const plain = await stage.put();
    await stage.shows(plain, words);
  }),
  check('has its attributes and properties go together as declared', async (stage, { tag }) => {
    const element = await stage.put();
    for (const { name, fieldName, type, reflects } of declared(tag)) {
      // The looks have an attribute alone.
      if (!fieldName) continue;
      const isBoolean = type?.text === 'boolean';
      const before = element.getAttribute(name);
      element.setAttribute(name, isBoolean ? '' : before || 'web');
      const expected = isBoolean ? true : before || 'web';
      expect(Reflect.get(element, fieldName), `property of ${name}`).to.equal(expected);
      element.removeAttribute(name);
      await element.updateComplete;
      const initial: unknown = Reflect.get(document.createElement(tag), fieldName);
      const without: unknown = Reflect.get(element, fieldName) || '';
      expect(['', initial], `property without ${name}`).to.include(without);
      Reflect.set(element, fieldName, expected);
      await element.updateComplete;
      const written = isBoolean ? '' : expected;
      const isReflected = reflects ?? reflected(tag).includes(fieldName);
      expect(element.getAttribute(name), `attribute of ${fieldName}`).to.equal(
        isReflected ? written : null,
      );
      Reflect.set(element, fieldName, isBoolean ? false : undefined);
      if (before !== null) element.setAttribute(name, before);
      await element.updateComplete;
    }
  }),
  check('takes whatever its attributes say', async (stage, { tag, attributes }) => {
    const element = await stage.put();
    const words = await stage.rest(element);
    const names = [...declared(tag).map(({ name }) => name), 'lang', 'dir', 'theme'];
    for (const value of oddValues) {
      for (const name of names) element.setAttribute(name, value);
      await element.updateComplete;
      await pause();
      const newcomer = stage.make();
      for (const name of names) newcomer.setAttribute(name, value);
      stage.root.append(newcomer);
      await until(() => (newcomer.shadowRoot?.childElementCount ? '' : `nothing for "${value}"`));
      newcomer.remove();
    }
    for (const name of names) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    await stage.whole(element);
    await stage.shows(element, words);
  }),
  check('shows the same wherever it is moved, and when it comes back', async (stage) => {
    const element = await stage.put();
    const words = await stage.rest(element);
    const elsewhere = document.createElement('section');
    stage.root.append(elsewhere);
    const moves = [
      () => elsewhere.append(element),
      () => element.remove(),
      () => stage.root.prepend(element),
      () => stage.root.append(element),
    ];
    for (const move of [...moves, ...moves]) {
      move();
      await pause();
    }
    await stage.whole(element);
    await stage.shows(element, words);
    // Only browsers of today move without taking out.
    if (!('moveBefore' in elsewhere)) return;
    for (const place of [elsewhere, stage.root]) place.moveBefore(element, null);
    await stage.whole(element);
    await stage.shows(element, words);
  }),
  watched('listens once, however often it moves, and not once it is out', async (stage, watch) => {
    const element = await stage.put();
    const ripe = async (): Promise<void> => {
      await stage.rest(element);
      // Some questions are asked a moment later. Longer ones wait for a day to end.
      await pause(150);
    };
    await ripe();
    const once = watch.open;
    for (let time = 0; time < 3; time++) {
      element.remove();
      await expectNothingOpen(watch);
      await stage.put(element);
      stage.root.append(element);
      stage.root.append(element);
    }
    await stage.whole(element);
    await ripe();
    expect(watch.open).to.deep.equal(once);
    element.remove();
    await expectNothingOpen(watch);
  }),
  watched('may be taken out while it loads', async (stage, watch) => {
    const turns = [() => undefined, () => Promise.resolve(), () => pause(8)];
    for (const turn of turns) {
      const element = stage.make();
      stage.root.append(element);
      await turn();
      element.remove();
      await pause();
      await expectNothingOpen(watch);
      await pause(20);
      expect([...watch.open, ...watch.timers]).to.deep.equal([]);
      await stage.put(element);
      stage.root.append(element);
      element.remove();
      await expectNothingOpen(watch);
    }
  }),
  check(
    'shows the records of its own store, then of another, and nothing of the former',
    async (stage, sample) => {
      const [here, there] = sample.marks!;
      const [shop, otherShop] = sample.shops;
      const element = stage.make();
      const shows = async (store: Sampled['store'], wanted: string, gone: string) => {
        element.store = store;
        await element.updateComplete;
        sample.use?.(element);
        await until(() => {
          const words = wordsIn(element);
          return words.includes(wanted) && !words.includes(gone)
            ? ''
            : `not "${wanted}" alone: ${words}`;
        });
      };
      element.store = shop;
      await stage.put(element);
      await shows(shop, here, there);
      await shows(otherShop, there, here);
      // The configured one.
      await shows(undefined, here, there);
      await shows(otherShop, there, here);
      await shows(shop, here, there);
    },
    ({ marks }) => !!marks,
  ),
  check('stands beside another of its kind undisturbed', async (stage, { tag }) => {
    const one = await stage.put();
    const words = await stage.rest(one);
    const other = await stage.put();
    await stage.shows(other, words);
    await stage.shows(one, words);
    for (const { shadowRoot } of [one, other]) {
      const ids = [...shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    }
    const outside = [...document.querySelectorAll(`${tag} [id], ${tag}[id]`)];
    expect(outside.map(({ id }) => id)).to.deep.equal([]);
    one.remove();
    await pause();
    await stage.shows(other, words);
  }),
  check('keeps its looks in another document, and works on', async (stage) => {
    const element = await stage.put();
    const words = await stage.rest(element);
    const looks = looksOf(element);
    expect(looks.join()).not.to.equal('');
    const keepsLooks = () =>
      until(() => {
        const now = looksOf(element);
        return now.join('\n') === looks.join('\n') ? '' : `wears ${now.length} of ${looks.length}`;
      });
    const frame = await openFrame(stage);
    await stage.put(element, frame.body);
    await stage.shows(element, words);
    await keepsLooks();
    await stage.put(element);
    await keepsLooks();
    document.implementation.createHTMLDocument().adoptNode(element);
    await stage.put(element);
    await stage.shows(element, words);
    await keepsLooks();
  }),
  check('leaves the page as it was', async (stage) => {
    const first = await stage.put();
    await stage.rest(first);
    first.remove();
    const before = pageTraces();
    const element = await stage.put();
    await stage.rest(element);
    element.remove();
    await pause();
    expect(pageTraces()).to.deep.equal(before);
  }),
];

/** The manifest names what reflects among the members. */
function reflected(tag: string): string[] {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const members = declarations.find(({ tagName }) => tagName === tag)?.members ?? [];
  return members.filter(({ reflects }) => reflects).map(({ name }) => name);
}
