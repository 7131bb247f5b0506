import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/visit-log/define.js';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import { openStore } from '@patronkit/store/open-store.js';

// What someone without a framework writes.

configureElements({ store: openStore({ shop: 'corner' }), locale: 'zh-CN' });

export const badge = document.createElement('patron-loyalty-badge');
badge.appearance = 'compact';
// @ts-expect-error There is no such appearance.
badge.appearance = 'tiny';

document.querySelector('patron-visit-log')?.addEventListener('visit-recorded', (event) => {
  console.log(event.customer.trim());
});

// @ts-expect-error There is no such setting.
configureElements({ shops: 'corner' });
