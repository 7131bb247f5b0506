import { tellOutcome } from './data-rights-rows.js';
import { words } from './data-rights-texts.js';
import { locale } from './language.js';

/**
 * The copy of everything held on a customer: made when asked for, kept nowhere.
 * @param {any} store
 */
export async function connectCopy(store) {
  const panel = document.querySelector('.copy');
  const rights = await (await store.administration()).personalData();
  const list = panel.querySelector('#copies');
  let customer;
  let addresses = [];

  function forget() {
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses = [];
    list.hidden = true;
    panel.querySelector('.outcome').textContent = '';
  }
  panel.querySelector('#make-copy').addEventListener('click', () => {
    forget();
    void tellOutcome(panel.querySelector('.outcome'), async () => {
      const { page, json } = await rights.export(customer, { locale, by: 'rowan' });
      addresses = [page, json].map((file) => URL.createObjectURL(file));
      const [pageAddress, jsonAddress] = addresses;
      panel.querySelector('#open-page').href = pageAddress;
      Object.assign(panel.querySelector('#save-page'), {
        href: pageAddress,
        download: `${customer}.html`,
      });
      Object.assign(panel.querySelector('#save-json'), {
        href: jsonAddress,
        download: `${customer}.json`,
      });
      list.hidden = false;
      return words.copyMade;
    });
  });
  return {
    /** @param {string} id */
    show(id) {
      customer = id;
      forget();
    },
  };
}
