import type { StorageNoticeMessages } from './storage-notice-messages.js';

export default {
  memory: '此浏览器无法保存数据：在这里保存的内容关闭页面后即消失。',
  troubles: {
    quota: '此浏览器的存储空间已满，无法继续保存。请清理设备空间。',
    'data-loss': '此浏览器中的客户资料库已丢失，现为空库。请导入最近一次导出的文件。',
    'newer-schema': '新版本已接管这些资料，请刷新页面以获取新版本。',
    blocked: '另一个标签页仍在使用旧版本的资料。请关闭本站的其他标签页，然后刷新。',
    closed: '与客户资料库的连接已断开。若未自动恢复，请刷新页面。',
    'connection-lost': '与客户资料库的连接曾短暂中断，请确认最近一次修改是否已保存。',
    storage: '浏览器存储出错。请刷新页面；若仍未恢复，请重新启动浏览器。',
  },
  reload: '刷新',
  exportCustomers: '导出客户',
  exportFailed: '导出也未成功。',
  startAfresh: '使用空库继续',
} satisfies StorageNoticeMessages;
