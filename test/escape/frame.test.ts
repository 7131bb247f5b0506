import { expect } from '@open-wc/testing';
import { besideABystander, stage, tellTale } from './attack.js';

// Where the page's policy forbids blob workers, a plugin runs in the frame itself: with a document,
// and so with more ways out. It gets no personal data there, because one way stays open: the frame
// can go to another address.
const attacks: readonly [attack: string, expression: string][] = [
  ['read local storage', `typeof localStorage.getItem('x') !== 'undefined'`],
  ['read cookies', `document.cookie.includes('escape-probe')`],
  [
    'open a database',
    `new Promise((resolve) => { indexedDB.open('x').onsuccess = () => resolve(true); })`,
  ],
  ['reach the document of the page', 'Boolean(parent.document.body)'],
  ['reach the top document', 'Boolean(top.document)'],
  ['find its own frame', 'Boolean(window.frameElement)'],
  ['send the page elsewhere', `(top.location.href = 'about:blank', true)`],
  ['open a window', `Boolean(open('ADDRESS'))`],
  ['fetch', `(await fetch('ADDRESS')).ok`],
  [
    'XMLHttpRequest',
    `new Promise((resolve) => { const request = new XMLHttpRequest(); request.open('GET', 'ADDRESS'); request.onload = () => resolve(true); request.onerror = () => resolve(false); request.send(); })`,
  ],
  [
    'a beacon',
    `(navigator.sendBeacon('ADDRESS'), await new Promise((resolve) => setTimeout(resolve, 200)), false)`,
  ],
  [
    'an EventSource',
    `(new EventSource('ADDRESS'), await new Promise((resolve) => setTimeout(resolve, 200)), false)`,
  ],
  [
    'an image',
    `new Promise((resolve) => { const image = new Image(); image.onload = () => resolve(true); image.onerror = () => resolve(false); image.src = 'ADDRESS'; })`,
  ],
  [
    'a script',
    `new Promise((resolve) => { const script = document.createElement('script'); script.onload = () => resolve(true); script.onerror = () => resolve(false); script.src = 'ADDRESS'; document.head.append(script); })`,
  ],
  [
    'a style sheet',
    `(document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'ADDRESS' })), await new Promise((resolve) => setTimeout(resolve, 200)), false)`,
  ],
  [
    'a prefetch',
    `(document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'ADDRESS' })), await new Promise((resolve) => setTimeout(resolve, 200)), false)`,
  ],
  [
    'a background in a style',
    `(document.documentElement.style.background = 'url(ADDRESS)', await new Promise((resolve) => setTimeout(resolve, 200)), false)`,
  ],
  ['a font', `Boolean(await new FontFace('x', 'url(ADDRESS)').load())`],
  [
    'a form',
    `(() => { const form = document.createElement('form'); form.action = 'ADDRESS'; document.documentElement.append(form); form.submit(); return new Promise((resolve) => setTimeout(resolve, 200, false)); })()`,
  ],
  [
    'a frame of its own',
    `(() => { const frame = document.createElement('iframe'); frame.src = 'ADDRESS'; document.documentElement.append(frame); return new Promise((resolve) => setTimeout(resolve, 200, false)); })()`,
  ],
  [
    'an object',
    `(() => { const object = document.createElement('object'); object.data = 'ADDRESS'; document.documentElement.append(object); return new Promise((resolve) => setTimeout(resolve, 200, false)); })()`,
  ],
  ['import()', `Boolean(await import('ADDRESS'))`],
  ['code of a text', `new Function('return true')()`],
  [
    'a worker',
    `new Promise((resolve) => { const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); worker.onmessage = () => resolve(true); worker.onerror = () => resolve(false); })`,
  ],
];

describe('escape from the frame, where workers are forbidden', () => {
  let policy: HTMLMetaElement;
  before(() => {
    document.cookie = 'escape-probe=1';
    policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "worker-src 'none'";
    document.head.append(policy);
  });
  besideABystander();

  it('is warned of', () => {
    expect(stage.reports.join()).to.contain('plugin-frame');
  });

  for (const [attack, expression] of attacks) {
    it(attack, async () => {
      const tale = tellTale();
      const result = await stage.evaluate(expression.replaceAll('ADDRESS', tale.address));
      expect(result).to.not.equal(true);
      expect(await tale.wasAskedFor()).to.equal(false);
    });
  }

  it('get personal data', async () => {
    const error = await stage
      .run('', {
        permissions: { read: { customers: ['name'] } },
        grant: ['read customers.name'],
      })
      .catch((reason: { code: string }) => reason);
    expect((error as { code: string }).code).to.equal('plugin-sandbox');
  });
});
