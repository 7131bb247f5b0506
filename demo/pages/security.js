import { securityTexts } from './security-texts.js';

/**
 * Shows how personal data is protected, and lets whoever is there seal, unlock and lock it, look at
 * the page as a role, and check the audit. A section for any page of the demo.
 *
 * @param {HTMLElement} section filled by this
 * @param {any} store the customer base, opened without a role
 * @param {{ isChinese: boolean, showAs: (store: any) => void }} options `showAs` gets the store as
 *   the chosen role sees it
 */
export async function mountSecurity(section, store, { isChinese, showAs }) {
  const texts = securityTexts(isChinese);
  const administration = await store.administration();

  const state = part('p', { role: 'status', className: 'security-state' });
  const outcome = part('p', { role: 'alert', className: 'security-outcome' });
  const passphrase = part('input', { type: 'password', autocomplete: 'off' });
  const role = part('select');
  for (const [value, label] of Object.entries(texts.roles)) {
    role.append(part('option', { value, textContent: label }));
  }
  const audit = part('input', { type: 'checkbox', checked: await administration.isAudited() });

  /** @param {() => Promise<string | void>} work */
  async function attempt(work) {
    outcome.textContent = '';
    for (const button of section.querySelectorAll('button')) button.disabled = true;
    try {
      outcome.textContent = (await work()) ?? '';
    } catch (error) {
      outcome.textContent = texts.problems[error.code] ?? texts.failed;
    }
    for (const button of section.querySelectorAll('button')) button.disabled = false;
    await show();
  }
  const action = (name, work) => {
    const button = part('button', { type: 'button', textContent: texts[name] });
    button.dataset.action = name;
    button.addEventListener('click', () => attempt(work));
    return button;
  };
  const secret = () => {
    const { value } = passphrase;
    passphrase.value = '';
    return { passphrase: value };
  };

  const buttons = {
    enable: action('enable', () => administration.enableEncryption(secret())),
    unlock: action('unlock', () => administration.unlock(secret())),
    lock: action('lock', () => administration.lock()),
    disable: action('disable', () => administration.disableEncryption()),
  };
  const verify = action('verify', async () => {
    const { intact, entries, problems } = await administration.verifyAudit();
    return intact ? texts.intact(entries) : texts.broken(problems[0].sequence);
  });
  audit.addEventListener('change', () => attempt(() => administration.setAudit(audit.checked)));
  role.addEventListener('change', () =>
    attempt(async () =>
      showAs(role.value ? await administration.viewOf(store, { role: role.value }) : store),
    ),
  );

  async function show() {
    const { state: encryption, isLocked } = await administration.encryptionState();
    const isOff = encryption === 'off';
    state.textContent = isOff
      ? texts.off
      : isLocked
        ? texts.locked
        : encryption === 'sealed'
          ? texts.unlocked
          : texts.sealing;
    section.dataset.state = isOff ? 'off' : isLocked ? 'locked' : 'unlocked';
    buttons.enable.hidden = !isOff;
    buttons.unlock.hidden = !isLocked;
    buttons.lock.hidden = buttons.disable.hidden = isOff || isLocked;
    passphrase.parentElement.hidden = !isOff && !isLocked;
  }

  section.replaceChildren(
    part('h2', { textContent: texts.heading }),
    state,
    labelled(texts.passphrase, passphrase),
    part('p', {}, ...Object.values(buttons)),
    labelled(texts.role, role),
    labelled(texts.audit, audit),
    part('p', {}, verify),
    outcome,
  );
  store.status.subscribe(() => void show());
  await show();
}

function part(tag, properties = {}, ...children) {
  const { role, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  if (role) element.setAttribute('role', role);
  element.append(...children);
  return element;
}

const labelled = (words, field) => part('label', {}, part('span', { textContent: words }), field);
