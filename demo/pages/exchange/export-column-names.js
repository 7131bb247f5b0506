import { isChinese } from '../language.js';
import { texts } from './exchange-texts.js';

/** Columns of exports that no import knows. */
const english = {
  createdAt: 'Created',
  updatedAt: 'Last changed',
  relation: 'Relation',
  referredBy: 'Referred by (customer number)',
  scores: 'Scores for the grade',
  role: 'Role',
  active: 'Still here',
  visits: 'Visits',
  purchases: 'Purchases',
  spend: 'Spend in pence, cents',
  firstVisitAt: 'First visit',
  lastVisitAt: 'Last visit',
  lastPurchaseAt: 'Last purchase',
  tier: 'Tier',
  tierSince: 'In the tier since',
  tierReviewAt: 'Tier is reviewed',
  contact: 'Contact for an answer',
  contactName: 'Name for an answer',
  answerDueAt: 'Answer due',
  points: 'Points',
  usableAt: 'Usable from',
  expiresAt: 'Expires',
  reason: 'Reason',
  purpose: 'Purpose',
  given: 'Given',
  wording: 'Wording shown',
  timeZone: 'Time zone',
  tiers: 'Tiers',
  grade: 'Grade',
  answerWithinHours: 'Hours to answer feedback',
  consentWording: 'Consent wording in force',
  consentAskedFirst: 'Purposes asked first',
  retention: 'Rules of retention',
  permissions: 'Permissions of roles',
};

/** @type {typeof english} */
const chinese = {
  createdAt: '创建时间',
  updatedAt: '最后修改时间',
  relation: '关系类型',
  referredBy: '介绍人（客户编号）',
  scores: '评级得分',
  role: '角色',
  active: '在职状态',
  visits: '接触次数',
  purchases: '购买次数',
  spend: '累计消费（分）',
  firstVisitAt: '首次接触时间',
  lastVisitAt: '最近接触时间',
  lastPurchaseAt: '最近购买时间',
  tier: '等级',
  tierSince: '等级生效时间',
  tierReviewAt: '等级复核时间',
  contact: '回复用的联系方式',
  contactName: '称呼',
  answerDueAt: '承诺回复时间',
  points: '积分',
  usableAt: '可用时间',
  expiresAt: '到期时间',
  reason: '原因',
  purpose: '用途',
  given: '是否同意',
  wording: '所示条款的版本',
  timeZone: '时区',
  tiers: '等级规则',
  grade: '评级规则',
  answerWithinHours: '反馈回复时限（小时）',
  consentWording: '现行同意条款的版本',
  consentAskedFirst: '须事先征得同意的用途',
  retention: '数据保存期限',
  permissions: '角色权限',
};

/** @type {Readonly<Record<string, string>>} */
const names = { ...texts.fields, ...(isChinese ? chinese : english) };

/**
 * What people call a column; in the file it keeps the name by which an import knows it.
 * @param {string} header
 */
export const exportColumnName = (header) => names[header] ?? header;
