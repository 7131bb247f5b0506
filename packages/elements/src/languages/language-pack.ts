import type { CommandPaletteMessages } from '../command-palette/command-palette-messages.js';
import type { CustomerCardMessages } from '../customer-card/customer-card-messages.js';
import type { CustomerDetailsMessages } from '../customer-card/details/customer-details-messages.js';
import type { CustomerEditorMessages } from '../customer-card/editor/customer-editor-messages.js';
import type { CardFiguresMessages } from '../customer-card/figures/card-figures-messages.js';
import type { CustomerSearchMessages } from '../customer-search/customer-search-messages.js';
import type { FeedbackChartsMessages } from '../feedback-figures/charts/feedback-charts-messages.js';
import type { FeedbackFiguresMessages } from '../feedback-figures/feedback-figures-messages.js';
import type { FeedbackFormMessages } from '../feedback-form/feedback-form-messages.js';
import type { FeedbackSendingMessages } from '../feedback-form/sending/feedback-sending-messages.js';
import type { LoyaltyDetailsMessages } from '../loyalty-badge/details/loyalty-details-messages.js';
import type { PointsFiguresMessages } from '../loyalty-badge/details/points-figures-messages.js';
import type { LoyaltyBadgeMessages } from '../loyalty-badge/loyalty-badge-messages.js';
import type { PluginManagerMessages } from '../plugin-manager/plugin-manager-messages.js';
import type { PluginPanelMessages } from '../plugin-panel/plugin-panel-messages.js';
import type { PluginConsentMessages } from '../shared/plugin-consent/plugin-consent-messages.js';
import type { StorageNoticeMessages } from '../shared/storage-notice/storage-notice-messages.js';
import type { StoreErrorMessages } from '../shared/store-error-messages.js';
import type { UndoMessages } from '../shared/undo/undo-messages.js';
import type { VisitBrowsingMessages } from '../visit-log/browsing/visit-browsing-messages.js';
import type { VisitDetailsMessages } from '../visit-log/details/visit-details-messages.js';
import type { VisitLogMessages } from '../visit-log/visit-log-messages.js';
import type { VisitRecorderMessages } from '../visit-recorder/visit-recorder-messages.js';

/**
 * Every catalogue there is: its name, as the `LocalizeController` that asks for it says it, and its
 * texts. An element's own catalogue is named by its tag. A catalogue that a language lacks is a
 * compile error in that language's pack, and a text it lacks one in that language's file.
 */
export interface LanguageCatalogues {
  'patron-command-palette': CommandPaletteMessages;
  'patron-customer-card': CustomerCardMessages;
  'patron-customer-search': CustomerSearchMessages;
  'patron-feedback-figures': FeedbackFiguresMessages;
  'patron-feedback-form': FeedbackFormMessages & FeedbackSendingMessages;
  'patron-loyalty-badge': LoyaltyBadgeMessages;
  'patron-plugin-consent': PluginConsentMessages;
  'patron-plugin-manager': PluginManagerMessages;
  'patron-plugin-panel': PluginPanelMessages;
  'patron-visit-log': VisitLogMessages;
  'patron-visit-recorder': VisitRecorderMessages;
  'card-figures': CardFiguresMessages;
  'customer-details': CustomerDetailsMessages;
  'customer-editor': CustomerEditorMessages;
  'feedback-charts': FeedbackChartsMessages;
  'loyalty-details': LoyaltyDetailsMessages;
  'points-figures': PointsFiguresMessages;
  'storage-notice': StorageNoticeMessages;
  'store-errors': StoreErrorMessages;
  undo: UndoMessages;
  'visit-browsing': VisitBrowsingMessages;
  'visit-details': VisitDetailsMessages;
}

/** The catalogues of one language, each in place or loaded when it is first needed. */
export type LanguagePack = {
  readonly [Name in keyof LanguageCatalogues]:
    LanguageCatalogues[Name] | (() => Promise<{ readonly default: LanguageCatalogues[Name] }>);
};
