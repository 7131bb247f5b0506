import { showRows, tellOutcome } from './data-rights-rows.js';
import { words } from './data-rights-texts.js';

/**
 * Erasure: what would go, then a word to type, then for good.
 * @param {any} store
 * @param {(message: string) => void} erased
 */
export async function connectErasure(store, erased) {
  const panel = document.querySelector('.erasure');
  const rights = await (await store.administration()).personalData();
  const form = panel.querySelector('#erase-form');
  const confirmation = panel.querySelector('#confirmation');
  const outcome = panel.querySelector('.outcome');
  const button = panel.querySelector('#erase');
  let customer;
  let word = '';

  const options = () => ({
    facts: panel.querySelector('[name="facts"]:checked').value,
    by: 'rowan',
  });
  function reset() {
    form.hidden = true;
    confirmation.value = '';
    button.disabled = true;
    outcome.textContent = '';
  }
  panel.querySelector('fieldset').addEventListener('change', reset);
  panel.querySelector('#preview-erasure').addEventListener('click', () => {
    void tellOutcome(outcome, async () => {
      const { rows } = await rights.previewErasure(customer, options());
      showRows(
        panel.querySelector('#erasure-rows'),
        rows.map((row) => ({
          label: words.stores[row.store] ?? row.store,
          rows: row.rows,
          note: words.becomes[row.becomes],
        })),
      );
      panel.querySelector('#confirmation-label').textContent = words.confirm(word);
      form.hidden = false;
      confirmation.focus();
      return '';
    });
  });
  confirmation.addEventListener('input', () => {
    button.disabled = confirmation.value.trim() !== word;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    void tellOutcome(outcome, async () => {
      const { proof } = await rights.erase(customer, options());
      erased(words.erased(proof.hash));
      return '';
    });
  });
  return {
    /** @param {any} record */
    show(record) {
      customer = record.id;
      word = record.memberNumber ?? record.name;
      reset();
    },
  };
}
