import type { PluginPanelMessages } from '../../plugin-panel/plugin-panel-messages.js';

export default {
  none: 'ここに表示するプラグインはありません',
  noneHint: '専用ページを持つプラグインがここに表示されます。',
} satisfies PluginPanelMessages;
