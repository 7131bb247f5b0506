import type { FeedbackFiguresMessages } from './feedback-figures-messages.js';

export default {
  titles: { csat: '满意度', nps: '推荐度', ces: '省力度' },
  loading: '正在读取反馈',
  failed: '反馈读取失败',
  notLoaded: '图表加载失败，请检查网络。',
  retry: '重试',
  locked: '已锁定',
  lockedHint: '反馈已锁定，解锁后即可查看图表。',
  notAllowed: '您的角色无权查看',
  notAllowedHint: '您的角色无权查看反馈。',
  none: '此期间没有回答',
  noneHint: '收到第一份回答后，这里会显示图表。',
} satisfies FeedbackFiguresMessages;
