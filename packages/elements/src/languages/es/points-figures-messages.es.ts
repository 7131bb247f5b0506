import type { PointsFiguresMessages } from '../../loyalty-badge/details/points-figures-messages.js';
import figureMessages from './figure-messages.es.js';
import { plural } from './plural.es.js';

export default {
  ladder: 'Su progreso',
  ladderSummary: (days) =>
    `Lo acumulado en ${plural(days, {
      one: 'el último día',
      many: `los últimos ${days} de días`,
      other: `los últimos ${days} días`,
    })}.`,
  ladderDescription: (amount, tiers) => `${amount} en un camino con estos niveles: ${tiers}.`,
  step: (tier, from) => `${tier} desde ${from}`,
  separator: ', ',
  tier: 'Nivel',
  from: 'Desde',
  standing: 'Usted',
  here: 'aquí',
  points: (points, count) =>
    plural(points, {
      one: `${count} punto`,
      many: `${count} de puntos`,
      other: `${count} puntos`,
    }),
  ending: 'Puntos que caducan',
  endingSummary: (month) => `En los meses hasta ${month}, si no los usa.`,
  endingDescription: (most, month) =>
    `Una columna por mes. El mes en que más caducan es ${month}: ${most}.`,
  endingPoint: (month, points) => `${month}: ${points}`,
  month: 'Mes',
  figure: figureMessages,
} satisfies PointsFiguresMessages;
