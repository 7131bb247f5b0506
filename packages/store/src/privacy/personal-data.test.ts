import { expect } from '@open-wc/testing';
import { importFile, tableFile } from '../exchange/testing/import-file.js';
import { rejectionOf, sampleCustomer, samplePurchase } from '../testing/sample-records.js';
import type { PersonalData } from './personal-data.js';
import type { PersonalDataRights } from './personal-data-rights.js';
import type { RawBase } from './testing/raw-base.js';
import { openRawBase } from './testing/raw-base.js';

const now = Date.UTC(2026, 5, 1);
const attack = '<img src=x onerror="alert(1)">&"\'';

describe('a copy of personal data', () => {
  let base: RawBase;
  let rights: PersonalDataRights;

  beforeEach(async () => {
    base = await openRawBase('memory', () => now);
    rights = await (await base.administration()).personalData();
    await base.add('staff', { id: 'rowan', name: 'Rowan', role: 'sales', active: true });
    await base.add('customers', sampleCustomer({ id: 'c_0', name: 'Referrer Person' }));
    await base.add(
      'customers',
      sampleCustomer({
        id: 'c_1',
        name: `Anna ${attack}`,
        referredBy: 'c_0',
        contactWays: [{ kind: 'phone', value: '020 7946 0958', label: attack }],
      }),
    );
    await base.add(
      'customers',
      sampleCustomer({ id: 'c_2', name: 'Secret Other', referredBy: 'c_1' }),
    );
    const about = { customer: 'c_1', at: now - 1000 };
    await base.add('contacts', { customer: 'c_1', name: 'Spouse Name', contactWays: [] });
    await base.add(
      'visits',
      samplePurchase('c_1', 10_500, { id: 'v_1', words: attack, staff: 'rowan' }),
    );
    await base.add('visits', samplePurchase('c_2', 777, { words: 'not hers' }));
    await base.add('corrections', { ...about, visit: 'v_1', words: 'was blue' });
    await base.add('notes', { ...about, words: 'likes ferns', staff: 'rowan' });
    await base.add('feedback', {
      at: now,
      measure: 'nps',
      score: 9,
      comment: 'lovely',
      visit: 'v_1',
      channel: 'web',
    });
    await base.add('consents', {
      ...about,
      purpose: 'photo',
      given: true,
      wording: '2026-11',
      channel: 'web',
    });
    await base.setLocal('feedback-draft/f/nps/c_1/', { comment: 'half a sen' });
    await rights.register({
      name: 'wishes',
      export: (customer) => Promise.resolve(customer === 'c_1' ? { wish: 'a lamp' } : undefined),
      erase: () => Promise.resolve(),
    });
  });
  afterEach(() => base.end());

  const read = async (locale?: string) => {
    const { page, json } = await rights.export('c_1', locale === undefined ? {} : { locale });
    return {
      page: await page.text(),
      types: [page.type, json.type],
      data: JSON.parse(await json.text()) as PersonalData,
    };
  };

  it('holds what every collection, draft and plugin knows', async () => {
    const { data } = await read();
    expect(data.customer).to.include({ id: 'c_1' });
    expect(data.figures).to.include({ spend: 10_500, visits: 1 });
    expect(data.contacts[0]).to.include({ name: 'Spouse Name' });
    expect(data.visits.map(({ id }) => id)).to.deep.equal(['v_1']);
    expect(data.corrections[0]).to.include({ words: 'was blue' });
    expect(data.notes[0]).to.include({ words: 'likes ferns' });
    expect(data.feedback[0]).to.include({ comment: 'lovely' });
    expect(data.ledger[0]).to.include({ points: 10 });
    expect(data.consents[0]).to.include({ purpose: 'photo', given: true });
    expect(data.wordings['2026-11']!.photo!['en']).to.contain('photos');
    expect(data.staff).to.deep.equal({ rowan: 'Rowan' });
    expect(data.elsewhere['local']).to.have.length(1);
    expect(data.plugins).to.deep.equal({ wishes: { wish: 'a lamp' } });
  });

  it('holds what was left under their phone, however it is written, and nobody else’s words', async () => {
    const told = { at: now - 1, measure: 'nps', score: 9, channel: 'web' };
    const contact = { kind: 'phone', value: '+44 20 7946 0958' };
    await base.add('feedback', { ...told, contact, comment: 'call me' });
    await base.add('feedback', { ...told, contact, comment: 'not hers', customer: 'c_2' });
    const other = { ...contact, value: '+44 20 7946 0959' };
    await base.add('feedback', { ...told, contact: other, comment: 'nobody known' });
    const { data } = await read();
    expect(data.feedback.map(({ comment }) => comment)).to.deep.equal(['lovely', 'call me']);
    const { rows } = await rights.previewErasure('c_1');
    expect(rows).to.deep.include({ store: 'feedback', becomes: 'changed', rows: 2 });
  });

  it('holds what an import has replaced, and why it left out a row about them', async () => {
    await base.patch('customers', 'c_1', { taste: 'nutmeg' });
    const file = tableFile('id,name,taste', 'c_1,Anna,cloves', 'c_2,Other,mace');
    const administration = await base.administration();
    await importFile(administration, file, { duplicates: 'update' });
    await importFile(administration, file, { duplicates: 'skip' });
    const { data, page } = await read();
    const held = data.elsewhere['$imports'] as readonly Record<string, object>[];
    expect(held).to.have.length(2);
    const { replaced, problem } = Object.assign({}, ...held) as Record<string, object>;
    expect(replaced).to.include({ id: 'c_1', taste: 'nutmeg' });
    expect(replaced).not.to.have.property('referredBy');
    expect(problem).to.include({ code: 'duplicate', known: 'c_1', line: 2 });
    expect(page).to.contain('nutmeg').and.not.to.contain('c_2');
  });

  it('says of other customers only how many', async () => {
    const { page, data } = await read();
    expect(data.referrals).to.deep.equal({ cameByReferral: true, hasReferred: 1 });
    for (const text of [page, JSON.stringify(data)]) {
      for (const other of ['Secret Other', 'Referrer Person', 'c_0', 'c_2', 'not hers']) {
        expect(text).not.to.contain(other);
      }
    }
  });

  for (const locale of ['en', 'zh-CN']) {
    it(`is a page for people that runs and loads nothing (${locale})`, async () => {
      const { page, types } = await read(locale);
      expect(types).to.deep.equal(['text/html;charset=utf-8', 'application/json']);
      // As a document that nobody shows: nothing in it can run.
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-same-origin');
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      frame.src = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
      document.body.append(frame);
      await loaded;
      const shown = frame.contentDocument!;
      expect(shown.querySelectorAll('script, img, link, iframe, object')).to.have.length(0);
      expect(shown.querySelector('h1')!.textContent).to.contain(`Anna ${attack}`);
      expect(shown.documentElement.lang).to.equal(locale);
      const text = shown.body.textContent;
      for (const held of [
        attack,
        'was blue',
        'likes ferns',
        'lovely',
        'Spouse Name',
        'a lamp',
        'half a sen',
        '105.00',
        'Rowan',
      ]) {
        expect(text).to.contain(held);
      }
      expect(text).not.to.contain('undefined');
      expect(text).not.to.contain('[object');
      frame.remove();
    });
  }

  it('of somebody unknown is refused', async () => {
    expect((await rejectionOf(rights.export('nobody'))).code).to.equal('not-found');
  });

  it('is heard of by whoever keeps the books', async () => {
    const heard: string[] = [];
    const stop = rights.observe(({ type, customer, by }) =>
      heard.push(`${type} ${customer} ${by}`),
    );
    await rights.export('c_1', { by: 'rowan' });
    await rights.erase('c_1', { by: 'rowan' });
    stop();
    await rights.erase('c_2');
    expect(heard).to.deep.equal(['exported c_1 rowan', 'erased c_1 rowan']);
  });
});
