import type { StoreErrorMessages } from './store-error-messages.js';

export default {
  validation: '未保存：部分内容需要修改。',
  'not-found': '未保存：该记录已不存在，请刷新页面。',
  currency: '未保存：金额的币种与本店不一致。',
  quota: '未保存：浏览器存储空间已满，请清理空间后再保存。',
  'newer-schema': '这些资料由更新的版本保存，请刷新页面获取新版本。',
  blocked: '其他标签页仍在使用旧版本，请关闭其他标签页后刷新。',
  closed: '与客户资料库的连接已断开，请刷新页面。',
  'connection-lost': '与客户资料库的连接曾短暂中断。请确认是否已保存，若未保存请再保存一次。',
  locked: '个人信息已锁定，请先解锁再试。',
  permission: '您的角色无权进行此操作。',
  other: '未保存：浏览器存储出错，请重试。',
} satisfies StoreErrorMessages;
