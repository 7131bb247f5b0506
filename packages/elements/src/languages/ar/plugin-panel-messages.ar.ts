import type { PluginPanelMessages } from '../../plugin-panel/plugin-panel-messages.js';

export default {
  none: 'لا إضافة لها صفحة هنا',
  noneHint: 'الإضافات التي لها صفحة خاصة تعرضها في هذا المكان.',
} satisfies PluginPanelMessages;
