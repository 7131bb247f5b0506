import type { FeedbackChartsMessages } from '../../feedback-figures/charts/feedback-charts-messages.js';
import figureMessages from './figure-messages.es.js';
import { plural } from './plural.es.js';

export default {
  figures: {
    csat: 'Clientes satisfechos',
    nps: 'Índice de recomendación (NPS)',
    ces: 'Facilidad, de 1 a 7',
  },
  meanings: {
    csat: 'Porcentaje de respuestas de 4 o 5 sobre 5.',
    nps: 'Porcentaje de promotores menos porcentaje de detractores.',
    ces: 'Media de las respuestas a «ha sido fácil».',
  },
  groups: {
    csat: { low: 'Insatisfechos', middle: 'Neutrales', high: 'Satisfechos' },
    nps: { low: 'Detractores', middle: 'Pasivos', high: 'Promotores' },
    ces: { low: 'Difícil', middle: 'Medio', high: 'Fácil' },
  },
  periods: { month: 'en cinco semanas', quarter: 'en 13 semanas', year: 'en 12 meses' },
  answers: (answers, count) =>
    plural(answers, {
      one: `${count} respuesta`,
      many: `${count} de respuestas`,
      other: `${count} respuestas`,
    }),
  answersIn: (answers, period) => `${answers} ${period}.`,
  gaugeDescription: (value, from, to) => `Un medidor de ${from} a ${to}, con la aguja en ${value}.`,
  answer: 'Respuesta',
  answerCount: 'Respuestas',
  share: 'Porcentaje',
  spread: 'Respuestas por puntuación',
  spreadPoint: (score, answers, share) => `${score}: ${answers}, ${share}`,
  spreadDescription: (groups) => `Una columna por puntuación. ${groups}.`,
  groupShare: (group, share) => `${group} ${share}`,
  separator: ', ',
  trend: 'Evolución de la puntuación',
  trendSummary: (latest, when) => `Último periodo con respuestas: ${when} (${latest}).`,
  trendDescription: (lowest, highest) => `Una línea entre ${lowest} y ${highest}.`,
  trendPoint: (when, value, answers) => `${when}: ${value} (${answers})`,
  trendGap: (when) => `${when}: sin respuestas`,
  response: 'Tasa de respuesta',
  responseSummary: (answered, visits) =>
    `Visitas con respuesta: ${answered} de ${visits}. Las más recientes aún pueden recibirla.`,
  responseHint:
    'Cuentan las respuestas a cualquier pregunta, en la fecha de la visita a la que se refieren.',
  responseDescription: (lowest, highest) =>
    `Una línea entre el ${lowest} y el ${highest} de las visitas.`,
  responsePoint: (when, share, answered, visits) => `${when}: ${share}, ${answered} de ${visits}`,
  responseGap: (when) => `${when}: sin visitas`,
  noVisits: 'No hay visitas en este periodo.',
  visits: 'Visitas',
  answered: 'Con respuesta',
  week: 'Semana',
  month: 'Mes',
  weekOf: (day) => `semana del ${day}`,
  figure: figureMessages,
} satisfies FeedbackChartsMessages;
