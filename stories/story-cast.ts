import type { Contact } from '@patronkit/records/contact.js';
import type { Consent } from '@patronkit/records/consent.js';
import type { Correction } from '@patronkit/records/correction.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { Feedback } from '@patronkit/records/feedback.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import type { Note } from '@patronkit/records/note.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { Staff } from '@patronkit/records/staff.js';
import type { Visit } from '@patronkit/records/visit.js';

export type StoryLocale = 'en' | 'zh-CN';

/** Everything that is in the story shop before a story begins. */
export interface StoryCast {
  readonly staff: readonly NewRecord<Staff>[];
  readonly customers: readonly NewRecord<Customer>[];
  readonly contacts: readonly NewRecord<Contact>[];
  readonly visits: readonly NewRecord<Visit>[];
  readonly corrections: readonly NewRecord<Correction>[];
  readonly notes: readonly NewRecord<Note>[];
  readonly consents: readonly NewRecord<Consent>[];
  readonly ledger: readonly NewRecord<LedgerEntry>[];
  readonly feedback: readonly NewRecord<Feedback>[];
}

/** Ids of the people in the stories; the same in every language, though their names are not. */
export const storyCustomers = {
  /** A loyal customer with a full profile, in the highest tier. */
  vip: 'c_vip',
  /** A little short of the next tier; some points pending, some about to expire. */
  nearlyThere: 'c_nearly',
  /** Came once, left little more than a name. */
  newcomer: 'c_newcomer',
  /** An organisation with linked contacts. */
  organisation: 'c_organisation',
  /** Everything about this one is as long as it may be. */
  longWords: 'c_long_words',
  /** Not in the customer base. */
  unknown: 'c_nobody',
} as const;

export const storyStaff = { cashier: 's_cashier', manager: 's_manager' } as const;

const hour = 3_600_000;
const day = 24 * hour;

