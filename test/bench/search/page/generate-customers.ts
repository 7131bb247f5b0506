import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { seededRandom } from '../../../setup/seeded-random.js';

const firstNames =
  'Ada Adam Aisha Alan Alice Amara Amelia Andrew Anna Anthony Aoife Arjun Arthur Bea Ben Bilal Bridget Callum Carla Charles Chloe Clara Connor Dan Daisy David Diana Dylan Edith Edward Eleanor Elif Ella Emily Emma Ethan Eva Fatima Finn Fiona Florence Frances Freya George Grace Hanna Harriet Harry Hassan Hazel Helen Henry Holly Hugo Ian Imogen Iris Isaac Isla Ivy Jack James Jasmine Jean Joan John Joseph Julia Karim Kate Keira Kiran Laura Leah Leo Lewis Lily Louis Lucy Luke Mabel Margaret Maria Martha Martin Mary Matilda Max Maya Megan Mia Michael Mohammed Molly Nadia Nathan Neil Nora Oliver Olivia Omar Oscar Owen Patrick Paul Penelope Peter Phoebe Priya Quentin Rachel Ravi Rebecca Renée Robert Rosa Rose Ruby Ruth Ryan Sam Sara Scarlett Sean Simon Sofia Sophie Stella Susan Tariq Theo Thomas Tilda Tom Uma Una Valerie Vera Victor Violet Walter Wendy William Xavier Yasmin Yusuf Zara Zoë'.split(
    ' ',
  );
const lastNameBeginnings =
  'Ash Barn Beck Black Brad Brook Burn Carl Chat Clay Cold Craw Dal Dray East Ed Elling Fair Farn Field Fox Gar Glad Gold Green Hal Ham Har Hart Hay Hether Hol Hop Hunt Ing Ken King Kirk Lang Lea Ling Long Lud Mar Mel Mid Mill Mor Nor Nut Oak Os Pem Pres Quin Red Rich Rip Rock Rud Sal Sea Shel Sil Sten Stock Strat Sut Swin Tal Thorn Til Tren Up Ver Wal War Wat Wel Wes Whit Win Wood Wor Yard York'.split(
    ' ',
  );
const lastNameEnds =
  'bridge brook burn bury by combe cott croft dale den er field ford gate ham hill holm hurst ington land ley low man mere mond more ness ridge sey shaw son stead ster stone ton wall ward water well wick wood worth'.split(
    ' ',
  );
const chineseFamilyNames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪',
  '欧阳',
  '司马',
  '诸葛',
];
const chineseGivenNames = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红萍华建国志海春梅飞宇浩然子涵轩梓雨桐思彤欣怡佳琪俊晨嘉诗瑶雪婷博睿泽楠宁安乐天一心悦可馨若曦',
];
const domains = ['example.org', 'mail.example', 'post.example.com', 'shop.example.net'];

/** Customers as shops have them: two of three with an English name, the others with a Chinese one. */
export function generateCustomers(count: number, seed = 20_260): NewRecord<Customer>[] {
  const random = seededRandom(seed);
  // Some names are had by many, most by few.
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() ** 1.6 * items.length)]!;
  const digits = (length: number): string =>
    Array.from({ length }, () => Math.floor(random() * 10)).join('');

  function person(nth: number): { name: string; phone: string; mailbox: string } {
    if (random() < 1 / 3) {
      const given = pick(chineseGivenNames) + (random() < 0.8 ? pick(chineseGivenNames) : '');
      return {
        name: pick(chineseFamilyNames) + given,
        phone: `+86 13${digits(1)} ${digits(4)} ${digits(4)}`,
        mailbox: `${digits(9)}`,
      };
    }
    const first = pick(firstNames);
    const last = pick(lastNameBeginnings) + pick(lastNameEnds);
    const mailbox = `${first}.${last}${nth % 97}`.normalize('NFKD').replace(/[^\w.]/g, '');
    return {
      name: `${first} ${last}`,
      phone: random() < 0.7 ? `07${digits(3)} ${digits(6)}` : `+44 20 ${digits(4)} ${digits(4)}`,
      mailbox,
    };
  }
  return Array.from({ length: count }, (_, nth) => {
    const { name, phone, mailbox } = person(nth);
    const email = `${mailbox}@${pick(domains)}`;
    return {
      name,
      kind: 'person',
      stage: 'keep',
      contactWays: [
        ...(random() < 0.9 ? [{ kind: 'phone' as const, value: phone }] : []),
        ...(random() < 0.6 ? [{ kind: 'email' as const, value: email }] : []),
      ],
      ...(random() < 0.7 && { memberNumber: `${8000 + (nth % 2000)} ${digits(4)}` }),
    };
  });
}
