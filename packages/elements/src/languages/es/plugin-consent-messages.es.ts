import type { PluginConsentMessages } from '../../shared/plugin-consent/plugin-consent-messages.js';
import permissions from './permission-messages.es.js';

export default {
  permissions,
  title: (plugin) => `¿Dejar que «${plugin}» trabaje en esta tienda?`,
  about: (version, kilobytes, origin) => `Versión ${version}, ${kilobytes} kB, de ${origin}`,
  asks: 'Pide permiso para',
  conflict:
    'Los datos personales y la red no van juntos: lo que lee sobre personas podría salir de la tienda. La red queda desactivada mientras lea datos personales.',
  override: 'Permitir ambas cosas de todos modos…',
  overrideRisk:
    'Podría enviar lo que lee sobre personas a estas direcciones, y usted responde de ello. Marque también las direcciones de arriba.',
  neverTitle: 'Lo que nunca podrá hacer',
  never: [
    'Ver otros campos o registros',
    'Ver la página, lo que se escribe en ella, las cookies o las contraseñas',
    'Llegar a otras direcciones',
    'Tocar otros complementos o lo que guardan',
  ],
  later: 'Puede retirar cada permiso cuando quiera en la lista de complementos.',
  allow: 'Permitir',
  refuse: 'No permitir',
  failed: 'No se pudo guardar. Inténtelo de nuevo.',
} satisfies PluginConsentMessages;
