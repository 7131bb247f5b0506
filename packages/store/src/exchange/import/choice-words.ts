import type { Channel } from '@patronkit/records/channel.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { FeedbackMeasure } from '@patronkit/records/feedback-measure.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';

/** The words by which tables name a choice, besides the choice's own name. */
export type ChoiceWords<Choice extends string> = Readonly<Record<Choice, readonly string[]>>;

export const customerKindWords: ChoiceWords<Customer['kind']> = {
  person: ['individual', 'private', 'consumer', '个人', '个人客户', '自然人'],
  organisation: [
    'organization',
    'company',
    'business',
    'firm',
    '公司',
    '单位',
    '企业',
    '组织',
    '企业客户',
  ],
};

export const stageWords: ChoiceWords<Customer['stage']> = {
  prospect: ['lead', '潜在', '潜在客户', '准客户'],
  attract: ['new', '吸引', '新客户'],
  keep: ['active', 'existing', '留住', '老客户', '保持'],
  loyal: ['忠实', '忠诚', '忠实客户'],
  lost: ['churned', 'inactive', '流失', '流失客户'],
};

export const visitKindWords: ChoiceWords<VisitKind> = {
  purchase: ['sale', 'order', 'buy', '购买', '消费', '销售'],
  visit: ['到访', '来访', '到店', '拜访'],
  call: ['phone', 'phone call', '通话', '电话', '来电'],
  message: ['chat', 'sms', 'e-mail', 'email', '消息', '短信', '微信'],
  inquiry: ['enquiry', 'question', '询问', '咨询', '询盘'],
  'return-visit': ['follow-up', 'follow up', '回访'],
  event: ['活动', '联谊会'],
};

export const channelWords: ChoiceWords<Channel> = {
  phone: ['telephone', 'call', '电话'],
  messaging: ['chat', 'sms', 'wechat', 'whatsapp', '即时通讯', '微信', '短信', '消息'],
  email: ['e-mail', 'mail', '邮件', '电子邮件', '邮箱'],
  'in-person': ['store', 'shop', 'in person', 'in store', 'pos', '到店', '当面', '门店', '线下'],
  web: ['online', 'website', 'internet', '网站', '网上', '线上', '网店'],
};

export const measureWords: ChoiceWords<FeedbackMeasure> = {
  csat: ['satisfaction', 'stars', 'rating', '满意度', '满意', '星级'],
  nps: ['recommend', 'recommendation', '推荐', '推荐度'],
  ces: ['effort', 'ease', '省力度', '省力', '费力度'],
};

/** The choice a text names. */
export function choiceIn<Choice extends string>(
  text: string,
  words: ChoiceWords<Choice>,
): Choice | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return (Object.keys(words) as Choice[]).find(
    (choice) => choice === plain || words[choice].includes(plain),
  );
}
