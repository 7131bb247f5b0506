/**
 * Makes an element. Names with a hyphen and `role`, `for`, `list` are attributes, everything else a
 * property; `on…` takes a listener.
 *
 * @param {string} tag
 * @param {Record<string, any>} [settings]
 * @param {...(Node | string | false | undefined | null)} children
 * @returns {any}
 */
export function element(tag, settings = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name.includes('-') || name === 'role' || name === 'for' || name === 'scope') {
      node.setAttribute(name, String(value));
    } else node[name] = value;
  }
  node.append(.../** @type {(Node | string)[]} */ (children.filter((child) => !!child)));
  return node;
}

/**
 * A choice with its label.
 * @param {string} label
 * @param {readonly (readonly [value: string, text: string])[]} options
 * @param {string} value
 * @param {(value: string) => void} choose
 */
export function choice(label, options, value, choose) {
  const select = element(
    'select',
    { onchange: () => choose(select.value) },
    ...options.map(([key, text]) => element('option', { value: key }, text)),
  );
  select.value = value;
  return element('label', { className: 'field' }, element('span', {}, label), select);
}

/**
 * One of several, all in sight.
 * @param {string} legend
 * @param {readonly (readonly [value: string, text: string])[]} options
 * @param {string} value
 * @param {(value: string) => void} choose
 */
export function radios(legend, options, value, choose) {
  const name = `radio-${legend}`;
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    ...options.map(([key, text]) =>
      element(
        'label',
        { className: 'option' },
        element('input', {
          type: 'radio',
          name,
          value: key,
          checked: key === value,
          onchange: () => choose(key),
        }),
        element('span', {}, text),
      ),
    ),
  );
}

/**
 * Hands a file to the person, without leaving the page.
 * @param {Blob} file
 * @param {string} name
 */
export function download(file, name) {
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
