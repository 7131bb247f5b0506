import type { CommandPaletteMessages } from '../../command-palette/command-palette-messages.js';

export default {
  title: 'コマンド',
  placeholder: '何をしますか？',
  none: '該当するコマンドはありません',
  noneHint: 'コマンドはプラグインが追加します。別の言葉で試してください。',
  failed: (command) => `「${command}」を実行できませんでした。`,
} satisfies CommandPaletteMessages;
