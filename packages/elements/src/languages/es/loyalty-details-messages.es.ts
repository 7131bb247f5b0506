import type { LoyaltyDetailsMessages } from '../../loyalty-badge/details/loyalty-details-messages.js';
import { plural } from './plural.es.js';

export default {
  pending: (points, count) =>
    plural(points, {
      one: `${count} punto pendiente`,
      many: `${count} de puntos pendientes`,
      other: `${count} puntos pendientes`,
    }),
  usableFrom: (when) => `disponibles ${when}`,
  expiring: (points, count) =>
    plural(points, {
      one: `${count} punto caduca`,
      many: `${count} de puntos caducan`,
      other: `${count} puntos caducan`,
    }),
  more: (_count, formatted, until) => `${formatted} fechas más, la última el ${until}`,
  keptUntil: (tier, day) => `Conserva el nivel ${tier} al menos hasta el ${day}.`,
  charts: 'Sus puntos en gráficos',
  chartsFailed: 'No se pudieron cargar los gráficos. Compruebe la conexión y vuelva a abrirlos.',
  benefits: 'Sus ventajas',
  nextTierAdds: (tier, benefits) => `Con ${tier}: ${benefits}`,
  memberNumber: (number) => `N.º ${number}`,
  memberSince: (day) => `Socio desde el ${day}`,
  gained: (points, count) =>
    plural(points, {
      one: `${count} punto más.`,
      many: `${count} de puntos más.`,
      other: `${count} puntos más.`,
    }),
  reached: (tier) => `Ha alcanzado ${tier}.`,
  printCard: 'Imprimir tarjeta de socio',
  showCode: 'Mostrar código',
  hideCode: 'Ocultar código',
  code: 'Código de socio',
  codeHint: 'Muéstrelo en caja o dígalo en voz alta.',
} satisfies LoyaltyDetailsMessages;
