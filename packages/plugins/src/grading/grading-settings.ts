const weight = (en: string, chinese: string, value: number) =>
  ({
    type: 'number',
    default: value,
    min: 0,
    max: 100,
    label: { en: `Weight of ${en}, %`, 'zh-CN': `${chinese}权重（%）` },
  }) as const;

const band = (name: string, from: number) =>
  ({
    type: 'number',
    default: from,
    min: 0,
    max: 100,
    label: { en: `${name} from`, 'zh-CN': `${name} 级起点` },
  }) as const;

/** What the shop sets; preset with the weights of C2 and the bands of C4. */
export const gradingSettings = {
  period: {
    type: 'choice',
    default: 'year',
    options: {
      year: { en: 'Year', 'zh-CN': '年' },
      quarter: { en: 'Quarter', 'zh-CN': '季度' },
      month: { en: 'Month', 'zh-CN': '月' },
    },
    label: { en: 'Grade once a', 'zh-CN': '评级周期' },
  },
  revenue: weight('revenue', '销售额', 40),
  volume: weight('volume', '购买量', 30),
  credit: weight('credit', '信誉', 20),
  prospects: weight('prospects', '发展前景', 10),
  fromA: band('A', 91),
  fromB: band('B', 81),
  fromC: band('C', 65),
  exceptions: {
    type: 'text',
    default: '',
    multiline: true,
    label: {
      en: 'Other weights and bands by period and region',
      'zh-CN': '按时期和地区另设的权重与界限',
    },
    hint: {
      en: 'A line each: period / region: weights; bands. “2026-Q4 / London: 50 20 20 10; 90 80 60”. * stands for any.',
      'zh-CN':
        '每行一条：时期 / 地区: 权重; 界限。如“2026-Q4 / 上海: 50 20 20 10; 90 80 60”。* 表示任意。',
    },
  },
} as const;
