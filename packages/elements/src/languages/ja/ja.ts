import type { LanguagePack } from '../language-pack.js';
import customerCard from './customer-card-messages.ja.js';
import customerSearch from './customer-search-messages.ja.js';
import feedbackForm from './feedback-form-messages.ja.js';
import loyaltyBadge from './loyalty-badge-messages.ja.js';
import visitLog from './visit-log-messages.ja.js';
import visitRecorder from './visit-recorder-messages.ja.js';

/** First sights come together; everything else when it is first needed. */
export default {
  'patron-customer-card': customerCard,
  'patron-customer-search': customerSearch,
  'patron-feedback-form': feedbackForm,
  'patron-loyalty-badge': loyaltyBadge,
  'patron-visit-log': visitLog,
  'patron-visit-recorder': visitRecorder,
  'patron-command-palette': () => import('./command-palette-messages.ja.js'),
  'patron-feedback-figures': () => import('./feedback-figures-messages.ja.js'),
  'patron-plugin-consent': () => import('./plugin-consent-messages.ja.js'),
  'patron-plugin-manager': () => import('./plugin-manager-messages.ja.js'),
  'patron-plugin-panel': () => import('./plugin-panel-messages.ja.js'),
  'card-figures': () => import('./card-figures-messages.ja.js'),
  'customer-details': () => import('./customer-details-messages.ja.js'),
  'customer-editor': () => import('./customer-editor-messages.ja.js'),
  'feedback-charts': () => import('./feedback-charts-messages.ja.js'),
  'loyalty-details': () => import('./loyalty-details-messages.ja.js'),
  'points-figures': () => import('./points-figures-messages.ja.js'),
  'storage-notice': () => import('./storage-notice-messages.ja.js'),
  'store-errors': () => import('./store-error-messages.ja.js'),
  undo: () => import('./undo-messages.ja.js'),
  'visit-browsing': () => import('./visit-browsing-messages.ja.js'),
  'visit-details': () => import('./visit-details-messages.ja.js'),
} satisfies LanguagePack;
