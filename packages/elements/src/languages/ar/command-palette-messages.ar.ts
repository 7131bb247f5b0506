import type { CommandPaletteMessages } from '../../command-palette/command-palette-messages.js';

export default {
  title: 'الأوامر',
  placeholder: 'ماذا تريد أن تفعل؟',
  none: 'لا يوجد أمر كهذا',
  noneHint: 'الإضافات تأتي بالأوامر. جرّب كلمة أخرى.',
  failed: (command) => `تعذّر تنفيذ «\u2068${command}\u2069».`,
} satisfies CommandPaletteMessages;
