/** @typedef {typeof english} SecurityTexts */

const english = {
  heading: 'Protection of personal data',
  off: 'Personal data is kept plain in this browser.',
  sealing: 'Personal data is being sealed.',
  unlocked: 'Personal data is sealed, and unlocked on this page.',
  locked: 'Personal data is sealed and locked.',
  passphrase: 'Passphrase, ten characters or more',
  enable: 'Seal personal data',
  unlock: 'Unlock',
  lock: 'Lock now',
  disable: 'Keep it plain again',
  role: 'Show this page to',
  roles: {
    '': 'everyone (no role)',
    shopper: 'a shopper',
    staff: 'staff',
    supervisor: 'a supervisor',
    manager: 'a manager',
    admin: 'an administrator',
  },
  audit: 'Write down what is done',
  verify: 'Check the audit',
  intact: (entries) => `The audit is whole: ${entries} entries.`,
  broken: (sequence) => `The audit was tampered with, first at entry ${sequence}.`,
  problems: {
    'wrong-passphrase': 'That is not the passphrase.',
    'weak-secret': 'Too short: take ten characters or more, best several words.',
    permission: 'This role may not do that.',
    locked: 'Unlock first.',
  },
  failed: 'That did not work. Try again.',
};

/** @type {SecurityTexts} */
const chinese = {
  heading: '个人信息保护',
  off: '个人信息以明文保存在此浏览器中。',
  sealing: '正在加密个人信息。',
  unlocked: '个人信息已加密，本页面已解锁。',
  locked: '个人信息已加密并锁定。',
  passphrase: '口令，至少十个字符',
  enable: '加密个人信息',
  unlock: '解锁',
  lock: '立即锁定',
  disable: '恢复明文保存',
  role: '以此角色查看本页',
  roles: {
    '': '所有人（无角色）',
    shopper: '顾客',
    staff: '店员',
    supervisor: '主管',
    manager: '经理',
    admin: '管理员',
  },
  audit: '记录所有操作',
  verify: '检查审计记录',
  intact: (entries) => `审计记录完整，共 ${entries} 条。`,
  broken: (sequence) => `审计记录被改动，最早见于第 ${sequence} 条。`,
  problems: {
    'wrong-passphrase': '口令不正确。',
    'weak-secret': '太短：至少十个字符，最好用几个词。',
    permission: '该角色无权这样做。',
    locked: '请先解锁。',
  },
  failed: '操作未成功，请重试。',
};

/** @param {boolean} isChinese */
export const securityTexts = (isChinese) => (isChinese ? chinese : english);
