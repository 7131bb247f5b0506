import { expect, waitUntil } from '@open-wc/testing';
import { besideABystander, stage } from './attack.js';

const hang = 'for (;;);';

async function isEnded(): Promise<void> {
  await waitUntil(() => stage.reports.length > 0, 'it was not ended', { timeout: 20_000 });
  expect(stage.reports[0]).to.contain('no longer answered');
  expect(document.querySelectorAll('iframe[sandbox]').length).to.equal(1);
}

describe('escape by taking all there is', () => {
  besideABystander();

  it('hang while it starts', async () => {
    void stage.runRaw(hang).catch(() => {});
    await isEnded();
  });

  it('hang in activate', async () => {
    const error = await stage.run(hang).catch((reason: { cause: { code: string } }) => reason);
    expect((error as { cause: { code: string } }).cause.code).to.equal('plugin-ended');
    await isEnded();
  });

  it('hang while the page goes on', async () => {
    void stage.run(hang).catch(() => {});
    let turns = 0;
    const timer = setInterval(() => turns++, 20);
    await isEnded();
    clearInterval(timer);
    expect(turns).to.be.greaterThan(10);
  });

  it('hang in a picture', async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'hang', render() { ${hang} } });`,
    );
    stage.mount('hang');
    await isEnded();
    expect(stage.registry.all.peek().map(({ plugin }) => plugin)).to.deep.equal(['bystander']);
  });

  it('hang in a handler', async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'hang', render: (root) => root.render(['patron-button', { press() { ${hang} } }, 'x']).then(() => undefined) });`,
    );
    const container = stage.mount('hang');
    await waitUntil(() => container.querySelector('button'));
    container.querySelector('button')!.click();
    await isEnded();
  });

  it('hang in promises without end', async () => {
    await stage.run(`const again = () => Promise.resolve().then(again); again();`).catch(() => {});
    await isEnded();
  });

  it('block on memory shared with nobody', async () => {
    const attempt = stage.run(
      `Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 0);`,
    );
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // Engines without shared memory throw at once.
    expect(error).to.not.equal(undefined);
  });

  it('allocate without end', async () => {
    // Stops at 200 MB for the sake of who runs this test; it never gives the heartbeat a turn.
    await stage
      .run(
        `const kept = []; for (;;) { if (kept.length < 200) kept.push(new Uint8Array(1_000_000).fill(1)); }`,
      )
      .catch(() => {});
    await isEnded();
  });

  it('call itself without end', async () => {
    const result = await stage.evaluate(`(function deeper() { return deeper() + 1; })()`);
    expect(result).to.match(/^error: /);
  });

  it('fork workers', async () => {
    expect(
      await stage.evaluate(
        `(Array.from({ length: 100 }, () => new Worker(URL.createObjectURL(new Blob(['for (;;);'])))), true)`,
      ),
    ).to.not.equal(true);
  });

  it('stop answering the heartbeat', async () => {
    await stage.run('port.onmessage = null;').catch(() => {});
    await isEnded();
  });

  it('close its own worker', async () => {
    await stage.run('setTimeout(() => self.close(), 50);').catch(() => {});
    await isEnded();
  });

  it('keep its frame after it was uninstalled', async () => {
    const frames = document.querySelectorAll('iframe[sandbox]').length;
    const uninstall = await stage.run(`setInterval(() => {}, 1);`);
    expect(document.querySelectorAll('iframe[sandbox]').length).to.equal(frames + 1);
    uninstall();
    expect(document.querySelectorAll('iframe[sandbox]').length).to.equal(frames);
  });
});
