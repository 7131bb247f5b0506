import { expect } from '@open-wc/testing';
import { createStore } from '../create-store.js';
import type { Store } from '../store.js';
import { newShop, sampleCustomer } from '../testing/sample-records.js';

describe('search', () => {
  let store: Store;
  const names = async (text: string, limit?: number): Promise<string[]> =>
    (await store.search(text, limit === undefined ? {} : { limit })).map(({ name }) => name);

  beforeEach(async () => {
    store = await createStore({ shop: newShop(), persistence: 'memory' });
    await store.customers.addMany([
      sampleCustomer({ id: 'c_1', name: 'Anna Weber', memberNumber: 'M-0042' }),
      sampleCustomer({
        id: 'c_2',
        name: 'Hanna Ånders',
        contactWays: [
          { kind: 'phone', value: '+44 20 7946 0958' },
          { kind: 'email', value: 'Hanna@Example.org' },
        ],
      }),
      sampleCustomer({ id: 'c_3', name: 'Marie Anna Koch' }),
      sampleCustomer({ id: 'c_4', name: '王小明' }),
      sampleCustomer({ id: 'c_5', name: '小林' }),
      sampleCustomer({ id: 'c_6', name: 'Renée Ｏ’Neill' }),
    ]);
  });
  afterEach(() => store.close());

  it('shows names that begin with the text before words that do, and those before the rest', async () => {
    expect(await names('anna')).to.deep.equal(['Anna Weber', 'Marie Anna Koch', 'Hanna Ånders']);
    expect(await names('anna', 1)).to.deep.equal(['Anna Weber']);
  });

  it('finds Chinese names by any of their characters', async () => {
    expect(await names('小')).to.deep.equal(['小林', '王小明']);
    expect(await names('小明')).to.deep.equal(['王小明']);
    expect(await names('王')).to.deep.equal(['王小明']);
  });

  it('minds neither case, accents nor width', async () => {
    expect(await names('RENEE o')).to.deep.equal(['Renée Ｏ’Neill']);
    expect(await names('ａｎｄｅｒｓ')).to.deep.equal(['Hanna Ånders']);
  });

  it('wants all words, in any order', async () => {
    expect(await names('koch anna')).to.deep.equal(['Marie Anna Koch']);
    expect(await names('anna nobody')).to.deep.equal([]);
  });

  it('finds phones, e-mails, member numbers and ids, and says which', async () => {
    for (const phone of ['7946', '+44 (0)20 7946', '020 7946 0958', '442079460958']) {
      expect(await store.search(phone), phone).to.deep.equal([
        { id: 'c_2', name: 'Hanna Ånders', field: 'phone', text: '+44 20 7946 0958' },
      ]);
    }
    expect(await store.search('hanna@ex')).to.deep.equal([
      { id: 'c_2', name: 'Hanna Ånders', field: 'email', text: 'Hanna@Example.org' },
    ]);
    expect((await store.search('m0042'))[0]).to.include({ id: 'c_1', field: 'memberNumber' });
    expect((await store.search('c_5'))[0]).to.include({ id: 'c_5', field: 'id', text: 'c_5' });
  });

  it('finds nothing for nothing', async () => {
    expect(await names('')).to.deep.equal([]);
    expect(await names('  ')).to.deep.equal([]);
    expect(await names('-')).to.deep.equal([]);
  });

  it('keeps up with changes', async () => {
    await names('warm up');
    const { id } = await store.customers.add(sampleCustomer({ name: 'Zoe' }));
    expect(await names('zoe')).to.deep.equal(['Zoe']);
    await store.customers.patch(id, { name: 'Zara' });
    expect(await names('zoe')).to.deep.equal([]);
    expect(await names('zar')).to.deep.equal(['Zara']);
    await store.customers.remove(id);
    expect(await names('zar')).to.deep.equal([]);
  });

  it('finds one among ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      sampleCustomer({ id: `m${index}`, name: `Person ${index.toString(7)}` }),
    );
    await store.customers.addMany(many);
    await store.customers.patch('m7777', { name: 'Quentin Quail' });
    expect(await names('uail')).to.deep.equal(['Quentin Quail']);
    expect(await names('person', 5)).to.have.length(5);
  });
});
