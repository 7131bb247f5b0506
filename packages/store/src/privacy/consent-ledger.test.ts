import { expect } from '@open-wc/testing';
import { rejectionOf, sampleCustomer } from '../testing/sample-records.js';
import type { ConsentLedger } from './consent-ledger.js';
import type { RawBase } from './testing/raw-base.js';
import { openRawBase } from './testing/raw-base.js';

describe('the consent ledger', () => {
  let base: RawBase;
  let consents: ConsentLedger;
  let now = Date.UTC(2026, 5, 1);
  const way = { channel: 'in-person', staff: 'rowan' } as const;

  beforeEach(async () => {
    base = await openRawBase('memory', () => now);
    consents = await (await base.administration()).consents();
    await base.add('customers', sampleCustomer({ id: 'c_1' }));
  });
  afterEach(() => base.end());

  it('holds the latest decision, with wording, way, time and staff', async () => {
    await consents.decide({ customer: 'c_1', purpose: 'photo', given: true, ...way });
    now += 1000;
    await consents.decide({ customer: 'c_1', purpose: 'photo', given: false, channel: 'web' });
    expect(await consents.holds('c_1', 'photo')).to.equal(false);
    const [withdrawn, given] = await consents.history('c_1');
    expect(given).to.include({ given: true, wording: '2026-11', staff: 'rowan', at: now - 1000 });
    expect(withdrawn).to.include({ given: false, channel: 'web', at: now });
    expect((await consents.state('c_1')).photo).to.include({ given: false });
  });

  it('asks first where it has to, and else takes silence for a yes', async () => {
    expect(await consents.holds('c_1', 'marketing-email')).to.equal(false);
    expect(await consents.holds('c_1', 'profiling')).to.equal(true);
  });

  it('heeds what the shop has settled on asking', async () => {
    const preset = (await import('@patronkit/records/default-shop-settings.js'))
      .defaultShopSettings;
    await base.put('settings', { ...preset, consentAskedFirst: ['profiling'] });
    expect(await consents.holds('c_1', 'profiling')).to.equal(false);
    expect(await consents.holds('c_1', 'marketing-email')).to.equal(true);
  });

  it('withdraws all that holds at once, and says what', async () => {
    await consents.decide({ customer: 'c_1', purpose: 'marketing-phone', given: true, ...way });
    await consents.decide({ customer: 'c_1', purpose: 'location', given: true, ...way });
    const withdrawn = await consents.withdraw('c_1', { channel: 'phone' });
    expect(withdrawn.map(({ purpose }) => purpose)).to.have.members([
      'service',
      'profiling',
      'marketing-phone',
      'location',
    ]);
    expect(await consents.withdraw('c_1', { channel: 'phone' })).to.deep.equal([]);
    expect((await base.changesSince(0)).at(-1)!.entries).to.have.length(4);
  });

  it('withdraws a consent that a fast clock has dated ahead', async () => {
    await base.add('consents', {
      customer: 'c_1',
      at: now,
      purpose: 'photo',
      given: true,
      wording: '2026-11',
      channel: 'web',
    });
    now -= 5_000;
    expect(await consents.holds('c_1', 'photo')).to.equal(false);
    now += 5_000;
    await consents.withdraw('c_1', way, ['photo']);
    expect(await consents.holds('c_1', 'photo')).to.equal(false);
  });

  it('takes along the scores worked out from behaviour when profiling ends', async () => {
    const score = { factor: 'revenue', value: 80, scoredAt: now };
    await base.patch('customers', 'c_1', {
      scores: [
        { ...score, source: 'system' },
        { ...score, factor: 'credit', source: 'person', scoredBy: 'rowan' },
      ],
    });
    await consents.withdraw('c_1', way, ['marketing-email', 'profiling']);
    const [customer] = await base.query('customers', {});
    expect((customer!['scores'] as { factor: string }[]).map(({ factor }) => factor)).to.deep.equal(
      ['credit'],
    );
  });

  it('does so too when the decision is written without the ledger, and not for an old one', async () => {
    const scores = [{ factor: 'revenue', value: 80, scoredAt: now, source: 'system' }];
    await base.patch('customers', 'c_1', { scores });
    const decision = { customer: 'c_1', purpose: 'profiling', wording: '2026-11', channel: 'web' };
    await base.add('consents', { ...decision, at: now, given: true });
    await base.add('consents', { ...decision, at: now - 10, given: false });
    expect((await base.query('customers', {}))[0]).to.have.property('scores');
    await base.add('consents', { ...decision, at: now, given: false });
    expect((await base.query('customers', {}))[0]).not.to.have.property('scores');
  });

  it('lists whom a purpose allows to address', async () => {
    await base.add('customers', sampleCustomer({ id: 'c_2' }));
    await consents.decide({ customer: 'c_1', purpose: 'marketing-email', given: true, ...way });
    await consents.decide({ customer: 'c_2', purpose: 'service', given: false, ...way });
    expect(await consents.customersAllowing('marketing-email')).to.deep.equal(['c_1']);
    expect(await consents.customersAllowing('service')).to.deep.equal(['c_1']);
  });

  it('keeps every wording as it was shown', async () => {
    const texts = { photo: { en: 'May we take a picture?', 'zh-CN': '可以拍照吗？' } };
    await base.add('consentWordings', { id: '2027-01', texts });
    expect(await consents.wording('2027-01', 'photo', 'zh-CN')).to.equal('可以拍照吗？');
    expect(await consents.wording('2027-01', 'photo', 'fr')).to.equal('May we take a picture?');
    expect(await consents.wording('2026-11', 'service', 'zh')).to.contain('购买');
    expect(await consents.wording('1999-01', 'photo')).to.equal(undefined);
    const change = base.patch('consentWordings', '2027-01', { texts: {} });
    expect((await rejectionOf(change)).code).to.equal('append-only');
  });

  it('refuses decisions of unknown customers', async () => {
    const decision = { customer: 'nobody', purpose: 'photo', given: true, ...way } as const;
    expect((await rejectionOf(consents.decide(decision))).code).to.equal('not-found');
  });
});
