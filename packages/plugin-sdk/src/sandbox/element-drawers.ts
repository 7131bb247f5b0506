import type { TreeAttributes } from './tree.js';

/** Tells the plugin that its handler of that number was set off. */
export type Notify = (handler: unknown, value?: string) => void;

/** One element of the allow-list as the page draws it. */
export interface Drawn {
  /** What stands in the page. */
  readonly element: HTMLElement;
  /** Takes checked attributes. */
  update(attributes: TreeAttributes): void;
}

type Draw = (document: Document, notify: Notify) => Drawn;

const text = (value: unknown): string => (value as string | undefined) ?? '';

const plain =
  (
    tagOf: string,
    apply: (element: HTMLElement, attributes: TreeAttributes) => void = () => {},
  ): Draw =>
  (document) => {
    const element = document.createElement(tagOf);
    return { element, update: (attributes) => apply(element, attributes) };
  };

/** A tone is a part, so that the shop's style sheet can show it. */
const toned = (tag: string, className: string): Draw =>
  plain(tag, (element, { tone = 'plain' }) => {
    element.className = className;
    element.part.value = `plugin-${className} plugin-${text(tone)}`;
    if (className === 'hint') element.setAttribute('role', tone === 'error' ? 'alert' : 'status');
  });

const button: Draw = (document, notify) => {
  const element = document.createElement('button');
  element.type = 'button';
  let handler: unknown;
  element.addEventListener('click', () => notify(handler));
  return {
    element,
    update({ press, disabled }) {
      handler = press;
      element.disabled = disabled === true;
    },
  };
};

const link: Draw = (document) => {
  const element = document.createElement('a');
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
  return {
    element,
    update({ address }) {
      if (address === undefined) element.removeAttribute('href');
      else element.href = text(address);
    },
  };
};

const stack = plain('div', (element, { direction }) => {
  element.style.display = 'flex';
  element.style.flexFlow = direction === 'inline' ? 'row wrap' : 'column';
  element.style.gap = '0.5em';
});

function drawRow(document: Document, tag: 'th' | 'td', texts: readonly string[]): HTMLElement {
  const row = document.createElement('tr');
  for (const content of texts) {
    const cell = document.createElement(tag);
    cell.textContent = content;
    if (tag === 'th') cell.scope = 'col';
    row.append(cell);
  }
  return row;
}

const table: Draw = (document) => {
  const element = document.createElement('table');
  return {
    element,
    update({ caption, columns, rows }) {
      const title = document.createElement('caption');
      title.textContent = text(caption);
      element.replaceChildren(
        ...(caption === undefined ? [] : [title]),
        ...(columns ? [drawRow(document, 'th', columns as string[])] : []),
        ...((rows ?? []) as string[][]).map((row) => drawRow(document, 'td', row)),
      );
    },
  };
};

const progress: Draw = (document) => {
  const element = document.createElement('label');
  const bar = document.createElement('progress');
  const label = document.createElement('span');
  element.append(label, ' ', bar);
  return {
    element,
    update({ label: words, value }) {
      label.textContent = text(words);
      if (value === undefined) bar.removeAttribute('value');
      else bar.value = value as number;
    },
  };
};

const field =
  <Control extends HTMLInputElement | HTMLSelectElement>(
    create: (document: Document) => Control,
    fill: (control: Control, attributes: TreeAttributes) => void = () => {},
  ): Draw =>
  (document, notify) => {
    const element = document.createElement('label');
    const label = document.createElement('span');
    const control = create(document);
    let handler: unknown;
    let given: unknown;
    control.addEventListener('change', () => notify(handler, control.value));
    element.append(label, ' ', control);
    return {
      element,
      update(attributes) {
        fill(control, attributes);
        label.textContent = text(attributes['label']);
        control.disabled = attributes['disabled'] === true;
        handler = attributes['change'];
        // What somebody types stays until the plugin says something else.
        if (attributes['value'] !== given) control.value = text((given = attributes['value']));
      },
    };
  };

const textField = field((document) => {
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  return input;
});

const select = field(
  (document) => document.createElement('select'),
  (control, { options }) => {
    const chosen = control.value;
    control.replaceChildren(
      ...((options ?? []) as string[][]).map(([value, label]) => {
        const option = control.ownerDocument.createElement('option');
        option.value = text(value);
        option.textContent = label ?? text(value);
        return option;
      }),
    );
    control.value = chosen;
  },
);

/** How each element of `uiElements` is drawn. */
export const drawers: Readonly<Record<string, Draw>> = {
  'patron-text': plain('span', (element, { strong }) => {
    element.style.fontWeight = strong === true ? 'bold' : '';
  }),
  'patron-heading': plain('h4'),
  'patron-stack': stack,
  'patron-list': plain('ul'),
  'patron-list-item': plain('li'),
  'patron-table': table,
  'patron-badge': toned('span', 'badge'),
  'patron-notice': toned('p', 'hint'),
  'patron-progress': progress,
  'patron-link': link,
  'patron-button': button,
  'patron-text-field': textField,
  'patron-select': select,
};
