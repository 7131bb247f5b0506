import type { VisitDetailsMessages } from '../../visit-log/details/visit-details-messages.js';
import { plural } from './plural.es.js';
import storeErrorMessages from './store-error-messages.es.js';

export default {
  errors: storeErrorMessages,
  originalWords: 'Palabras originales',
  wordsStay: 'Quedan tal como se dijeron. Si algo no es correcto, añada una corrección.',
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
  lines: 'Comprado',
  article: 'Artículo',
  quantity: 'Cantidad',
  price: 'Precio',
  when: 'Fecha',
  channel: 'Canal',
  duration: 'Duración',
  minutes: (count, formatted) =>
    plural(count, {
      one: '1 minuto',
      many: `${formatted} de minutos`,
      other: `${formatted} minutos`,
    }),
  recordedLater: (when) => `anotada el ${when}`,
  corrections: 'Correcciones',
  by: (name) => `por ${name}`,
  addCorrection: 'Añadir una corrección',
  correctionLabel: 'Corrección',
  correctionHint:
    'Se añade a la visita; las palabras originales quedan. Intro guarda, Mayús+Intro salta de línea.',
  saveCorrection: 'Guardar corrección',
  cancel: 'Cancelar',
  correctionSaved: 'Corrección añadida.',
  correctionEmpty: 'Escriba primero qué no era correcto.',
  tooLong: (longest) => `Demasiado largo: ${longest} caracteres como máximo.`,
} satisfies VisitDetailsMessages;
