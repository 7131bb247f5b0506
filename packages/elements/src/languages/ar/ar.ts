import type { LanguagePack } from '../language-pack.js';
import customerCard from './customer-card-messages.ar.js';
import customerSearch from './customer-search-messages.ar.js';
import feedbackForm from './feedback-form-messages.ar.js';
import loyaltyBadge from './loyalty-badge-messages.ar.js';
import visitLog from './visit-log-messages.ar.js';
import visitRecorder from './visit-recorder-messages.ar.js';

/** First sights come together; everything else when it is first needed. */
export default {
  'patron-customer-card': customerCard,
  'patron-customer-search': customerSearch,
  'patron-feedback-form': feedbackForm,
  'patron-loyalty-badge': loyaltyBadge,
  'patron-visit-log': visitLog,
  'patron-visit-recorder': visitRecorder,
  'patron-command-palette': () => import('./command-palette-messages.ar.js'),
  'patron-feedback-figures': () => import('./feedback-figures-messages.ar.js'),
  'patron-plugin-consent': () => import('./plugin-consent-messages.ar.js'),
  'patron-plugin-manager': () => import('./plugin-manager-messages.ar.js'),
  'patron-plugin-panel': () => import('./plugin-panel-messages.ar.js'),
  'card-figures': () => import('./card-figures-messages.ar.js'),
  'customer-details': () => import('./customer-details-messages.ar.js'),
  'customer-editor': () => import('./customer-editor-messages.ar.js'),
  'feedback-charts': () => import('./feedback-charts-messages.ar.js'),
  'loyalty-details': () => import('./loyalty-details-messages.ar.js'),
  'points-figures': () => import('./points-figures-messages.ar.js'),
  'storage-notice': () => import('./storage-notice-messages.ar.js'),
  'store-errors': () => import('./store-error-messages.ar.js'),
  undo: () => import('./undo-messages.ar.js'),
  'visit-browsing': () => import('./visit-browsing-messages.ar.js'),
  'visit-details': () => import('./visit-details-messages.ar.js'),
} satisfies LanguagePack;
