import type { LoyaltyBadgeMessages } from '../../loyalty-badge/loyalty-badge-messages.js';
import { plural } from './plural.es.js';

export default {
  label: 'Club de clientes',
  points: (count) => plural(count, { one: 'punto', many: 'de puntos', other: 'puntos' }),
  pending: (points) => `+${points} pendientes`,
  toNextTier: (missing, tier) => `Faltan ${missing} para ${tier}`,
  highestTier: 'Ha alcanzado el nivel más alto',
  loading: 'Cargando los datos de socio',
  unknown: 'No se encontró la ficha de socio',
  unknownHint: 'Compruebe el número de socio o pregunte en caja.',
  error: 'No se pueden mostrar los datos de socio',
} satisfies LoyaltyBadgeMessages;
