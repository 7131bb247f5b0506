import { expect, waitUntil } from '@open-wc/testing';
import { besideABystander, stage } from './attack.js';

/** Sends something past the guest half; `number` is one that no call has had yet. */
const send = (message: string): string => `const number = 1_000_000; port.postMessage(${message});`;

async function isEndedFor(problem: string): Promise<void> {
  await waitUntil(() => stage.reports.length > 0, 'it was not ended', { timeout: 5000 });
  expect(stage.reports[0]).to.contain(problem);
  expect(stage.registry.all.peek().map(({ plugin }) => plugin)).to.deep.equal(['bystander']);
}

describe('escape by messages', () => {
  besideABystander();

  for (const [attack, message, problem] of [
    ['an object', '{ escaped: true }', 'something else than text'],
    ['a number', '1', 'something else than text'],
    ['nothing', 'undefined', 'something else than text'],
    [
      'an array with a getter',
      `Object.defineProperty([0, number, 'log'], 3, { enumerable: true, get: () => 'x' })`,
      'something else than text',
    ],
    ['a map', 'new Map([["__proto__", 1]])', 'something else than text'],
    ['an error', 'new RangeError("x")', 'something else than text'],
    ['a blob', 'new Blob(["x"])', 'something else than text'],
    ['bytes', 'new ArrayBuffer(1_000_000)', 'something else than text'],
    ['text that is no JSON', '"{"', 'no JSON'],
    ['JSON of no list', '"{}"', 'not allowed'],
    ['a huge text', '"x".repeat(100_000)', 'too long'],
    ['a deep list', '"[".repeat(100) + "]".repeat(100)', 'too deep'],
    ['a list too deep for a parser', '"[".repeat(30_000) + "]".repeat(30_000)', 'ended'],
    [
      '__proto__ in a call',
      `'[0, 1000000, "records.patch", "customers", "c_1", {"__proto__": {"escaped": true}}]'`,
      'not allowed',
    ],
    [
      'constructor.prototype in a call',
      `'[0, 1000000, "records.patch", "customers", "c_1", {"constructor": {"prototype": {"escaped": true}}}]'`,
      'not allowed',
    ],
    ['a call without a number', `'[0, null, "log", "x"]'`, 'without a number'],
    ['a call with half a number', `'[0, 1000000.5, "log", "x"]'`, 'without a number'],
    ['a call of no method', `'[0, 1000000, {"toString": 1}]'`, 'call of nothing'],
    ['a message of another kind', `'[7, 1000000, "log", "x"]'`, 'no known kind'],
  ] as const) {
    it(attack, async () => {
      await stage.run(send(message)).catch(() => {});
      await isEndedFor(problem);
    });
  }

  it('a port sent along', async () => {
    await stage
      .run(
        `const { port1 } = new MessageChannel(); port.postMessage('[0,1000000,"nothing"]', [port1]);`,
      )
      .catch(() => {});
    await isEndedFor('something else than text');
  });

  it('the same call twice', async () => {
    await stage
      .run(`for (let count = 0; count < 2; count++) port.postMessage('[0,1000000,"nothing"]');`)
      .catch(() => {});
    await isEndedFor('a call twice');
  });

  it('an older call again', async () => {
    await stage
      .run(`port.postMessage('[0,1000000,"nothing"]'); port.postMessage('[0,5,"nothing"]');`)
      .catch(() => {});
    await isEndedFor('a call twice');
  });

  it('a flood of calls', async () => {
    await stage
      .run(
        `for (let number = 1_000_000; number < 1_020_000; number++) port.postMessage('[0,' + number + ',"nothing"]');`,
      )
      .catch(() => {});
    await isEndedFor('too many messages');
  });

  it('a flood of answers to nothing', async () => {
    await stage
      .run(
        `for (let number = 0; number < 20_000; number++) port.postMessage('[1,' + number + ',1]');`,
      )
      .catch(() => {});
    await isEndedFor('too many messages');
  });

  it('a flood of pictures', async () => {
    await stage
      .run(
        `await context.contribute('customer-card.section', { id: 'flood', render(root) { for (let count = 0; count < 20_000; count++) root.render('x'); } });`,
      )
      .catch(() => {});
    stage.mount('flood');
    await isEndedFor('too many messages');
  });

  for (const method of [
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'hello',
    'eval',
    '',
    'records',
    'records.remove',
    'search',
    'activate',
    'records.get.call',
  ]) {
    it(`a call of "${method}"`, async () => {
      const answer = `new Promise((resolve) => { const { onmessage } = port; port.onmessage = (event) => { const message = JSON.parse(event.data); if (message[1] === 500 && message[0] > 0) resolve(message[2]); else onmessage.call(port, event); }; port.postMessage(JSON.stringify([0, 500, ${JSON.stringify(method)}])); })`;
      // The guest half counts its calls; the forged one has a number of its own, far ahead of them.
      const result = await new Promise((resolve) => {
        void stage.run(
          `const result = await ${answer}; port.postMessage(JSON.stringify([0, 501, 'log', 'code ' + result]));`,
          { id: 'caller' },
        );
        const { log } = console;

        console.log = (...values) => {
          if (!String(values[1]).startsWith('code ')) return log(...values);

          console.log = log;
          resolve(values[1]);
        };
      });
      expect(result).to.equal('code plugin-call');
    });
  }

  it('an answer forged for a call the host has not made', async () => {
    await stage.run(
      `for (let number = 1; number < 50; number++) port.postMessage(JSON.stringify([1, number, { escaped: true }]));
       await context.contribute('customer-card.section', { id: 'fine', render: (root) => root.render('fine') });`,
    );
    // The answer to activate was forged too, so that it counts as done before it is.
    await waitUntil(() => stage.registry.all.peek().length === 2);
    const container = stage.mount('fine');
    await waitUntil(() => container.textContent === 'fine');
  });

  it("draw in another plugin's place", async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'own', render: (root) => root.render('mine') });`,
      { id: 'victim' },
    );
    const place = stage.mount('own');
    await waitUntil(() => place.textContent === 'mine');
    await stage
      .evaluate(
        `(async () => { for (let view = 0; view < 20; view++) port.postMessage(JSON.stringify([0, 500 + view, 'render', view, ['stolen']])); await new Promise((resolve) => setTimeout(resolve, 100)); return true; })()`,
      )
      .catch(() => {});
    expect(place.textContent).to.equal('mine');
  });

  it("take away another plugin's contribution", async () => {
    await stage
      .evaluate(
        `(async () => { port.postMessage(JSON.stringify([0, 500, 'withdraw', 'customer-card.action', 'greet'])); await new Promise((resolve) => setTimeout(resolve, 100)); return true; })()`,
      )
      .catch(() => {});
    expect(stage.registry.all.peek().some(({ plugin }) => plugin === 'bystander')).to.equal(true);
  });

  it('work on after it was uninstalled', async () => {
    const uninstall = await stage.run(
      `setInterval(() => context.records.patch('customers', 'c_1', { stage: 'lost' }).catch(() => {}), 20);`,
      { permissions: { write: { customers: ['stage'] } }, grant: ['write customers.stage'] },
    );
    await waitUntil(() => stage.records.written.length > 1);
    uninstall();
    const { length } = stage.records.written;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stage.records.written.length).to.equal(length);
  });
});
