import type { FormField } from './form-association.contract.js';

/**
 * A form-associated element written for the contract, as plain as can be. The contract must hold for
 * it; and each of its wrong variants (`wrongFields`) must break the contract.
 */
export class SampleField extends HTMLElement implements FormField {
  static readonly formAssociated = true;
  static readonly observedAttributes: string[] = ['name', 'value', 'required', 'disabled'];
  protected readonly internals = this.attachInternals();
  protected readonly input = document.createElement('input');
  protected typed: string | undefined;

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.input);
    this.input.addEventListener('input', () => (this.value = this.input.value));
  }

  get value(): string {
    return this.typed ?? this.getAttribute('value') ?? '';
  }
  set value(value: string) {
    this.typed = value;
    this.update();
  }
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }
  get type(): string {
    return this.localName;
  }
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get labels(): NodeList {
    return this.internals.labels;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  attributeChangedCallback(): void {
    this.update();
  }
  connectedCallback(): void {
    this.update();
  }
  formResetCallback(): void {
    this.typed = undefined;
    this.update();
  }
  formDisabledCallback(isDisabled: boolean): void {
    this.input.disabled = isDisabled;
  }
  formStateRestoreCallback(state: string, _mode: 'restore' | 'autocomplete'): void {
    if (/^[a-z]+$/.test(state) && state !== 'null') this.value = state;
  }

  protected update(): void {
    const { value } = this;
    this.input.value = value;
    this.internals.setFormValue(value || null, value);
    const isMissing = this.required && !value;
    this.internals.setValidity(
      isMissing ? { valueMissing: true } : {},
      isMissing ? 'Fill this in.' : '',
      this.input,
    );
  }
}

/** What may go wrong, and the promise of the contract that must notice. */
export const wrongFields: Readonly<Record<string, typeof SampleField>> = {
  'carries its value into the form': class extends SampleField {
    protected override update(): void {}
  },
  'carries the value its attribute gives': class extends SampleField {
    override get value(): string {
      return this.typed ?? '';
    }
    override set value(value: string) {
      super.value = value;
    }
  },
  'carries nothing without a name, and goes by its new one': class extends SampleField {
    override get name(): string {
      return 'fixed';
    }
    override set name(_name: string) {}
  },
  'never reflects its value': class extends SampleField {
    override get value(): string {
      return super.value;
    }
    override set value(value: string) {
      super.value = value;
      this.setAttribute('value', value);
    }
  },
  'goes back to the value of its attribute at a reset': class extends SampleField {
    override formResetCallback(): void {
      this.value = '';
    }
  },
  'takes up what the browser kept of it': class extends SampleField {
    override formStateRestoreCallback(state: string, mode: 'restore' | 'autocomplete'): void {
      if (mode === 'autocomplete') super.formStateRestoreCallback(state, mode);
    }
  },
  'takes what the browser fills in': class extends SampleField {
    override formStateRestoreCallback(state: string, mode: 'restore' | 'autocomplete'): void {
      if (mode === 'restore') super.formStateRestoreCallback(state, mode);
    }
  },
  'keeps what it has when what was kept makes no sense': class extends SampleField {
    override formStateRestoreCallback(state: string): void {
      this.value = state;
    }
  },
  'carries nothing while disabled by its attribute': class extends SampleField {
    override get disabled(): boolean {
      return false;
    }
    override set disabled(_disabled: boolean) {}
  },
  'is disabled with its fieldset, inside too': class extends SampleField {
    override formDisabledCallback(): void {}
  },
  'is invalid while required and empty, and says why': class extends SampleField {
    protected override update(): void {
      super.update();
      this.internals.setValidity({});
    }
  },
  'is valid again once it is no longer required': class extends SampleField {
    static override readonly observedAttributes = ['name', 'value', 'disabled'];
  },
  'takes the focus inside when the form reports it': class extends SampleField {
    override connectedCallback(): void {
      super.connectedCallback();
      this.input.tabIndex = -1;
      this.input.hidden = true;
    }
  },
  'keeps its value from one form to another, and leaves nothing': class extends SampleField {
    formAssociatedCallback(): void {
      this.formResetCallback();
    }
  },
  'knows its labels, which lead the focus into it': class extends SampleField {
    override get labels(): NodeList {
      return document.querySelectorAll('no-label');
    }
  },
  'works alike outside of any form': class extends SampleField {
    override checkValidity(): boolean {
      return !this.form || super.checkValidity();
    }
  },
  'sends no form when Enter is pressed in it': class extends SampleField {
    override connectedCallback(): void {
      super.connectedCallback();
      this.input.addEventListener('keydown', () => this.form?.requestSubmit());
    }
  },
};
