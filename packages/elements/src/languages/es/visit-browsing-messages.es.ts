import type { VisitBrowsingMessages } from '../../visit-log/browsing/visit-browsing-messages.js';
import { plural } from './plural.es.js';

export default {
  from: 'Desde',
  to: 'Hasta',
  clearFilters: 'Quitar filtros',
  noMatch: 'Ninguna visita coincide',
  noMatchHint: 'No hay nada anotado con estos filtros.',
  newVisits: (count, formatted) =>
    plural(count, {
      one: '1 visita nueva',
      many: `${formatted} de visitas nuevas`,
      other: `${formatted} visitas nuevas`,
    }),
  corrected: 'Corregida',
  erasedCustomer: 'Cliente borrado',
  unknownCustomer: 'Cliente desconocido',
  keyboard: 'Las flechas recorren las visitas; Intro abre una.',
  printReport: 'Imprimir',
  reportWhen: 'Cuándo',
  reportCustomer: 'Cliente',
  reportWords: 'Qué se dijo o se compró',
  reportAmount: 'Importe',
  reportNewest: (shown, all) => `las ${shown} visitas más recientes de ${all}`,
} satisfies VisitBrowsingMessages;
