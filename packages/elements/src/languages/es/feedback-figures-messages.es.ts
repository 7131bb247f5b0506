import type { FeedbackFiguresMessages } from '../../feedback-figures/feedback-figures-messages.js';

export default {
  titles: { csat: 'Satisfacción', nps: 'Recomendación', ces: 'Facilidad' },
  loading: 'Cargando las opiniones',
  failed: 'No se pudieron cargar las opiniones',
  notLoaded: 'No se pudieron cargar los gráficos. Compruebe la conexión.',
  retry: 'Reintentar',
  locked: 'Bloqueado',
  lockedHint: 'Las opiniones están bloqueadas. Desbloquéelas para ver las cifras.',
  notAllowed: 'No disponible para su función',
  notAllowedHint: 'Su función no permite ver las opiniones.',
  none: 'No hay respuestas en este periodo',
  noneHint: 'Las cifras empiezan con la primera respuesta a esta pregunta.',
} satisfies FeedbackFiguresMessages;
