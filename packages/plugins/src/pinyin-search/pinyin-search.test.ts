import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createHost } from '@patronkit/plugin-sdk/testing/create-host.js';
import { testPlugin } from '@patronkit/plugin-sdk/testing/test-plugin.js';
import pinyinSearch from './pinyin-search.js';
import { loadReadings } from './readings.js';
import { isTypedFrom, readTypedName } from './typed-name.js';

/** Surnames that are read otherwise than the same characters elsewhere. */
const surnames = {
  曾: 'zeng',
  单: 'shan',
  解: 'xie',
  牟: 'mou',
  缪: 'miao',
  仇: 'qiu',
  查: 'zha',
  乐: 'yue',
  区: 'ou',
  朴: 'piao',
  盖: 'ge',
  都: 'du',
  薄: 'bo',
  员: 'yun',
  能: 'nai',
  折: 'she',
  單: 'shan',
  澹台: 'tan tai',
  乐正: 'yue zheng',
  万俟: 'mo qi',
  尉迟: 'yu chi',
  欧阳: 'ou yang',
  长孙: 'zhang sun',
};
const read = await loadReadings(false);
const readFuzzily = await loadReadings(true);
/** 0: from the beginning, 1: from within; 2 and 3: so, but read as elsewhere. */
const rank = (name: string, words: string, how = read): number | undefined => {
  const characters = how(name);
  const typed = readTypedName(words);
  const places = [false, true].flatMap((withOthers) =>
    characters.map((_, at) => ({ at, withOthers })),
  );
  const fits = places.find(
    ({ at, withOthers }) => typed && isTypedFrom(characters, at, typed, withOthers),
  );
  return fits && (fits.withOthers ? 2 : 0) + (fits.at ? 1 : 0);
};

