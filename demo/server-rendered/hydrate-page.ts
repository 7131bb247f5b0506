// Before Lit: it changes how elements come to their shadow roots.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import { hydrateElements } from '@patronkit/elements/server-rendering/hydrate-elements.js';

configureElements({ shop: 'server-rendered' });
await hydrateElements();
document.documentElement.dataset['hydrated'] = '';
