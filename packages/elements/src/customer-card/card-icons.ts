import type { TemplateResult } from 'lit';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import { icon, visitPaths } from '../shared/visit-icons.js';

const pin =
  'M8 14.5S3 10 3 6.5a5 5 0 0 1 10 0c0 3.5-5 8-5 8ZM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z';

const { phone, email, messaging } = visitPaths;

/** The drawing of each way to reach a customer; channels look as they do in the visit log. */
export const contactWayIcons: Readonly<Record<ContactWay['kind'], TemplateResult<1 | 2>>> = {
  phone: icon(phone),
  email: icon(email),
  messaging: icon(messaging),
  address: icon(pin),
};
