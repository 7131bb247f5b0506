import type { CustomerSearchMessages } from '../../customer-search/customer-search-messages.js';
import { plural } from './plural.es.js';
import storeErrorMessages from './store-error-messages.es.js';

export default {
  label: 'Buscar un cliente',
  placeholder: 'Nombre, teléfono, correo o n.º de socio',
  clear: 'Borrar',
  results: 'Clientes',
  fields: {
    name: 'Nombre',
    phone: 'Teléfono',
    email: 'Correo',
    id: 'Número de cliente',
    memberNumber: 'Número de socio',
  },
  hits: (count, more) =>
    more
      ? `Más de ${count} clientes. Siga escribiendo para reducir la lista.`
      : plural(count, {
          one: '1 cliente',
          many: `${count} de clientes`,
          other: `${count} clientes`,
        }),
  noHits: (words) => `Ningún cliente coincide con «${words}»`,
  noHitsHint: 'Pruebe con parte del nombre o con las últimas cifras del teléfono.',
  moreHits: 'Hay más clientes que coinciden. Siga escribiendo para reducir la lista.',
  failed: 'No se pudo buscar entre los clientes',
  errors: storeErrorMessages,
} satisfies CustomerSearchMessages;
