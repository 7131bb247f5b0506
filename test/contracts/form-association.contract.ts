import { expect } from '@open-wc/testing';

/** What a form-associated element has in common with a native field. */
export interface FormField extends HTMLElement {
  value: string;
  name: string;
  disabled: boolean;
  required: boolean;
  readonly form: HTMLFormElement | null;
  readonly type: string;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  formStateRestoreCallback(state: string, mode: 'restore' | 'autocomplete'): void;
}

/** An element to be held to the contract. */
export interface FormFieldSample {
  readonly tag: string;
  /** Two values it takes, and one it has by its attribute. */
  readonly values: readonly [string, string];
  readonly initial: string;
  /** Gives it what it needs before it shows anything. */
  prepare(field: FormField): void;
  /** Until it shows what it was told. */
  settle(field: FormField): Promise<unknown>;
  /** Address of the module that defines it; for a page of its own. */
  readonly module?: URL;
}

export interface FormCheck {
  readonly name: string;
  run(sample: FormFieldSample): Promise<void>;
}

/** A page to put fields into, which goes after the check. */
class Stage {
  readonly root = document.createElement('div');
  readonly #sample: FormFieldSample;

  constructor(sample: FormFieldSample) {
    this.#sample = sample;
    document.body.append(this.root);
  }

  form(): HTMLFormElement {
    const form = document.createElement('form');
    this.root.append(form);
    return form;
  }

