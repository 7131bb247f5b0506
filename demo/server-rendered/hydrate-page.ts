import { configureElements } from '@patronkit/elements/shared/configure.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import { hydrateElements } from '@patronkit/elements/server-rendering/hydrate-elements.js';

configureElements({ shop: 'server-rendered' });
await hydrateElements();
document.documentElement.dataset['hydrated'] = '';
