import { expect } from '@open-wc/testing';
import type { Backend } from '../backend.js';
import { createMemoryBackend } from '../memory-backend.js';
import { openIndexedDb } from '../indexeddb-backend.js';
import { searchBlocksStore } from '../schema-steps.js';
import { deleteShop, newShop } from '../testing/sample-records.js';
import { SearchTabs, storedCustomer } from '../testing/search-tabs.js';

/** A backend that counts how many customers are read from it. */
function counting(backend: Backend) {
  const read = { customers: 0 };
  const counted: Backend = {
    ...backend,
    async begin(stores, mode, durability) {
      const transaction = await backend.begin(stores, mode, durability);
      return {
        ...transaction,
        get(store, key) {
          if (store === 'customers') read.customers++;
          return transaction.get(store, key);
        },
        async getAll(store, stretch) {
          const rows = await transaction.getAll(store, stretch);
          if (store === 'customers') read.customers += rows.length;
          return rows;
        },
      };
    },
  };
  return { backend: counted, read };
}

const people = (count: number) =>
  new Map(
    Array.from({ length: count }, (_, nth) => {
      const id = `c${nth}`;
      return [id, storedCustomer(id, { name: `Person ${nth.toString(36)}` })];
    }),
  );

describe('stored search texts', () => {
  let shop: SearchTabs;
  let read: { customers: number };

  beforeEach(() => {
    const counted = counting(createMemoryBackend());
    ({ read } = counted);
    shop = new SearchTabs(counted.backend);
  });
  afterEach(() => shop.close());

  async function fillAndSave(count = 500): Promise<void> {
    await shop.write(people(count));
    await shop.open().save();
    read.customers = 0;
  }
  async function names(text: string, tab = shop.tabs.at(-1)!): Promise<string[]> {
    return (await tab.search(text)).map(({ name }) => name);
  }
  async function changeHead(changes: object): Promise<void> {
    const transaction = await shop.backend.begin([searchBlocksStore], 'readwrite');
    const head = (await transaction.get(searchBlocksStore, 'head')) as object;
    transaction.put(searchBlocksStore, { ...head, ...changes });
    await transaction.finish();
  }
  const renamed = (id: string, name: string) => new Map([[id, storedCustomer(id, { name })]]);

  it('spare the next page reading the customers', async () => {
    await fillAndSave();
    shop.open();
    expect(await names('person dv')).to.deep.equal(['Person dv']);
    expect(read.customers).to.equal(0);
  });

  it('are brought up to date by what changed since, and by nothing else', async () => {
    await fillAndSave();
    await shop.write(renamed('c7', 'Quentin'), { heardBy: () => false });
    await shop.write(new Map([['c8', undefined]]), { heardBy: () => false });
    shop.open();
    expect(await names('quentin')).to.deep.equal(['Quentin']);
    expect(await names('person 8')).to.not.include('Person 8');
    expect(read.customers).to.equal(2);
  });

  it('are written again only where something changed', async () => {
    await fillAndSave();
    const puts: unknown[] = [];
    const { begin } = shop.backend;
    Object.assign(shop.backend, {
      begin: async (...given: Parameters<Backend['begin']>) => {
        const transaction = await begin(...given);
        return {
          ...transaction,
          put(store: string, value: unknown) {
            if (store === searchBlocksStore) puts.push((value as { id: unknown }).id);
            transaction.put(store, value);
          },
        };
      },
    });
    await shop.write(renamed('c7', 'Person 7 Smith'));
    await shop.tabs[0]!.save();
    expect(puts).to.have.length(2);
    expect(puts).to.include('head');
    await shop.write(new Map([['c7', { ...shop.customers.get('c7')!, taste: 'tea' }]]));
    await shop.tabs[0]!.save();
    expect(puts).to.have.length(2);
  });

  it('stay whole while the customer base grows and shrinks', async function () {
    this.timeout(60_000);
    await fillAndSave(4000);
    const [tab] = shop.tabs;
    for (let round = 0; round < 4; round++) {
      const many = Array.from({ length: 2000 }, (_, nth) => {
        const id = `n${round}-${nth}`;
        return [id, storedCustomer(id, { name: `Person 5${nth.toString(36)}` })] as const;
      });
      await shop.write(new Map(many), { bulk: round % 2 === 0 });
      await tab!.save();
    }
    read.customers = 0;
    const reopened = shop.open();
    expect(await reopened.search('person', 20_000)).to.have.length(12_000);
    await shop.write(
      new Map([...shop.customers.keys()].slice(0, 11_900).map((id) => [id, undefined])),
    );
    await reopened.save();
    expect(await shop.open().search('person', 20_000)).to.have.length(100);
    expect(read.customers).to.equal(0);
  });

  it('are left as another tab wrote them that knows as much', async () => {
    await fillAndSave();
    const second = shop.open();
    await names('anna', second);
    await shop.write(renamed('c7', 'Quentin'));
    await shop.tabs[0]!.save();
    const stored = await shop.storedTexts();
    await second.save();
    expect(await shop.storedTexts()).to.equal(stored);
    expect(await names('quentin', second)).to.deep.equal(['Quentin']);
  });

  it('take in what another tab knows that wrote before and has gone', async () => {
    await fillAndSave();
    const second = shop.open();
    await names('anna', second);
    await shop.write(renamed('c7', 'Quentin'));
    await shop.tabs[0]!.save();
    await shop.write(renamed('c9', 'Rosalind'));
    await second.save();
    await names('anna', second);
    await second.save();
    expect(await shop.storedTexts())
      .to.contain('Rosalind')
      .and.to.contain('Quentin');
    read.customers = 0;
    shop.open();
    expect(await names('rosalind')).to.deep.equal(['Rosalind']);
    expect(read.customers).to.equal(0);
  });

  it('are read from the customers again when the feed cannot tell what changed', async () => {
    await fillAndSave();
    await changeHead({ sequence: 99 });
    shop.open();
    expect(await names('person 8')).to.include('Person 8');
    expect(read.customers).to.equal(500);
  });

  it('are made anew in another format, and left alone in a newer one', async () => {
    await fillAndSave();
    await changeHead({ format: 0 });
    await shop.open().save();
    expect(read.customers).to.equal(500);
    await shop.open().search('anna');
    expect(read.customers).to.equal(500);

    await changeHead({ format: 99 });
    const stored = await shop.storedTexts();
    await shop.open().save();
    expect(await names('person 8')).to.include('Person 8');
    expect(await shop.storedTexts()).to.equal(stored);
  });

  it('are made anew where a block is missing', async () => {
    await fillAndSave();
    const transaction = await shop.backend.begin([searchBlocksStore], 'readwrite');
    transaction.delete(searchBlocksStore, 1);
    await transaction.finish();
    shop.open();
    expect((await shop.tabs.at(-1)!.search('person', 1000)).length).to.equal(500);
  });

  it('hold nothing of somebody who was erased, even if a page was about to write', async () => {
    await fillAndSave();
    await shop.write(renamed('c7', 'Quillfeather'));
    await shop.tabs[0]!.save();
    expect(await shop.storedTexts())
      .to.contain('Quillfeather')
      .and.to.contain('quillfeather');
    await shop.write(new Map([['c7', undefined]]), { erase: true, heardBy: () => false });
    expect(await shop.storedTexts()).to.not.match(/quillfeather/i);

    await shop.write(renamed('c8', 'Nightingale'));
    await shop.write(new Map([['c8', undefined]]), { erase: true, heardBy: () => false });
    await shop.tabs[0]!.save();
    expect(await shop.storedTexts()).to.not.match(/quillfeather|nightingale/i);
  });

  it('are not kept where they shall not be, and those that were go', async () => {
    await fillAndSave(3);
    const sealed = new SearchTabs(shop.backend, { persist: false });
    expect(await names('person', sealed.open())).to.have.length(3);
    await sealed.tabs[0]!.save();
    expect(await shop.storedTexts()).to.not.match(/person/i);
    sealed.close();
  });

  it('do without room in the database', async () => {
    const { begin } = shop.backend;
    Object.assign(shop.backend, {
      begin: async (...given: Parameters<Backend['begin']>) => {
        if (given[1] === 'readwrite' && given[0].includes(searchBlocksStore)) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        return begin(...given);
      },
    });
    await fillAndSave(3);
    expect(await names('person')).to.have.length(3);
    await shop.write(renamed('c1', 'Zoe'));
    await shop.tabs[0]!.save();
    expect(await names('zoe')).to.deep.equal(['Zoe']);
  });

  it('work in IndexedDB', async () => {
    const name = newShop();
    const backend = await openIndexedDb(`patronkit:${name}`, () => undefined);
    const real = new SearchTabs(backend, {});
    await real.write(people(500));
    await real.open().save();
    await real.write(renamed('c7', '王小明'));
    await real.write(new Map([['c8', undefined]]), { erase: true });
    await real.tabs[0]!.save();
    await real.open().save();
    expect(await names('小', real.tabs[1])).to.deep.equal(['王小明']);
    expect(await names('person 8', real.tabs[1])).to.not.include('Person 8');
    real.close();
    backend.close();
    await deleteShop(name);
  });
});
