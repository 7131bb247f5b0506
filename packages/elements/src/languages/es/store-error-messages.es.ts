import type { StoreErrorMessages } from '../../shared/store-error-messages.js';

export default {
  validation: 'No se ha guardado: revise algunos campos.',
  'not-found': 'No se ha guardado: este registro ya no existe. Recargue la página.',
  currency: 'No se ha guardado: el importe está en una moneda distinta de la de la tienda.',
  quota:
    'No se ha guardado: no queda espacio en este navegador. Libere espacio y vuelva a guardar.',
  'newer-schema': 'Una versión más reciente guarda estos registros. Recargue la página.',
  blocked: 'Otra pestaña usa una versión anterior. Cierre las demás pestañas y recargue la página.',
  closed: 'Se cerró la conexión con los registros. Recargue la página.',
  'connection-lost':
    'La conexión con los registros se perdió un momento. Compruebe si se guardó; si no, guarde de nuevo.',
  locked: 'Los datos personales están bloqueados. Desbloquéelos e inténtelo de nuevo.',
  permission: 'Su función no permite esta acción.',
  other: 'No se ha guardado: falló el almacenamiento del navegador. Inténtelo de nuevo.',
} satisfies StoreErrorMessages;
