import { expect, waitUntil } from '@open-wc/testing';
import { ShopGrants } from '@patronkit/plugin-sdk/host/shop-grants.js';
import { besideABystander, stage } from './attack.js';

/** Shows, again and again, whether it can still read the stage of a customer. */
const reader = `
  let shown = 0;
  await context.contribute('customer-card.section', { id: 'stages', render(root) {
    const draw = async () => {
      const row = await context.records.get('customers', 'c_1').catch((error) => ({ stage: error.code }));
      await root.render(row.stage + ' ' + ++shown);
      setTimeout(draw, 20);
    };
    void draw();
  } });
  await context.records.follow('customers', {}, (rows) => context.log(JSON.stringify(rows))).catch(() => {});`;
const asksForStage = { permissions: { read: { customers: ['stage', 'region'] } }, isAsked: true };

const consentOf = async (plugin = 'attacker') =>
  (await ShopGrants.all(() => Promise.resolve(stage.rows))).find(
    ({ request }) => request.plugin === plugin,
  );
const stateOf = (plugin = 'attacker') =>
  stage.host.plugins
    .peek()
    .find(({ manifest }) => manifest.id === plugin)!
    .report.peek();
/** Lets the reader run with no more than the customer's stage, and shows what it reads. */
async function runReader(): Promise<{ consent: ShopGrants; container: HTMLElement }> {
  await stage.run(reader, asksForStage);
  const consent = (await consentOf())!;
  await consent.decide(['read customers.stage']);
  await waitUntil(() => stateOf().state === 'on');
  const container = stage.mount('stages');
  await waitUntil(() => container.textContent.startsWith('keep'));
  return { consent, container };
}
const contributed = () => stage.registry.all.peek().find(({ plugin }) => plugin === 'attacker');
const isThere = () => contributed() !== undefined;

describe('escape from what the shop granted', () => {
  besideABystander();

  it('running before anybody allowed it', async () => {
    await stage.run(reader, asksForStage);
    expect(stateOf().state).to.equal('waiting');
    expect(isThere()).to.equal(false);
    expect(stage.records.asked).to.deep.equal([]);
    expect(document.querySelectorAll('iframe')).to.have.length(1);
  });

  it('running with what was not ticked', async () => {
    await stage.run(
      `const rows = await context.records.query('customers'); await context.contribute('customer-card.section', { id: 'seen', render: (root) => root.render(JSON.stringify(rows)) });`,
      asksForStage,
    );
    await (await consentOf())!.decide(['read customers.stage', 'read customers.name']);
    await waitUntil(() => stateOf().state === 'on');
    const container = stage.mount('seen');
    await waitUntil(() => container.textContent !== '');
    expect(JSON.parse(container.textContent)).to.deep.equal([
      { id: 'c_1', stage: 'keep' },
      { id: 'c_2', stage: 'win' },
    ]);
  });

  it('going on with a grant that was withdrawn', async () => {
    const { consent, container } = await runReader();
    const before = contributed();
    await consent.decide([]);
    await waitUntil(() => contributed() && contributed() !== before);
    const { length } = stage.records.asked;
    const shown = container.textContent;
    const again = stage.mount('stages');
    await waitUntil(() => again.textContent.startsWith('plugin-call'));
    stage.records.change('c_1', { stage: 'lost' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stage.records.asked).to.have.length(length);
    expect(container.textContent).to.equal(shown);
  });

  it('going on after everything was withdrawn', async () => {
    const { consent } = await runReader();
    await consent.decide(undefined);
    await waitUntil(() => stateOf().state === 'waiting');
    expect(isThere()).to.equal(false);
    expect(document.querySelectorAll('iframe')).to.have.length(1);
  });

  it('a grant withdrawn while it starts', async () => {
    await stage.run(
      `await new Promise((resolve) => setTimeout(resolve, 400)); ${reader}`,
      asksForStage,
    );
    const consent = (await consentOf())!;
    await consent.decide(['read customers.stage']);
    await waitUntil(() => stateOf().state === 'starting');
    await consent.decide(undefined);
    await waitUntil(() => stateOf().state === 'waiting');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(isThere()).to.equal(false);
    expect(stateOf().state).to.equal('waiting');
  });

  for (const name of ['grants', '$host', '$host grants attacker', '__proto__']) {
    it(`a grant forged by writing "${name}" to its storage`, async () => {
      const grant = JSON.stringify({ decision: 'allowed', granted: ['read customers.name'] });
      const result = await stage.evaluate(
        `(await context.storage.set(${JSON.stringify(name)}, ${JSON.stringify(grant)}), await context.records.get('customers', 'c_1'))`,
        { ...asksForStage, isAsked: false, grant: ['read customers.stage'], id: 'attacker' },
      );
      expect(result).to.deep.equal({ id: 'c_1', stage: 'keep' });
      expect((await stage.rows.all('$host', 'grants')).length).to.equal(0);
    });
  }

  it('a manifest with the name of the host', async () => {
    const error = await stage.run(reader, { ...asksForStage, id: '$host' }).then(
      () => undefined,
      ({ code }: { code: string }) => code,
    );
    expect(error).to.equal('plugin-manifest');
  });

  it('the grants of another plugin with the same id', async () => {
    const uninstall = await stage.run(reader, asksForStage);
    await (await consentOf())!.decide(['read customers.stage']);
    const { rows } = stage;
    const row = (await rows.all('$host', 'grants'))[0]!;
    uninstall();
    await rows.remove('$host', 'grants', [row.id]);
    await rows.put([
      { ...row, id: 'attacker other', value: { ...row.value, integrity: 'sha384-other' } },
    ]);
    await stage.run(reader, asksForStage);
    expect(stateOf().state).to.equal('waiting');
  });

  it('asking for more than was shown, from one start to the next', async () => {
    const uninstall = await stage.run(reader, {
      ...asksForStage,
      permissions: { read: { customers: ['stage'] } },
    });
    await (await consentOf())!.decide(['read customers.stage']);
    await waitUntil(() => stateOf().state === 'on');
    uninstall();
    await stage.run(reader, {
      ...asksForStage,
      permissions: { read: { customers: ['stage', 'name'] } },
    });
    expect(stateOf().state).to.equal('waiting');
  });

  for (const [what, read, named] of [
    ['a field that no record has', { customers: ['stage', 'diary'] }, '"customers.diary"'],
    ['a collection that there is not', { passwords: ['hash'] }, '"passwords"'],
  ] as const) {
    it(`asking for ${what}`, async () => {
      const refused: unknown = await stage
        .run(reader, { permissions: { read }, isAsked: true })
        .catch((error: unknown) => error);
      expect(refused).to.include({ code: 'plugin-manifest' });
      expect((refused as Error).message).to.contain(named);
      expect(await consentOf()).to.equal(undefined);
    });
  }

  it('personal data and the network, granted together', async () => {
    await stage.run(reader, {
      permissions: { read: { customers: ['name'] } },
      network: ['https://evil.example'],
      isAsked: true,
    });
    await (await consentOf())!.decide(['read customers.name', 'network https://evil.example']);
    await waitUntil(() => stateOf().state === 'failed');
    expect(stateOf().lastError).to.contain('personal');
    expect(isThere()).to.equal(false);
  });
});
