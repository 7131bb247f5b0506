import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/visit-log/define.js';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import type {} from '@patronkit/embed/patron-api.js';
import { currentApiVersion, definePlugin } from '@patronkit/plugin-sdk/plugin.js';
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

(window.Patron ||= []).push((patron) => patron.identify({ id: 'c_12', name: 'Ada Lovelace' }));
void Patron.identify({
  id: 'c_12',
  name: 'Ada',
  contactWays: [{ kind: 'email', value: 'a@b.co' }],
});
void window.Patron.record({ kind: 'purchase', amount: { minor: 2450, currency: 'GBP' } });
// @ts-expect-error A visit keeps what was said in `words`.
void Patron.record({ kind: 'visit', note: 'Asked for tea.' });

void Patron.use('/plugins/birthdays.js');
void Patron.use({ src: '/plugin.js', integrity: 'sha384-a', grant: ['read customers.stage'] });
void Patron.use(
  definePlugin({
    manifest: {
      id: 'greeter',
      version: '1.0.0',
      apiVersion: currentApiVersion,
      trust: 'trusted',
      contributes: [],
    },
    activate() {},
  }),
);
// @ts-expect-error That is no plugin.
void Patron.use({ address: '/plugins/birthdays.js' });
