import type { CommandPaletteMessages } from '../../command-palette/command-palette-messages.js';

export default {
  title: 'Órdenes',
  placeholder: '¿Qué desea hacer?',
  none: 'No existe esa orden',
  noneHint: 'Los complementos aportan órdenes. Pruebe con otra palabra.',
  failed: (command) => `«${command}» ha fallado.`,
} satisfies CommandPaletteMessages;
