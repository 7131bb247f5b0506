import { expect } from '@open-wc/testing';
import { besideABystander, outside, stage, tellTale } from './attack.js';

// `ADDRESS` stands for an address that tells whether it was asked for. With `control` an ordinary
// worker of the page reaches it by the same means.
const attacks: readonly [attack: string, expression: string, control?: 'control'][] = [
  ['fetch', `(await fetch('ADDRESS')).ok`, 'control'],
  ['fetch without CORS', `Boolean(await fetch('ADDRESS', { mode: 'no-cors' }))`, 'control'],
  ['fetch that outlives the worker', `Boolean(await fetch('ADDRESS', { keepalive: true }))`],
  ['fetch found on a prototype', `Boolean(await WorkerGlobalScope.prototype.fetch('ADDRESS'))`],
  ['fetch by a request', `Boolean(await self['fet' + 'ch'](new Request('ADDRESS')))`, 'control'],
  [
    'XMLHttpRequest',
    `new Promise((resolve) => { const request = new XMLHttpRequest(); request.open('GET', 'ADDRESS'); request.onload = () => resolve(true); request.onerror = () => resolve(false); request.send(); })`,
    'control',
  ],
  [
    'XMLHttpRequest that blocks',
    `(() => { const request = new XMLHttpRequest(); request.open('GET', 'ADDRESS', false); request.send(); return true; })()`,
    'control',
  ],
  ['a beacon', `navigator.sendBeacon('ADDRESS', 'x')`],
  ['a WebSocket', `Boolean(new WebSocket('ADDRESS'.replace('http', 'ws')))`, 'control'],
  [
    'an EventSource',
    `(new EventSource('ADDRESS'), await new Promise((resolve) => setTimeout(resolve, 300)), true)`,
    'control',
  ],
  ['WebTransport', `Boolean(await new WebTransport('ADDRESS'.replace('http:', 'https:')).ready)`],
  ['WebRTC', 'Boolean(new RTCPeerConnection().createDataChannel("x"))'],
  ['importScripts', `(importScripts('ADDRESS'), self.escaped)`, 'control'],
  ['import()', `Boolean(await import('ADDRESS'))`],
  [
    'import() of a data address',
    `(await import('data:text/javascript,export default true')).default`,
  ],
  [
    'a worker of its own',
    `(new Worker('ADDRESS'), await new Promise((resolve) => setTimeout(resolve, 300)), true)`,
  ],
  [
    'a blob worker of its own that fetches',
    `new Promise((resolve) => { const worker = new Worker(URL.createObjectURL(new Blob(['fetch("ADDRESS").then(() => postMessage(true), () => postMessage(false))']))); worker.onmessage = ({ data }) => resolve(data); worker.onerror = () => resolve(false); })`,
    'control',
  ],
  ['a font', `Boolean(await new FontFace('x', 'url(ADDRESS)').load())`, 'control'],
  ['an image', `(new Image().src = 'ADDRESS', true)`],
  ['a style sheet', `(new CSSStyleSheet().insertRule('@import "ADDRESS"'), true)`],
  ['prefetch and preconnect', `(document.head.append(document.createElement('link')), true)`],
  ['going to another address', `(self.location = 'ADDRESS', self.location.href === 'ADDRESS')`],
  ['sending a form', `(document.createElement('form').submit(), true)`],
  ['a window', `Boolean(open('ADDRESS'))`],
  ['a service worker', `Boolean(await navigator.serviceWorker.register('ADDRESS'))`],
  ['a shared worker', `Boolean(new SharedWorker('ADDRESS'))`],
  ['background fetch', `Boolean(await registration.backgroundFetch.fetch('x', 'ADDRESS'))`],
  ['a fetch for later', `Boolean(fetchLater('ADDRESS'))`],
  [
    'code compiled from the network',
    `Boolean(await WebAssembly.compileStreaming(fetch('ADDRESS')))`,
  ],
];

describe('escape to the network', () => {
  besideABystander();

  for (const [attack, expression, control] of attacks) {
    it(`by ${attack}`, async () => {
      const inside = tellTale();
      const result = await stage.evaluate(expression.replaceAll('ADDRESS', inside.address));
      expect(result).to.not.equal(true);
      expect(await inside.wasAskedFor()).to.equal(false);
      if (!control) return;
      const free = tellTale();
      await outside(expression.replaceAll('ADDRESS', free.address));
      if (!attack.includes('WebSocket')) expect(await free.wasAskedFor()).to.equal(true);
    });
  }
});

