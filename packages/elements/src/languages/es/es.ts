import type { LanguagePack } from '../language-pack.js';
import customerCard from './customer-card-messages.es.js';
import customerSearch from './customer-search-messages.es.js';
import feedbackForm from './feedback-form-messages.es.js';
import loyaltyBadge from './loyalty-badge-messages.es.js';
import visitLog from './visit-log-messages.es.js';
import visitRecorder from './visit-recorder-messages.es.js';

/** First sights come together; everything else when it is first needed. */
export default {
  'patron-customer-card': customerCard,
  'patron-customer-search': customerSearch,
  'patron-feedback-form': feedbackForm,
  'patron-loyalty-badge': loyaltyBadge,
  'patron-visit-log': visitLog,
  'patron-visit-recorder': visitRecorder,
  'patron-command-palette': () => import('./command-palette-messages.es.js'),
  'patron-feedback-figures': () => import('./feedback-figures-messages.es.js'),
  'patron-plugin-consent': () => import('./plugin-consent-messages.es.js'),
  'patron-plugin-manager': () => import('./plugin-manager-messages.es.js'),
  'patron-plugin-panel': () => import('./plugin-panel-messages.es.js'),
  'card-figures': () => import('./card-figures-messages.es.js'),
  'customer-details': () => import('./customer-details-messages.es.js'),
  'customer-editor': () => import('./customer-editor-messages.es.js'),
  'feedback-charts': () => import('./feedback-charts-messages.es.js'),
  'loyalty-details': () => import('./loyalty-details-messages.es.js'),
  'points-figures': () => import('./points-figures-messages.es.js'),
  'storage-notice': () => import('./storage-notice-messages.es.js'),
  'store-errors': () => import('./store-error-messages.es.js'),
  undo: () => import('./undo-messages.es.js'),
  'visit-browsing': () => import('./visit-browsing-messages.es.js'),
  'visit-details': () => import('./visit-details-messages.es.js'),
} satisfies LanguagePack;
