import type { FeedbackFormMessages } from '../../feedback-form/feedback-form-messages.js';
import type { FeedbackSendingMessages } from '../../feedback-form/sending/feedback-sending-messages.js';
import { plural } from './plural.es.js';

function duration(hours: number): string {
  const days = hours / 24;
  return hours % 24 || hours < 48
    ? plural(hours, { one: 'una hora', many: `${hours} horas`, other: `${hours} horas` })
    : plural(days, { one: 'un día', many: `${days} días`, other: `${days} días` });
}

export default {
  heading: '¿Qué tal ha ido?',
  question: {
    csat: '¿Está satisfecho con su visita?',
    nps: '¿Con qué probabilidad nos recomendaría a un amigo o compañero?',
    ces: '¿Le resultó fácil conseguir lo que buscaba?',
  },
  satisfaction: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
  lowest: { csat: 'Muy mal', nps: 'Nada probable', ces: 'Muy difícil' },
  highest: { csat: 'Muy bien', nps: 'Muy probable', ces: 'Muy fácil' },
  step: (score, highest) => `${score} de ${highest}`,
  optional: 'opcional',
  comment: '¿Por qué lo valora así?',
  commentAfterLow: '¿Qué falló? ¿Qué habría que mejorar?',
  charactersLeft: (count) => `Caracteres restantes: ${count}`,
  charactersTooMany: (count) => `Sobran ${count} caracteres. Acorte el texto para enviarlo.`,
  wantsAnswer: 'Deseo recibir una respuesta',
  contactName: 'Su nombre',
  contactValue: 'Teléfono o correo electrónico',
  contactMissing: 'Indique un teléfono o un correo electrónico para que podamos responderle.',
  answerPromise: (hours) => `Respondemos en un plazo de ${duration(hours)}.`,
  send: 'Enviar opinión',
  sending: 'Enviando…',
  scoreMissing: 'Elija primero una respuesta.',
  notLoaded:
    'No se ha enviado: una parte del formulario no se cargó. Compruebe la conexión y envíelo de nuevo.',
  kept: 'Lo que escribió sigue aquí.',
  offline: 'No hay conexión. Lo que envíe se guardará en este dispositivo.',
  memoryOnly: 'Este navegador no guarda nada: lo que envíe se perderá al salir de la página.',
  thanks: {
    low: 'Lo sentimos. Gracias por decírnoslo.',
    middle: 'Gracias por decírnoslo.',
    high: '¡Gracias! Nos alegra el día.',
  },
  thanksText: {
    low: 'No es así como queremos atenderle. En la tienda leemos cada palabra y corregimos lo que podemos.',
    middle: 'En la tienda leemos cada palabra. Nos ayuda a mejorar.',
    high: 'Se lo diremos a quien le atendió.',
  },
  savedOnThisDevice: 'Guardado en este dispositivo.',
  again: 'Enviar otra opinión',
} satisfies FeedbackFormMessages & FeedbackSendingMessages;