const weather = 'https://weather.example';
const granted = { network: [weather], grant: [`network ${weather}`] };

describe('escape through the network of the host', () => {
  besideABystander();

  for (const [attack, call] of [
    ['an origin nobody granted', `'https://evil.example/'`],
    ['a longer host that begins alike', `'https://weather.example.evil.example/'`],
    ['a name before the host', `'https://weather.example@evil.example/'`],
    ['a name and password for the granted host', `'https://ada:secret@weather.example/'`],
    ['another port', `'https://weather.example:8443/'`],
    ['no encryption', `'http://weather.example/'`],
    ['an address of the page', `'/'`],
    ['a data address', `'data:text/plain,x'`],
    ['a blob address', `'blob:https://weather.example/x'`],
    ['a file', `'file:///etc/passwd'`],
    ['another method', `'https://weather.example/', { method: 'DELETE' }`],
    ['a method with a line break', `'https://weather.example/', { method: 'GET\\r\\nX: y' }`],
    [
      'another content type',
      `'https://weather.example/', { method: 'POST', body: 'x', contentType: 'text/html' }`,
    ],
    ['a body that is no text', `'https://weather.example/', { method: 'POST', body: { a: 1 } }`],
    ['a body too long', `'https://weather.example/', { method: 'POST', body: 'x'.repeat(33000) }`],
  ] as const) {
    it(attack, async () => {
      const result = await stage.evaluate(`Boolean(await context.fetch(${call}))`, granted);
      expect(result).to.match(/^error: /);
      expect(stage.requests).to.deep.equal([]);
    });
  }

  it('cookies, redirects, referrers and headers of its own are not sent', async () => {
    const result = await stage.evaluate(
      `(await context.fetch('${weather}/today', { credentials: 'include', redirect: 'follow', headers: { cookie: 'a=b' }, mode: 'no-cors', referrer: 'x', integrity: 'y' })).text`,
      granted,
    );
    expect(result).to.equal('sunny');
    const [address, request] = stage.requests[0]!;
    expect(address).to.equal(`${weather}/today`);
    expect({ ...request, signal: undefined }).to.deep.equal({
      method: 'GET',
      headers: {},
      signal: undefined,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('an answer without end', async () => {
    const endless = async (): Promise<Response> =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }),
      );
    const result = await stage.evaluate(`Boolean(await context.fetch('${weather}/'))`, {
      ...granted,
      fetch: endless,
    });
    expect(result).to.match(/larger than/);
  });

  it('many requests at once', async () => {
    const never = (): Promise<Response> => new Promise(() => {});
    const result = await stage.evaluate(
      `(Array.from({ length: 4 }, () => context.fetch('${weather}/')), Boolean(await context.fetch('${weather}/')))`,
      { ...granted, fetch: never },
    );
    expect(result).to.match(/on their way/);
  });

  it('an error that tells of the network', async () => {
    const fails = async (): Promise<Response> => {
      throw new TypeError('proxy.shop.internal refused');
    };
    const result = await stage.evaluate(`Boolean(await context.fetch('${weather}/'))`, {
      ...granted,
      fetch: fails,
    });
    expect(result).to.match(/^error: /);
    expect(result).to.not.contain('internal');
  });

  it('an origin its manifest asks for and nobody granted', async () => {
    const result = await stage.evaluate(`Boolean(await context.fetch('${weather}/'))`, {
      network: [weather],
    });
    expect(result).to.match(/was not granted/);
    expect(stage.requests).to.deep.equal([]);
  });

  it('an origin the shop granted and its manifest does not name', async () => {
    const result = await stage.evaluate(`Boolean(await context.fetch('${weather}/'))`, {
      grant: granted.grant,
    });
    expect(result).to.match(/was not granted/);
  });

  for (const origin of ['*', 'https://*.example', 'http://weather.example', `${weather}/path`]) {
    it(`a manifest that asks for ${origin}`, async () => {
      const error = await stage.run('', { network: [origin], grant: [] }).catch(String);
      expect(error).to.contain('no origin');
    });
  }

  it('network together with personal data', async () => {
    const both = {
      permissions: { read: { customers: ['name'] } },
      network: [weather],
      grant: ['read customers.name', `network ${weather}`],
    };
    const error = await stage.run('', both).catch((reason: { code: string }) => reason);
    expect((error as { code: string }).code).to.equal('plugin-grant');
    await stage.run('', { ...both, grant: [...both.grant, 'personal-data-with-network'] });
  });
});
