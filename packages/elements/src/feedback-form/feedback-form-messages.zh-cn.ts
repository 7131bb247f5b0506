import type { FeedbackFormMessages } from './feedback-form-messages.js';
import type { FeedbackSendingMessages } from './sending/feedback-sending-messages.js';

function duration(hours: number): string {
  return hours % 24 || hours < 48 ? `${hours} 小时` : `${hours / 24} 天`;
}

export default {
  heading: '您的意见',
  question: {
    csat: '您对本次光临满意吗？',
    nps: '您有多大可能向亲友或同事推荐我们？',
    ces: '您这次办事是否省心省力？',
  },
  satisfaction: ['很不满意', '不满意', '一般', '满意', '很满意'],
  lowest: { csat: '很不满意', nps: '完全不可能', ces: '非常费力' },
  highest: { csat: '很满意', nps: '非常可能', ces: '非常省力' },
  step: (score, highest) => `${score} 分（满分 ${highest} 分）`,
  optional: '选填',
  comment: '是什么让您有这样的感受？',
  commentAfterLow: '哪里没有做好？您希望我们怎样改进？',
  charactersLeft: (count) => `还可输入 ${count} 个字`,
  charactersTooMany: (count) => `超出 ${count} 个字，请删减后再提交。`,
  wantsAnswer: '希望得到回复',
  contactName: '您的称呼',
  contactValue: '电话或邮箱',
  contactMissing: '请填写电话或邮箱，以便我们回复您。',
  answerPromise: (hours) => `我们将在 ${duration(hours)}内回复您。`,
  send: '提交反馈',
  sending: '正在提交…',
  scoreMissing: '请先选择一项。',
  notLoaded: '未能提交：表单的一部分没有加载成功，请检查网络后重新提交。',
  kept: '您填写的内容仍然保留。',
  offline: '当前处于离线状态，提交的内容会保存在本机。',
  memoryOnly: '此浏览器不允许保存数据，离开本页后提交的内容将丢失。',
  thanks: {
    low: '非常抱歉，感谢您告诉我们。',
    middle: '感谢您的反馈。',
    high: '谢谢您的肯定！',
  },
  thanksText: {
    low: '这不是我们想带给您的体验。店里会认真阅读您的每一句话，并尽力改正。',
    middle: '店里会认真阅读您的每一句话，据此不断改进。',
    high: '我们会把您的鼓励转达给为您服务的同事。',
  },
  savedOnThisDevice: '已保存在本机。',
  again: '再次反馈',
} satisfies FeedbackFormMessages & FeedbackSendingMessages;
