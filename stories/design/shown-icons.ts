import type { TemplateResult } from 'lit';
import * as cardIcons from '@patronkit/elements/customer-card/card-icon-paths.js';
import * as detailIcons from '@patronkit/elements/customer-card/details/detail-icon-paths.js';
import * as searchIcons from '@patronkit/elements/customer-search/customer-search-icon-paths.js';
import * as faces from '@patronkit/elements/feedback-form/feedback-face-paths.js';
import * as thanksIcons from '@patronkit/elements/feedback-form/sending/feedback-sending-icon-paths.js';
import * as visitIcons from '@patronkit/elements/shared/visit-icon-paths.js';
import * as closedIcons from '@patronkit/elements/shared/closed-state-icon-path.js';
import { icon } from '@patronkit/elements/shared/visit-icons.js';

const paths: Readonly<Record<string, string>> = {
  ...visitIcons,
  ...cardIcons,
  ...detailIcons,
  ...searchIcons,
  ...faces,
  ...thanksIcons,
  ...closedIcons,
};

/** Every drawing the elements use, each once. */
export const shownIcons: readonly { name: string; drawing: TemplateResult<1 | 2> }[] =
  Object.entries(paths).map(([name, path]) => ({ name, drawing: icon(path) }));
