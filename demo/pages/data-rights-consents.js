import { tellOutcome } from './data-rights-rows.js';
import { words } from './data-rights-texts.js';
import { formatDay, locale } from './language.js';
import { makeElement } from './make-element.js';

const way = { channel: 'in-person', staff: 'rowan' };

/**
 * What a customer allows, with a button for each purpose, and every decision there was.
 * @param {any} store
 */
export async function connectConsents(store) {
  const panel = document.querySelector('.consents');
  const outcome = panel.querySelector('.outcome');
  const consents = await (await store.administration()).consents();
  let customer;

  panel.querySelector('#consent-list').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const { purpose, given } = button.dataset;
    void tellOutcome(outcome, async () => {
      if (given === 'true') await consents.withdraw(customer, way, [purpose]);
      else await consents.decide({ customer, purpose, given: true, ...way });
      await draw();
      panel.querySelector(`[data-purpose="${purpose}"]`).focus();
      return '';
    });
  });
  panel.querySelector('#withdraw-all').addEventListener('click', () => {
    void tellOutcome(outcome, async () => {
      const withdrawn = await consents.withdraw(customer, way);
      await draw();
      return words.withdrawnAll(withdrawn.length);
    });
  });

  async function draw() {
    const shown = customer;
    const [state, history] = await Promise.all([consents.state(shown), consents.history(shown)]);
    const purposes = await Promise.all(
      Object.keys(words.purposes).map(async (purpose) => ({
        purpose,
        decision: state[purpose],
        holds: await consents.holds(shown, purpose),
      })),
    );
    const told = await Promise.all(
      history.map(async (consent) => ({
        ...consent,
        text: await consents.wording(consent.wording, consent.purpose, locale),
      })),
    );
    if (shown !== customer) return;
    panel.querySelector('#consent-list').replaceChildren(...purposes.map(purposeRow));
    panel
      .querySelector('#consent-history')
      .replaceChildren(
        ...(told.length ? told.map(decisionRow) : [makeElement('li', words.noDecisions)]),
      );
  }
  return {
    /** @param {string} id */
    show(id) {
      customer = id;
      outcome.textContent = '';
      return draw();
    },
  };
}

function purposeRow({ purpose, decision, holds }) {
  const label = words.purposes[purpose];
  const state = decision
    ? `${decision.given ? words.given : words.withdrawn} ${formatDay(decision.at)}`
    : holds
      ? words.untilWithdrawn
      : words.notAsked;
  const button = makeElement('button', holds ? words.withdraw : words.give, {
    type: 'button',
    ariaLabel: `${holds ? words.withdraw : words.give}: ${label}`,
  });
  button.dataset.purpose = purpose;
  button.dataset.given = String(holds);
  const row = makeElement('li', [
    makeElement('span', [makeElement('b', label), makeElement('small', state)]),
    button,
  ]);
  row.dataset.state = holds ? 'holds' : decision ? 'withdrawn' : 'open';
  return row;
}

function decisionRow({ at, purpose, given, channel, wording, text }) {
  const what = `${given ? words.given : words.withdrawn}: ${words.purposes[purpose]}`;
  return makeElement('li', [
    makeElement('b', what),
    makeElement(
      'small',
      `${formatDay(at)} · ${words.channels[channel]} · ${words.wording(wording)}`,
    ),
    ...(text ? [makeElement('q', text)] : []),
  ]);
}
