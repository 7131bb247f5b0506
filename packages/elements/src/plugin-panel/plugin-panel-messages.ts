/** Texts of `<patron-plugin-panel>`. */
export interface PluginPanelMessages {
  readonly none: string;
  readonly noneHint: string;
}

export const pluginPanelMessages: PluginPanelMessages = {
  none: 'No plugin has a page here',
  noneHint: 'Plugins that bring a page of their own show it in this place.',
};
