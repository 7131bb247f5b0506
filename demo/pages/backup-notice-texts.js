/** What the back office says of exports and of the browser's promise to keep the records. */
export const backupTexts = {
  en: {
    neverExported: (changes) =>
      `The customer base was never exported (${changes} changes). If this browser loses it, nothing brings it back.`,
    changedSince: (changes, day) =>
      `${changes} changes since the export of ${day}. If this browser loses them, nothing brings them back.`,
    mayDelete: 'The browser may delete the records when its disk is full.',
    exportNow: 'Export now',
    keep: 'Ask the browser to keep them',
  },
  zh: {
    neverExported: (changes) =>
      `客户资料库从未导出（已有 ${changes} 次变更）。若此浏览器丢失数据，将无法恢复。`,
    changedSince: (changes, day) =>
      `自 ${day} 导出以来已有 ${changes} 次变更。若此浏览器丢失数据，这些变更将无法恢复。`,
    mayDelete: '磁盘空间不足时，浏览器可能会删除这些资料。',
    exportNow: '立即导出',
    keep: '请浏览器长期保存',
  },
};
