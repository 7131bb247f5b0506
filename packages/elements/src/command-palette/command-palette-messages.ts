/** Texts of `<patron-command-palette>`. */
export interface CommandPaletteMessages {
  readonly title: string;
  readonly placeholder: string;
  readonly none: string;
  readonly noneHint: string;
  readonly failed: (command: string) => string;
}

export const commandPaletteMessages: CommandPaletteMessages = {
  title: 'Commands',
  placeholder: 'What would you like to do?',
  none: 'No such command',
  noneHint: 'Plugins bring commands. Try another word.',
  failed: (command) => `“${command}” failed.`,
};