  async field(parent: ParentNode, attributes: Record<string, string> = {}): Promise<FormField> {
    const field = document.createElement(this.#sample.tag) as FormField;
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    this.#sample.prepare(field);
    parent.append(field);
    await this.#sample.settle(field);
    return field;
  }
}

const entry = (form: HTMLFormElement, name = 'field'): FormDataEntryValue | null =>
  new FormData(form).get(name);
const isCarried = (form: HTMLFormElement): boolean => [...new FormData(form)].length > 0;

const check = (
  name: string,
  run: (stage: Stage, sample: FormFieldSample) => Promise<void>,
): FormCheck => ({
  name,
  async run(sample) {
    const stage = new Stage(sample);
    try {
      await run(stage, sample);
    } finally {
      stage.root.remove();
    }
  },
});

/** Keeps what fields hand the browser to keep for a page that is come back to. */
async function keptStates(work: () => Promise<void>): Promise<string[]> {
  const kept: string[] = [];
  const { setFormValue } = ElementInternals.prototype;
  ElementInternals.prototype.setFormValue = function (value, state = value) {
    if (typeof state === 'string') kept.push(state);
    setFormValue.call(this, value, state);
  };
  try {
    await work();
  } finally {
    ElementInternals.prototype.setFormValue = setFormValue;
  }
  return kept;
}

/** What every form-associated element of ours promises a page. Each check stands alone. */
export const formChecks: readonly FormCheck[] = [
  check('belongs to its form, by its name', async (stage, { tag }) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field' });
    expect(field.form).to.equal(form);
    expect(field.type).to.equal(tag);
    expect(form.elements.namedItem('field')).to.equal(field);
    expect([...form.elements]).to.deep.equal([field]);
  }),
  check('carries its value into the form', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field' });
    expect(isCarried(form)).to.equal(false);
    for (const value of sample.values) {
      field.value = value;
      await sample.settle(field);
      expect(field.value).to.equal(value);
      expect(entry(form)).to.equal(value);
    }
  }),
  check('carries the value its attribute gives', async (stage, { initial }) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', value: initial });
    expect(field.value).to.equal(initial);
    expect(entry(form)).to.equal(initial);
  }),
  check('carries nothing without a name, and goes by its new one', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { value: sample.initial });
    expect(isCarried(form)).to.equal(false);
    field.name = 'field';
    await sample.settle(field);
    expect(entry(form)).to.equal(sample.initial);
    field.name = 'other';
    await sample.settle(field);
    expect(entry(form)).to.equal(null);
    expect(entry(form, 'other')).to.equal(sample.initial);
    expect(field.getAttribute('name')).to.equal('other');
  }),
  check('is in the data of the formdata event', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field' });
    field.value = sample.values[0];
    await sample.settle(field);
    let found: FormDataEntryValue | null = null;
    form.addEventListener('formdata', ({ formData }) => (found = formData.get('field')));
    new FormData(form);
    expect(found).to.equal(sample.values[0]);
  }),
  check('never reflects its value', async (stage, sample) => {
    const field = await stage.field(stage.form(), { name: 'field', value: sample.initial });
    field.value = sample.values[0];
    await sample.settle(field);
    expect(field.getAttribute('value')).to.equal(sample.initial);
  }),
  check('goes back to the value of its attribute at a reset', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', value: sample.initial });
    field.value = sample.values[0];
    await sample.settle(field);
    form.reset();
    await sample.settle(field);
    expect(field.value).to.equal(sample.initial);
    expect(entry(form)).to.equal(sample.initial);
    field.removeAttribute('value');
    form.reset();
    await sample.settle(field);
    expect(isCarried(form)).to.equal(false);
  }),
  check('takes up what the browser kept of it', async (stage, sample) => {
    const kept = await keptStates(async () => {
      const before = await stage.field(stage.form(), { name: 'field' });
      before.value = sample.values[1];
      await sample.settle(before);
    });
    const form = stage.form();
    const field = await stage.field(form, { name: 'field' });
    field.formStateRestoreCallback(kept.at(-1)!, 'restore');
    await sample.settle(field);
    expect(entry(form)).to.equal(sample.values[1]);
  }),
  check('takes what the browser fills in', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field' });
    field.formStateRestoreCallback(sample.values[1], 'autocomplete');
    await sample.settle(field);
    expect(entry(form)).to.equal(sample.values[1]);
  }),
  check('keeps what it has when what was kept makes no sense', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', value: sample.initial });
    for (const nonsense of ['null', '[]', '{"score":{}}', '7']) {
      field.formStateRestoreCallback(nonsense, 'restore');
    }
    await sample.settle(field);
    expect(entry(form)).to.equal(sample.initial);
  }),
  check('carries nothing while disabled by its attribute', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', value: sample.initial, disabled: '' });
    expect(field.disabled && field.matches(':disabled')).to.equal(true);
    expect(isCarried(form) || field.willValidate).to.equal(false);
    field.disabled = false;
    await sample.settle(field);
    expect(field.hasAttribute('disabled')).to.equal(false);
    expect(entry(form)).to.equal(sample.initial);
  }),
  check('is disabled with its fieldset, inside too', async (stage, sample) => {
    const form = stage.form();
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    const field = await stage.field(fieldset, { name: 'field', value: sample.initial });
    const isInnerDisabled = (): boolean =>
      [...field.shadowRoot!.querySelectorAll('input, textarea, button')].every((each) =>
        each.matches(':disabled'),
      );
    expect(isInnerDisabled()).to.equal(false);
    fieldset.disabled = true;
    await sample.settle(field);
    expect(isInnerDisabled()).to.equal(true);
    expect(field.disabled, 'the attribute is the page’s').to.equal(false);
    expect(isCarried(form)).to.equal(false);
    fieldset.disabled = false;
    await sample.settle(field);
    expect(isInnerDisabled()).to.equal(false);
    expect(entry(form)).to.equal(sample.initial);
  }),
  check('is invalid while required and empty, and says why', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', required: '' });
    let events = 0;
    field.addEventListener('invalid', () => events++);
    expect(field.validity.valueMissing).to.equal(true);
    expect(field.validationMessage).not.to.equal('');
    expect(field.matches(':invalid')).to.equal(true);
    expect(field.checkValidity() || form.checkValidity()).to.equal(false);
    expect(events).to.equal(2);
    field.value = sample.values[0];
    await sample.settle(field);
    expect(field.validity.valid && field.matches(':valid') && form.checkValidity()).to.equal(true);
    expect(field.validationMessage).to.equal('');
  }),
  check('is valid again once it is no longer required', async (stage, sample) => {
    const field = await stage.field(stage.form(), { name: 'field', required: '' });
    field.required = false;
    await sample.settle(field);
    expect(field.checkValidity()).to.equal(true);
  }),
  check('takes the focus inside when the form reports it', async (stage) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', required: '' });
    expect(form.reportValidity()).to.equal(false);
    expect(document.activeElement).to.equal(field);
    expect(field.shadowRoot!.activeElement).not.to.equal(null);
  }),
  check('follows its form attribute to a form elsewhere', async (stage, sample) => {
    const [around, elsewhere] = [stage.form(), stage.form()];
    elsewhere.id = 'contract-elsewhere';
    const field = await stage.field(around, { name: 'field', value: sample.initial });
    field.setAttribute('form', elsewhere.id);
    expect(field.form).to.equal(elsewhere);
    expect(entry(elsewhere)).to.equal(sample.initial);
    expect(isCarried(around)).to.equal(false);
    field.removeAttribute('form');
    expect(field.form).to.equal(around);
  }),
  check('keeps its value from one form to another, and leaves nothing', async (stage, sample) => {
    const [one, other] = [stage.form(), stage.form()];
    const field = await stage.field(one, { name: 'field' });
    field.value = sample.values[1];
    await sample.settle(field);
    other.append(field);
    await sample.settle(field);
    expect(entry(other)).to.equal(sample.values[1]);
    expect(isCarried(one)).to.equal(false);
    field.remove();
    expect(field.form).to.equal(null);
    expect(isCarried(other)).to.equal(false);
  }),
  check('knows its labels, which lead the focus into it', async (stage) => {
    const form = stage.form();
    const label = document.createElement('label');
    label.htmlFor = 'contract-labelled';
    label.textContent = 'Opinion';
    form.append(label);
    const field = await stage.field(form, { name: 'field', id: 'contract-labelled' });
    expect([...field.labels]).to.deep.equal([label]);
    field.focus();
    expect(document.activeElement).to.equal(field);
    expect(field.shadowRoot!.activeElement).not.to.equal(null);
  }),
  check('works alike outside of any form', async (stage, sample) => {
    const field = await stage.field(stage.root, { required: '' });
    expect(field.form).to.equal(null);
    expect(field.checkValidity()).to.equal(false);
    field.value = sample.values[0];
    await sample.settle(field);
    expect(field.value).to.equal(sample.values[0]);
    expect(field.checkValidity()).to.equal(true);
  }),
  check('belongs to the form within the shadow root it stands in', async (stage, sample) => {
    const outer = stage.form();
    const host = document.createElement('div');
    outer.append(host);
    const inner = document.createElement('form');
    host.attachShadow({ mode: 'open' }).append(inner);
    const field = await stage.field(inner, { name: 'field', value: sample.initial });
    expect(field.form).to.equal(inner);
    expect(entry(inner)).to.equal(sample.initial);
    expect(isCarried(outer)).to.equal(false);
  }),
  check('sends no form when Enter is pressed in it', async (stage, sample) => {
    const form = stage.form();
    const field = await stage.field(form, { name: 'field', value: sample.initial });
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    const inner = field.shadowRoot!.querySelector('input')!;
    inner.focus();
    const key = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    inner.dispatchEvent(new KeyboardEvent('keydown', key));
    inner.dispatchEvent(new KeyboardEvent('keyup', key));
    await sample.settle(field);
    expect(submits).to.equal(0);
  }),
  check('works in a frame that may not send forms', async (stage, sample) => {
    if (!sample.module) return;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.srcdoc = `<!doctype html><script type="module" src="${sample.module.href}"></script>
      <form><${sample.tag} name="field" required></${sample.tag}></form>`;
    stage.root.append(frame);
    await loaded;
    const page = frame.contentWindow as Window & typeof globalThis;
    await page.customElements.whenDefined(sample.tag);
    const form = page.document.querySelector('form')!;
    const field = form.querySelector<FormField>(sample.tag)!;
    sample.prepare(field);
    await sample.settle(field);
    expect(form.reportValidity()).to.equal(false);
    field.value = sample.values[0];
    await sample.settle(field);
    expect(new page.FormData(form).get('field')).to.equal(sample.values[0]);
  }),
];