/** The cast, in one language; all instants lie before `now` (epoch milliseconds UTC). */
export function storyCast(locale: StoryLocale, now: number): StoryCast {
  const say = (english: string, chinese: string): string => (locale === 'en' ? english : chinese);
  const currency = locale === 'en' ? 'GBP' : 'CNY';
  const daysAgo = (days: number, hours = 0): number => now - days * day - hours * hour;

  const purchase = (
    id: string,
    customer: string,
    days: number,
    minor: number,
    lines: readonly (readonly [name: string, quantity: number])[],
  ): NewRecord<Visit> => ({
    id,
    customer,
    at: daysAgo(days, (minor % 7) - 3),
    kind: 'purchase',
    channel: 'in-person',
    staff: storyStaff.cashier,
    amount: { minor, currency },
    lines: lines.map(([name, quantity]) => ({ name, quantity })),
  });

  const teapot = say('Enamel teapot, cream', '珐琅茶壶(米白)');
  const lantern = say('Paper lantern, set of 6', '纸灯笼六件套');
  const blanket = say('Lambswool blanket', '羊羔毛毯');
  const notebook = say('Cloth-bound notebook', '布面笔记本');
  const candle = say('Beeswax candle', '蜂蜡蜡烛');

  return {
    staff: [
      { id: storyStaff.cashier, name: say('Priya Nair', '林晓梅'), role: 'cashier', active: true },
      {
        id: storyStaff.manager,
        name: say('Tom Ashworth', '周国强'),
        role: 'manager',
        active: true,
      },
    ],
    customers: [
      {
        id: storyCustomers.vip,
        name: say('Margaret Oyelaran', '陈思远'),
        kind: 'person',
        memberNumber: '8820 4417',
        memberSince: daysAgo(1460),
        contactWays: [
          {
            kind: 'phone',
            value: say('+44 20 7946 0182', '+86 571 0123 4567'),
            label: say('mobile', '手机'),
            preferred: true,
          },
          { kind: 'email', value: say('margaret@example.org', 'siyuan@example.org') },
          {
            kind: 'messaging',
            value: say('moyelaran', 'chensiyuan_88'),
            label: say('WhatsApp', '微信'),
          },
          {
            kind: 'address',
            value: say('14 Mill Lane, Hebden Bridge', '杭州市西湖区文三路 14 号'),
            label: say('home', '家'),
          },
        ],
        employer: say('Calder Valley Library', '西湖区图书馆'),
        birthday: '1978-05-21',
        language: locale,
        region: say('West Yorkshire', '浙江'),
        stage: 'loyal',
        relation: 'B2C',
        owner: storyStaff.manager,
        source: say('brought by a friend', '朋友介绍'),
        referredBy: storyCustomers.nearlyThere,
        buyingHabits: say(
          'Comes on Saturday mornings; buys gifts well ahead of the holidays.',
          '常在周六上午来；过节前很早就备好礼物。',
        ),
        taste: say('Plain, well made, nothing scented.', '喜欢简洁耐用，不要香味。'),
        character: say('Warm and direct; likes to be asked.', '热情直爽，喜欢被征求意见。'),
        scores: [
          { factor: 'revenue', value: 95, source: 'system', scoredAt: daysAgo(20) },
          {
            factor: 'volume',
            value: 90,
            source: 'branch',
            scoredBy: storyStaff.manager,
            scoredAt: daysAgo(20),
          },
          {
            factor: 'credit',
            value: 85,
            source: 'person',
            scoredBy: storyStaff.manager,
            scoredAt: daysAgo(20),
          },
          { factor: 'prospects', value: 80, source: 'centre', scoredAt: daysAgo(20) },
        ],
      },
      {
        id: storyCustomers.nearlyThere,
        name: say('Daniel Whitcombe', '欧阳雨桐'),
        kind: 'person',
        memberNumber: '8820 5093',
        memberSince: daysAgo(410),
        contactWays: [
          {
            kind: 'email',
            value: say('daniel@example.org', 'yutong@example.org'),
            preferred: true,
          },
        ],
        stage: 'keep',
        relation: 'B2C',
        source: say('web', '网上'),
      },
      {
        id: storyCustomers.newcomer,
        name: say('Aoife Brennan', '马骏'),
        kind: 'person',
        memberNumber: '8821 0006',
        memberSince: daysAgo(3),
        contactWays: [],
        stage: 'attract',
      },
      {
        id: storyCustomers.organisation,
        name: say('Northfold Primary School', '青禾小学'),
        kind: 'organisation',
        contactWays: [
          { kind: 'phone', value: say('+44 1422 555 010', '+86 571 8765 0010'), preferred: true },
          { kind: 'email', value: 'office@school.example' },
        ],
        stage: 'prospect',
        relation: 'B2B',
        owner: storyStaff.cashier,
      },
      {
        id: storyCustomers.longWords,
        name: say(
          'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliane Theodora of the Upper Valley',
          '阿不都热西提·买买提依明·艾合买提江·吐尔逊尼亚孜·库尔班江·努尔艾力·热依汗古丽',
        ),
        kind: 'person',
        memberNumber: '0123456789012345678901234567890123456789',
        memberSince: daysAgo(900),
        contactWays: [
          {
            kind: 'email',
            value: `${'a-very-long-mailbox-name.'.repeat(4)}x@${'subdomain.'.repeat(6)}example.org`,
            label: say(
              'the address that is read only on Thursdays',
              '只有星期四才会查看的邮箱地址',
            ),
          },
        ],
        employer: say(
          'Joint Committee for the Preservation of Walkways and Footbridges',
          '步道与人行天桥保护联合委员会秘书处',
        ),
        stage: 'keep',
        buyingHabits: say(
          'Reads every label before buying. ',
          '购买前会把每个标签都读一遍。',
        ).repeat(12),
      },
    ],
    contacts: [
      {
        id: 'k_bursar',
        customer: storyCustomers.organisation,
        name: say('Helen Marsh', '刘芳'),
        role: say('Bursar', '总务主任'),
        contactWays: [{ kind: 'phone', value: say('+44 1422 555 011', '+86 571 8765 0011') }],
      },
      {
        id: 'k_caretaker',
        customer: storyCustomers.organisation,
        name: say('Sunil Rao', '赵建国'),
        role: say('Caretaker', '后勤'),
        contactWays: [{ kind: 'email', value: 'caretaker@school.example' }],
      },
      {
        id: 'k_spouse',
        customer: storyCustomers.vip,
        name: say('Tunde Oyelaran', '陈太太'),
        role: say('Husband', '爱人'),
        contactWays: [],
      },
    ],
    visits: [
      purchase('v_vip_1', storyCustomers.vip, 2, 18_640, [
        [blanket, 1],
        [candle, 4],
      ]),
      purchase('v_vip_2', storyCustomers.vip, 24, 96_500, [
        [lantern, 12],
        [teapot, 3],
      ]),
      purchase('v_vip_3', storyCustomers.vip, 61, 124_900, [[blanket, 6]]),
      purchase('v_vip_4', storyCustomers.vip, 118, 88_000, [[teapot, 8]]),
      purchase('v_vip_5', storyCustomers.vip, 204, 142_350, [
        [notebook, 60],
        [lantern, 10],
      ]),
      purchase('v_vip_6', storyCustomers.vip, 275, 73_200, [[candle, 120]]),
      {
        id: 'v_vip_call',
        customer: storyCustomers.vip,
        at: daysAgo(12, 2),
        kind: 'return-visit',
        channel: 'phone',
        staff: storyStaff.manager,
        durationMinutes: 8,
        words: say(
          'Very happy with the blankets. “Please tell me when the grey ones come back, I would take two more.”',
          '对毛毯非常满意。“灰色的到货了请告诉我，我还想再要两条。”',
        ),
      },
      {
        id: 'v_vip_message',
        customer: storyCustomers.vip,
        at: daysAgo(31),
        kind: 'message',
        channel: 'messaging',
        staff: storyStaff.cashier,
        words: say('Asked whether the lanterns are fire-proof.', '询问纸灯笼是否防火。'),
      },
      purchase('v_nearly_1', storyCustomers.nearlyThere, 5, 21_400, [[teapot, 2]]),
      purchase('v_nearly_2', storyCustomers.nearlyThere, 90, 36_250, [[lantern, 4]]),
      purchase('v_nearly_3', storyCustomers.nearlyThere, 352, 38_150, [[blanket, 2]]),
      {
        id: 'v_nearly_inquiry',
        customer: storyCustomers.nearlyThere,
        at: daysAgo(40),
        kind: 'inquiry',
        channel: 'email',
        words: say('Wanted the cream teapot in a larger size.', '想要大一号的米白色茶壶。'),
      },
      purchase('v_newcomer_1', storyCustomers.newcomer, 3, 1_295, [[notebook, 1]]),
      {
        id: 'v_organisation_visit',
        customer: storyCustomers.organisation,
        at: daysAgo(9),
        kind: 'visit',
        channel: 'in-person',
        staff: storyStaff.cashier,
        durationMinutes: 45,
        words: say(
          'Showed the notebooks for the new school year; they will decide after half-term.',
          '介绍了新学期的笔记本；期中之后再决定。',
        ),
      },
      {
        id: 'v_long_words',
        customer: storyCustomers.longWords,
        at: daysAgo(15),
        kind: 'call',
        channel: 'phone',
        staff: storyStaff.manager,
        words: say(
          'It is about the parcel again, and about the parcel before that one. ',
          '还是关于那个包裹的事，以及更早的那一个包裹。',
        ).repeat(20),
      },
    ],
    corrections: [
      {
        id: 'r_vip_call',
        visit: 'v_vip_call',
        customer: storyCustomers.vip,
        at: daysAgo(11),
        staff: storyStaff.manager,
        words: say('She meant three more, not two.', '更正：她说的是三条，不是两条。'),
      },
    ],
    notes: [
      {
        id: 'n_vip_1',
        customer: storyCustomers.vip,
        at: daysAgo(2),
        staff: storyStaff.cashier,
        words: say(
          'Moving house in spring; deliver to the library until then.',
          '春天搬家，在那之前送到图书馆。',
        ),
      },
      {
        id: 'n_vip_2',
        customer: storyCustomers.vip,
        at: daysAgo(61),
        staff: storyStaff.manager,
        words: say('Allergic to lavender.', '对薰衣草过敏。'),
      },
      {
        id: 'n_long_words',
        customer: storyCustomers.longWords,
        at: daysAgo(14),
        staff: storyStaff.cashier,
        words: say(
          'Told the story of the lost parcel from its very beginning, and once more. ',
          '从头又讲了一遍那个包裹丢失的经过。',
        ).repeat(40),
      },
    ],
    consents: [
      {
        id: 'e_vip_service',
        customer: storyCustomers.vip,
        at: daysAgo(1460),
        purpose: 'service',
        given: true,
        wording: '2026-11',
        channel: 'in-person',
      },
      {
        id: 'e_vip_email',
        customer: storyCustomers.vip,
        at: daysAgo(300),
        purpose: 'marketing-email',
        given: true,
        wording: '2026-11',
        channel: 'web',
      },
      {
        id: 'e_vip_phone',
        customer: storyCustomers.vip,
        at: daysAgo(100),
        purpose: 'marketing-phone',
        given: false,
        wording: '2026-11',
        channel: 'phone',
      },
    ],
    ledger: [
      {
        id: 'l_vip_redeemed',
        customer: storyCustomers.vip,
        at: daysAgo(50),
        kind: 'redeemed',
        points: -120,
        reason: say('Gift wrapping', '礼品包装'),
      },
    ],
    feedback: [
      {
        id: 'f_vip',
        at: daysAgo(24),
        measure: 'csat',
        score: 5,
        customer: storyCustomers.vip,
        visit: 'v_vip_2',
        channel: 'web',
        comment: say('The lanterns arrived in perfect order.', '灯笼完好送达。'),
      },
    ],
  };
}
