import type { VisitRecorderMessages } from '../../visit-recorder/visit-recorder-messages.js';
import storeErrorMessages from './store-error-messages.es.js';

export default {
  errors: storeErrorMessages,
  channels: {
    phone: 'Teléfono',
    messaging: 'Mensajería',
    email: 'Correo',
    'in-person': 'En persona',
    web: 'Web',
  },
  words: {
    purchase: 'Palabras dichas de paso',
    visit: 'Qué se dijo',
    call: 'Qué se dijo',
    message: 'Qué se escribió',
    inquiry: 'Qué se preguntó',
    'return-visit': 'Qué dijo el cliente',
    event: 'Qué ocurrió',
  },
  wordsHint: 'Se guarda palabra por palabra. Intro guarda, Mayús+Intro salta de línea.',
  customer: 'Cliente',
  changeCustomer: 'Cambiar',
  amount: (currency) => `Importe en ${currency}`,
  channel: 'Canal',
  when: 'Fecha',
  now: 'Ahora',
  changeTime: 'Cambiar la fecha',
  save: 'Guardar',
  saving: 'Guardando',
  cancel: 'Cancelar',
  notAnAmount: (example) => `Esto no es un importe. Escríbalo como ${example}.`,
  problems: {
    'no-customer': 'Elija primero el cliente.',
    empty: 'Escriba el importe.',
    negative: 'Un importe pagado no puede ser negativo.',
    'too-precise': 'Demasiados decimales.',
    'too-large': 'Este importe es demasiado grande.',
    'no-time': 'Escriba el día y la hora.',
    future: 'Una visita no puede estar en el futuro.',
    'too-long': 'Demasiado largo: 10 000 caracteres como máximo.',
  },
} satisfies VisitRecorderMessages;
