import type { CardFiguresMessages } from '../../customer-card/figures/card-figures-messages.js';
import figureMessages from './figure-messages.es.js';
import { plural } from './plural.es.js';

export default {
  spend: 'Gasto por mes',
  spendSummary: 'En los últimos 12 meses.',
  spendCompared: (before, change) =>
    `En los últimos 12 meses; ${before} en los 12 anteriores (${change}).`,
  spendDescription: (from, to, most, month) =>
    `Una columna por mes, de ${from} a ${to}. La más alta es la de ${month}, con ${most}.`,
  spendPoint: (month, amount, purchases) =>
    `${month}: ${amount} en ${plural(purchases, {
      one: '1 compra',
      many: `${purchases} de compras`,
      other: `${purchases} compras`,
    })}`,
  spendPointCompared: (point, before) => `${point}; ${before} un año antes`,
  noSpend: 'Sin compras en los últimos dos años.',
  thisYear: 'Mes',
  yearBefore: 'Mismo mes del año anterior',
  month: 'Mes',
  purchases: 'Compras',
  visits: 'Visitas por día',
  visitCount: (visits, count) =>
    plural(visits, { one: '1 visita', many: `${count} de visitas`, other: `${count} visitas` }),
  visitsSummary: (days, count) =>
    `En ${plural(days, {
      one: 'un día',
      many: `${count} de días`,
      other: `${count} días`,
    })} de las últimas 52 semanas. Cada columna es una semana.`,
  visitsDescription: (from, to, most, day) =>
    `Un calendario desde el ${from} hasta el ${to}, con una columna por semana y un cuadro por día. Máximo: ${most}, el ${day}.`,
  visitsPoint: (day, visits) =>
    `${day}: ${plural(visits, {
      one: '1 visita',
      many: `${visits} de visitas`,
      other: `${visits} visitas`,
    })}`,
  noVisits: 'Sin visitas en las últimas 52 semanas.',
  day: 'Día',
  figure: figureMessages,
} satisfies CardFiguresMessages;
