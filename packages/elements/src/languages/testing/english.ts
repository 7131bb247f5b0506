import { commandPaletteMessages } from '../../command-palette/command-palette-messages.js';
import { customerCardMessages } from '../../customer-card/customer-card-messages.js';
import { customerDetailsMessages } from '../../customer-card/details/customer-details-messages.js';
import { customerEditorMessages } from '../../customer-card/editor/customer-editor-messages.js';
import { cardFiguresMessages } from '../../customer-card/figures/card-figures-messages.js';
import { customerSearchMessages } from '../../customer-search/customer-search-messages.js';
import { feedbackChartsMessages } from '../../feedback-figures/charts/feedback-charts-messages.js';
import { feedbackFiguresMessages } from '../../feedback-figures/feedback-figures-messages.js';
import { feedbackFormMessages } from '../../feedback-form/feedback-form-messages.js';
import { feedbackSendingMessages } from '../../feedback-form/sending/feedback-sending-messages.js';
import { loyaltyDetailsMessages } from '../../loyalty-badge/details/loyalty-details-messages.js';
import { pointsFiguresMessages } from '../../loyalty-badge/details/points-figures-messages.js';
import { loyaltyBadgeMessages } from '../../loyalty-badge/loyalty-badge-messages.js';
import { pluginManagerMessages } from '../../plugin-manager/plugin-manager-messages.js';
import { pluginPanelMessages } from '../../plugin-panel/plugin-panel-messages.js';
import { pluginConsentMessages } from '../../shared/plugin-consent/plugin-consent-messages.js';
import { storageNoticeMessages } from '../../shared/storage-notice/storage-notice-messages.js';
import { storeErrorMessages } from '../../shared/store-error-messages.js';
import { undoMessages } from '../../shared/undo/undo-messages.js';
import { visitBrowsingMessages } from '../../visit-log/browsing/visit-browsing-messages.js';
import { visitDetailsMessages } from '../../visit-log/details/visit-details-messages.js';
import { visitLogMessages } from '../../visit-log/visit-log-messages.js';
import { visitRecorderMessages } from '../../visit-recorder/visit-recorder-messages.js';
import type { LanguageCatalogues } from '../language-pack.js';

/** Every English catalogue, which the pseudo-languages are made of. */
export const english: LanguageCatalogues = {
  'patron-command-palette': commandPaletteMessages,
  'patron-customer-card': customerCardMessages,
  'patron-customer-search': customerSearchMessages,
  'patron-feedback-figures': feedbackFiguresMessages,
  'patron-feedback-form': { ...feedbackFormMessages, ...feedbackSendingMessages },
  'patron-loyalty-badge': loyaltyBadgeMessages,
  'patron-plugin-consent': pluginConsentMessages,
  'patron-plugin-manager': pluginManagerMessages,
  'patron-plugin-panel': pluginPanelMessages,
  'patron-visit-log': visitLogMessages,
  'patron-visit-recorder': visitRecorderMessages,
  'card-figures': cardFiguresMessages,
  'customer-details': customerDetailsMessages,
  'customer-editor': customerEditorMessages,
  'feedback-charts': feedbackChartsMessages,
  'loyalty-details': loyaltyDetailsMessages,
  'points-figures': pointsFiguresMessages,
  'storage-notice': storageNoticeMessages,
  'store-errors': storeErrorMessages,
  undo: undoMessages,
  'visit-browsing': visitBrowsingMessages,
  'visit-details': visitDetailsMessages,
};
