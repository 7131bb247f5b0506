import type { StorageNoticeMessages } from '../../shared/storage-notice/storage-notice-messages.js';

export default {
  memory: 'Este navegador no guarda nada: lo que guarde aquí se pierde al cerrar la página.',
  troubles: {
    quota: 'No queda espacio en este navegador y no se puede guardar nada más. Libere espacio.',
    'data-loss':
      'La base de clientes de este navegador ha desaparecido; la sustituye una vacía. Importe su última exportación.',
    'newer-schema':
      'Una versión más reciente se ha hecho cargo de estos registros. Recargue la página.',
    blocked:
      'Otra pestaña mantiene los registros en una versión anterior. Cierre las demás pestañas de este sitio y recargue.',
    closed: 'Se cerró la conexión con los registros. Si no vuelven, recargue la página.',
    'connection-lost':
      'La conexión con los registros se perdió un momento. Compruebe si su último cambio está guardado.',
    storage:
      'Falló el almacenamiento del navegador. Recargue la página; si continúa, reinicie el navegador.',
  },
  reload: 'Recargar',
  exportCustomers: 'Exportar los clientes',
  exportFailed: 'La exportación también falló.',
  startAfresh: 'Continuar con una vacía',
} satisfies StorageNoticeMessages;
