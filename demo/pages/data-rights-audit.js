import { tellOutcome } from './data-rights-rows.js';
import { words } from './data-rights-texts.js';

/**
 * The check of the audit, where the customer base keeps one.
 * @param {any} store
 */
export async function connectAudit(store) {
  const panel = document.querySelector('.audit');
  const administration = await store.administration();
  const outcome = panel.querySelector('.outcome');
  if (!administration.verifyAudit) {
    panel.querySelector('button').disabled = true;
    outcome.textContent = words.noAudit;
    return;
  }
  panel.querySelector('button').addEventListener('click', () => {
    void tellOutcome(outcome, async () => {
      const { entries, brokenAt } = await administration.verifyAudit();
      return brokenAt === undefined ? words.auditGood(entries) : words.auditBad(brokenAt);
    });
  });
}
