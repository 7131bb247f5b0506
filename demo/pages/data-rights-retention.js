import { showRows, tellOutcome } from './data-rights-rows.js';
import { words } from './data-rights-texts.js';
import { makeElement } from './make-element.js';
import { isResting, setResting } from './resting-button.js';

const presets = {
  default: { draftDays: 30 },
  careful: {
    feedbackWordsMonths: 24,
    visitWordsMonths: 36,
    notesMonths: 36,
    inactiveCustomerMonths: 60,
    draftDays: 30,
  },
};

/**
 * The shop's rules of retention: what they would do, saved, done.
 * @param {any} store
 */
export async function connectRetention(store) {
  const panel = document.querySelector('.retention');
  const form = panel.querySelector('form');
  const outcome = panel.querySelector('.outcome');
  const list = panel.querySelector('#retention-rows');
  const retention = await (await store.administration()).retention();
  panel.querySelector('#rules').replaceChildren(...ruleFields());

  function fill(rules) {
    for (const name of Object.keys(words.rules)) form.elements[name].value = rules[name] ?? '';
    form.elements.inactiveCustomerFacts.value = rules.inactiveCustomerFacts ?? 'anonymise';
  }
  function rulesInForm() {
    const rules = {};
    for (const name of Object.keys(words.rules)) {
      const { value } = form.elements[name];
      if (value !== '') rules[name] = Number(value);
    }
    if (rules.inactiveCustomerMonths) {
      rules.inactiveCustomerFacts = form.elements.inactiveCustomerFacts.value;
    }
    return rules;
  }
  const show = (steps) =>
    showRows(
      list,
      steps.map(({ rule, store: name, rows }) => ({
        label: words.rules[rule][0],
        rows,
        note: words.stores[name],
      })),
    );

  // Nothing is deleted that was not shown before.
  const run = panel.querySelector('#run-retention');
  const changed = () => {
    setResting(run, true);
    list.replaceChildren();
    outcome.textContent = '';
  };
  form.addEventListener('input', changed);
  fill(await retention.rules());
  for (const button of panel.querySelectorAll('[data-preset]')) {
    button.addEventListener('click', () => {
      fill(presets[button.dataset.preset]);
      changed();
    });
  }
  panel.querySelector('#preview-retention').addEventListener('click', () => {
    if (!form.reportValidity()) return;
    void tellOutcome(outcome, async () => {
      const steps = await retention.preview({ rules: rulesInForm() });
      show(steps);
      setResting(run, !steps.length);
      return steps.length ? '' : words.nothingDue;
    });
  });
  run.addEventListener('click', () => {
    if (isResting(run)) return;
    setResting(run, true);
    void tellOutcome(outcome, async () => {
      const steps = await retention.run({ rules: rulesInForm() });
      show(steps);
      return steps.length ? words.retentionDone : words.nothingDue;
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void tellOutcome(outcome, async () => {
      await store.settings.patch('settings', { retention: rulesInForm() });
      return words.rulesSaved;
    });
  });
}

function ruleFields() {
  return Object.entries(words.rules).map(([name, [label, unit]]) => {
    const input = makeElement('input', '', {
      type: 'number',
      name,
      min: '1',
      max: '1200',
      step: '1',
    });
    const field = makeElement('label', [
      makeElement('span', label),
      makeElement('span', [input, makeElement('small', unit)], { className: 'amount' }),
    ]);
    if (name !== 'inactiveCustomerMonths') return field;
    const facts = makeElement(
      'select',
      Object.entries(words.facts).map(([value, text]) => makeElement('option', text, { value })),
      { name: 'inactiveCustomerFacts' },
    );
    const more = makeElement('label', [makeElement('span', words.inactiveFacts), facts], {
      className: 'dependent',
    });
    return makeElement('div', [field, more], { className: 'pair' });
  });
}
