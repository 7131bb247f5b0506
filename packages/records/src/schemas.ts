import type * as z from 'zod/mini';
import type { CollectionName, Collections } from './collections.js';
import { ConsentSchema } from './consent.js';
import { ConsentWordingSchema } from './consent-wording.js';
import { ContactSchema } from './contact.js';
import { CorrectionSchema } from './correction.js';
import { CustomerSchema } from './customer.js';
import { CustomerSummarySchema } from './customer-summary.js';
import { FeedbackSchema } from './feedback.js';
import { LedgerEntrySchema } from './ledger-entry.js';
import { NoteSchema } from './note.js';
import { ShopSettingsSchema } from './shop-settings.js';
import { StaffSchema } from './staff.js';
import { VisitSchema } from './visit.js';

/** The schema of every collection. Loaded by the store at the first write; reads never need it. */
export const schemas: { readonly [Name in CollectionName]: z.ZodMiniType<Collections[Name]> } = {
  customers: CustomerSchema,
  contacts: ContactSchema,
  visits: VisitSchema,
  corrections: CorrectionSchema,
  notes: NoteSchema,
  feedback: FeedbackSchema,
  ledger: LedgerEntrySchema,
  consents: ConsentSchema,
  consentWordings: ConsentWordingSchema,
  staff: StaffSchema,
  settings: ShopSettingsSchema,
  summaries: CustomerSummarySchema,
};
