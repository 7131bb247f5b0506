import type { PluginPanelMessages } from '../../plugin-panel/plugin-panel-messages.js';

export default {
  none: 'Ningún complemento tiene página aquí',
  noneHint: 'Los complementos con página propia la muestran en este lugar.',
} satisfies PluginPanelMessages;
