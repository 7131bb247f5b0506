import type { VisitLogMessages } from '../../visit-log/visit-log-messages.js';
import { plural } from './plural.es.js';

export default {
  title: 'Visitas',
  count: (count, formatted) =>
    plural(count, {
      one: '1 visita',
      many: `${formatted} de visitas`,
      other: `${formatted} visitas`,
    }),
  kinds: {
    purchase: 'Compra',
    visit: 'Visita',
    call: 'Llamada',
    message: 'Mensaje',
    inquiry: 'Consulta',
    'return-visit': 'Visita de seguimiento',
    event: 'Evento',
  },
  channels: {
    phone: 'Teléfono',
    messaging: 'Mensajería',
    email: 'Correo',
    'in-person': 'En persona',
    web: 'Web',
  },
  periods: {
    all: 'Cualquier fecha',
    today: 'Hoy',
    '7-days': 'Últimos 7 días',
    '30-days': 'Últimos 30 días',
    year: 'Últimos 12 meses',
    custom: 'Personalizado',
  },
  filters: 'Filtrar visitas',
  kind: 'Tipo',
  allKinds: 'Todos los tipos',
  staff: 'Personal',
  allStaff: 'Todo el personal',
  period: 'Periodo',
  loading: 'Cargando las visitas',
  failed: 'No se pueden mostrar las visitas',
  locked:
    'Los nombres y las palabras están bloqueados. Desbloquee los datos personales para verlos.',
  notAllowed: 'No disponible para su función',
  notAllowedHint: 'Su función no permite ver las visitas.',
  wordsHidden: 'Las palabras están ocultas',
  notLoaded: 'No se pudo cargar esta parte. Compruebe la conexión e inténtelo de nuevo.',
  noVisits: 'Aún no hay visitas',
  noVisitsHint: 'Anote arriba la primera: una compra, una llamada, unas palabras en el mostrador.',
  noVisitsReadonly: 'Aparecerán aquí en cuanto se anote alguna.',
  unknownCustomer: 'Este cliente no está en la base de clientes',
  unknownCustomerHint: 'Compruebe el número del cliente.',
  record: 'Anotar',
  recorded: (kind) => `Anotado: ${kind}.`,
  recordedOnDevice: 'Sin conexión; guardado en este dispositivo.',
  articles: (count, formatted) =>
    plural(count, {
      one: '1 artículo',
      many: `${formatted} de artículos`,
      other: `${formatted} artículos`,
    }),
  moreLines: (count) => `+ ${count} más`,
  noWords: 'Sin palabras anotadas',
} satisfies VisitLogMessages;
