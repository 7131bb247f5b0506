import type { TemplateResult } from 'lit';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import { icon, visitPaths } from '../shared/visit-icons.js';
import { mapPin } from './card-icon-paths.js';

const { phone, email, messaging } = visitPaths;

/** The drawing of each way to reach a customer; channels look as they do in the visit log. */
export const contactWayIcons: Readonly<Record<ContactWay['kind'], TemplateResult<1 | 2>>> = {
  phone: icon(phone),
  email: icon(email),
  messaging: icon(messaging),
  address: icon(mapPin),
};
