import { expect } from '@open-wc/testing';
import { besideABystander, outside, stage } from './attack.js';

// Each expression is `true` when the attack has succeeded. With `control` it succeeds in an ordinary
// worker of the page, which shows that the attack works and only the sandbox stops it.
const attacks: readonly [attack: string, expression: string, control?: 'control'][] = [
  [
    'open a database of the page',
    `new Promise((resolve) => { const request = indexedDB.open('escape-probe'); request.onsuccess = () => { request.result.close(); resolve(true); }; request.onerror = () => resolve(false); })`,
    'control',
  ],
  ['list the databases of the page', 'Array.isArray(await indexedDB.databases())', 'control'],
  [
    'open a database by a factory found on a prototype',
    `Boolean(Object.getOwnPropertyDescriptor(WorkerGlobalScope.prototype, 'indexedDB')?.get.call(self).open('escape-probe'))`,
  ],
  ['read caches', 'Array.isArray(await caches.keys())', 'control'],
  ['read the private file system', 'Boolean(await navigator.storage.getDirectory())'],
  ['read local storage', `typeof localStorage.getItem('x') !== 'undefined'`],
  ['read session storage', `typeof sessionStorage.getItem('x') !== 'undefined'`],
  ['read cookies', `typeof document.cookie === 'string'`],
  ['read cookies from the cookie store', 'Array.isArray(await cookieStore.getAll())'],
  ['see locks of the page', 'Boolean((await navigator.locks.query()).held)', 'control'],
  ['have the origin of the page', `self.origin !== 'null'`, 'control'],
  ['reach the document', 'Boolean(document.body)'],
  ['reach the window', 'Boolean(window.document)'],
  ['reach parent', 'Boolean(parent)'],
  ['reach top', 'Boolean(top)'],
  ['reach opener', 'Boolean(opener)'],
  ['reach frames', 'Boolean(frames)'],
  ['open a window', `Boolean(window.open('about:blank'))`],
  ['make an element', `Boolean(new HTMLElement())`],
  ['register a service worker', `Boolean(await navigator.serviceWorker.register('/x.js'))`],
  ['start a worker of its own', `Boolean(new Worker('data:text/javascript,0'))`, 'control'],
  ['start a shared worker', `Boolean(new SharedWorker('data:text/javascript,0'))`],
  [
    'find the worker constructor again',
    `[self, Object.getPrototypeOf(self), Object.getPrototypeOf(Object.getPrototypeOf(self)), EventTarget.prototype].some((owner) => 'Worker' in owner)`,
    'control',
  ],
  ['make code of text', `new Function('return true')()`],
];

describe('escape to the page', () => {
  besideABystander();

  for (const [attack, expression, control] of attacks) {
    it(attack, async () => {
      expect(await stage.evaluate(expression)).to.not.equal(true);
      if (control) expect(await outside(expression)).to.equal(true);
    });
  }

  it('run a blob of the page', async () => {
    const address = URL.createObjectURL(
      new Blob(['self.stolen = true'], { type: 'text/javascript' }),
    );
    const expression = `(importScripts('${address}'), self.stolen === true)`;
    expect(await stage.evaluate(expression)).to.not.equal(true);
    expect(await outside(expression)).to.equal(true);
  });

  it('broadcast to the page', async () => {
    const channel = new BroadcastChannel('escape');
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    const shout = (word: string): string =>
      `(new BroadcastChannel('escape').postMessage('${word}'), await new Promise((resolve) => setTimeout(resolve, 200)), true)`;
    expect(await stage.evaluate(shout('sandbox'))).to.not.equal(true);
    await outside(shout('control'));
    channel.close();
    expect(heard).to.deep.equal(['control']);
  });

  it('post a message to the window of the page', async () => {
    const heard: unknown[] = [];
    const listen = ({ data }: MessageEvent): void => void heard.push(data);
    addEventListener('message', listen);
    await stage.evaluate(
      `(self.postMessage('forged'), self.dispatchEvent(new MessageEvent('message', { data: 'forged' })), true)`,
    );
    removeEventListener('message', listen);
    expect(heard.filter((data) => data === 'forged')).to.deep.equal([]);
  });

  it('change the prototypes of the page', async () => {
    await stage.evaluate(
      `(Object.prototype.escaped = true, Function.prototype.call = () => 'escaped', true)`,
    );
    expect(({} as Record<string, unknown>)['escaped']).to.equal(undefined);
  });

  it('pass for a trusted plugin', async () => {
    const manifest = {
      id: 'pretender',
      version: '1.0.0',
      apiVersion: '2026-11',
      trust: 'trusted',
      contributes: [],
    };
    const attempt = stage.runRaw(
      `onmessage = ({ ports: [port] }) => { port.postMessage(JSON.stringify([0, 1, 'hello', ${JSON.stringify(manifest)}])); };`,
    );
    const error = await attempt.then(
      () => expect.fail('it was installed'),
      (reason: { code: string }) => reason,
    );
    expect(error.code).to.equal('plugin-manifest');
  });

  it('take the name of another plugin', async () => {
    const error = await stage.run('', { id: 'bystander' }).then(
      () => expect.fail('it was installed'),
      (reason: { code: string }) => reason,
    );
    expect(error.code).to.equal('plugin-duplicate');
  });

  it('be installed as trusted with a manifest that says sandboxed', async () => {
    let didRun = false;
    const error = await stage.host
      .install({
        manifest: {
          id: 'confused',
          version: '1.0.0',
          apiVersion: '2026-11',
          trust: 'sandboxed',
          contributes: [],
        },
        activate: () => void (didRun = true),
      })
      .catch((reason: { code: string }) => reason);
    expect((error as { code: string }).code).to.equal('plugin-manifest');
    expect(didRun).to.equal(false);
  });
});