describe('a Chinese name', () => {
  for (const [surname, reading] of Object.entries(surnames)) {
    it(`of the family ${surname} is found by ${reading} first`, () => {
      expect(rank(`${surname}伟`, reading)).to.equal(0);
      expect(rank(`${surname}伟`, `${reading.replaceAll(' ', '')}wei`)).to.equal(0);
    });
  }

  it('is found by how its surname is read elsewhere only behind others', () => {
    expect(rank('单伟', 'dan')).to.equal(2);
    expect(rank('王单', 'dan')).to.equal(1);
  });

  for (const words of [
    'zhangwei',
    'zw',
    'zhw',
    'zhang w',
    'zhangw',
    'zha wei',
    'zwei',
    'Zhāng Wěi',
  ])
    it(`is found by “${words}”`, () => expect(rank('张伟', words)).to.equal(0));

  for (const words of ['zhang1wei3', 'ｚｈａｎｇ', 'z', "zhang'wei", '张w', 'zhang伟'])
    it(`is found by “${words}”`, () => expect(rank('张伟', words)).to.equal(0));

  for (const words of ['zhangwen', 'wz', 'zhawei', 'ang', 'zhangweii', 'zhangzhang'])
    it(`is not found by “${words}”`, () => expect(rank('张伟', words)).to.equal(undefined));

  it('is found from any of its characters, behind those that begin so', () => {
    expect(rank('张伟', 'wei')).to.equal(1);
    expect(rank('欧阳修', 'yx')).to.equal(1);
  });

  it('is found whether zh is one sound or two initials', () => {
    expect(rank('张华伟', 'zh w')).to.equal(0);
    expect(rank('张伟', 'zhw')).to.equal(0);
  });

  it('with ü is found by v, u, ü, u: and yu', () => {
    for (const words of ['lvbu', 'lubu', 'lübu', 'lǚ bù', 'lu:bu', 'lyubu', 'LÜ']) {
      expect(rank('吕布', words), words).to.equal(0);
    }
    expect(rank('余华', 'yvhua')).to.equal(0);
  });

  it('is found by like sounds only where the shop wants that', () => {
    for (const [name, words] of [
      ['张伟', 'zangwei'],
      ['张伟', 'zhanwei'],
      ['张伟', 'zanwei'],
      ['曾志', 'zhenzhi'],
      ['陈明', 'chengmin'],
      ['刘兰', 'niulan'],
      ['何芳', 'fehang'],
    ] as const) {
      expect(rank(name, words), words).to.equal(undefined);
      expect(rank(name, words, readFuzzily), words).not.to.equal(undefined);
    }
  });

  it('goes on being found while its pinyin is typed, letter by letter', () => {
    const character = fc.constantFrom(
      ...'张王李赵陈吕欧阳单解曾伟芳娜秀英敏静丽强磊军洋勇艳杰乐行重安',
    );
    const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    fc.assert(
      fc.property(name, fc.infiniteStream(fc.boolean()), (given, shortened) => {
        const typed = read(given)
          .map(({ right: [syllable = ''] }) => (shortened.next().value ? syllable[0]! : syllable))
          .join('');
        for (let letters = 1; letters <= typed.length; letters++) {
          expect(rank(given, typed.slice(0, letters)), typed.slice(0, letters)).to.equal(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no pinyin', () => {
  for (const words of ['138', 'ada@example.com', '张伟', '', ' ', '13 w', 'M-1088'])
    it(`is left to the store: “${words}”`, () => expect(readTypedName(words)).to.equal(undefined));
});

describe('the plugin pinyin-search', () => {
  testPlugin(pinyinSearch);

  const person = (id: string, name: string, updatedAt = 1) => ({ id, name, updatedAt });
  const shop = (
    customers = [person('c_1', '张伟'), person('c_2', '单田芳'), person('c_3', 'Ada')],
  ) => createHost({ plugin: pinyinSearch, point: 'search', records: { customers } });
  const find = (host: Awaited<ReturnType<typeof shop>>, words: string, limit = 8) =>
    host.contribution().find(words, { limit });

  it('finds customers by id, as many as were asked for', async () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      person(`c_${String(index).padStart(4, '0')}`, index === 599 ? '尉迟恭' : '张伟'),
    );
    const host = await shop(many);
    expect(await find(host, 'yuchig')).to.deep.equal(['c_0599']);
    expect(await find(host, 'zw', 3)).to.deep.equal(['c_0000', 'c_0001', 'c_0002']);
    host.uninstall();
  });

  it('puts who is read so before who begins otherwise', async () => {
    const host = await shop([
      person('c_1', '王珊'),
      person('c_2', '单田芳'),
      person('c_3', '山文'),
    ]);
    expect(await find(host, 'shan')).to.deep.equal(['c_2', 'c_3', 'c_1']);
    host.uninstall();
  });

  it('narrows down and widens again as letters come and go', async () => {
    const host = await shop();
    expect(await find(host, 'zh')).to.deep.equal(['c_1']);
    expect(await find(host, 'zhangx')).to.deep.equal([]);
    expect(await find(host, 'zhang')).to.deep.equal(['c_1']);
    expect(await find(host, 'stf')).to.deep.equal(['c_2']);
    host.uninstall();
  });

  it('knows new customers and new names at once', async () => {
    const host = await shop();
    await find(host, 'zw');
    const customers = host.records.collection('customers');
    await customers.add(person('c_4', '仇英', 2) as never);
    await customers.patch('c_1', { name: '章子', updatedAt: 3 } as never);
    await customers.patch('c_2', { name: 'Dan', updatedAt: 3 } as never);
    expect(await find(host, 'qiuy')).to.deep.equal(['c_4']);
    expect(await find(host, 'zhangz')).to.deep.equal(['c_1']);
    expect(await find(host, 'zhangw')).to.deep.equal([]);
    expect(await find(host, 'stf')).to.deep.equal([]);
    host.uninstall();
  });

  it('takes like sounds for the same as soon as the shop wants that', async () => {
    const host = await shop();
    expect(await find(host, 'zangwei')).to.deep.equal([]);
    await host.set({ fuzzy: true });
    expect(await find(host, 'zangwei')).to.deep.equal(['c_1']);
    host.uninstall();
  });

  it('reads no customer before pinyin is typed', async () => {
    const host = await shop();
    let asked = 0;
    const { collection } = host.records;
    host.records.collection = (name) => {
      asked++;
      return collection.call(host.records, name);
    };
    await find(host, '138');
    expect(asked).to.equal(0);
    await find(host, 'zw');
    expect(asked).to.be.greaterThan(0);
    host.uninstall();
  });

  it('asks again after the customers could not be read', async () => {
    const host = await shop();
    const { collection } = host.records;
    host.records.collection = () => {
      throw new Error('locked');
    };
    expect(await find(host, 'zw').catch(() => 'failed')).to.equal('failed');
    host.records.collection = collection;
    expect(await find(host, 'zw')).to.deep.equal(['c_1']);
    host.uninstall();
  });
});
