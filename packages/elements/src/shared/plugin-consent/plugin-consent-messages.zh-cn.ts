import permissions from '../permission-messages.zh-cn.js';
import type { PluginConsentMessages } from './plugin-consent-messages.js';

const messages: PluginConsentMessages = {
  permissions,
  title: (plugin) => `允许“${plugin}”在本店运行吗？`,
  about: (version, kilobytes, origin) => `版本 ${version}，${kilobytes} kB，来自 ${origin}`,
  asks: '它请求',
  conflict:
    '个人信息与网络不能同时开放，否则它读到的个人信息可能会传到店外。只要允许它读取个人信息，网络就保持关闭。',
  override: '仍然同时允许……',
  overrideRisk: '它将可以把读到的个人信息发送到这些地址，责任由您承担。请同时勾选上面的地址。',
  neverTitle: '它永远不能',
  never: [
    '看到其他字段或记录',
    '看到页面、输入的内容、Cookie 或密码',
    '访问其他地址',
    '触及其他插件及其保存的内容',
  ],
  later: '以上每一项都可以随时在插件列表中收回。',
  allow: '允许',
  refuse: '不允许',
  failed: '无法保存，请重试。',
};
export default messages;
