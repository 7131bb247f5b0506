import type { PluginPanelMessages } from './plugin-panel-messages.js';

const messages: PluginPanelMessages = {
  none: '没有插件页面',
  noneHint: '带有自己页面的插件会显示在这里。',
};
export default messages;
