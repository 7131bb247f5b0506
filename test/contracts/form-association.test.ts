import { expect } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import '@patronkit/elements/feedback-form/define.js';
import type { FeedbackFormElement } from '@patronkit/elements/feedback-form/feedback-form-element.js';
import { formChecks } from './form-association.contract.js';
import type { FormField, FormFieldSample } from './form-association.contract.js';
import { SampleField, wrongFields } from './sample-field.js';

/** A sample field, or a wrong one, under a tag of its own. */
function plainSample(tag: string, elementClass: typeof SampleField): FormFieldSample {
  if (!customElements.get(tag)) customElements.define(tag, elementClass);
  return {
    tag,
    values: ['tea', 'coffee'],
    initial: 'water',
    prepare: () => undefined,
    settle: () => Promise.resolve(),
  };
}

let shops = 0;

/** In a shop of its own: drafts are kept. */
async function feedbackForm(): Promise<FormFieldSample> {
  const store = await openStore({ shop: `form-contract-${shops++}`, persistence: 'memory' });
  return {
    tag: 'patron-feedback-form',
    values: ['4', '2'],
    initial: '5',
    prepare: (field) => void ((field as FormField & FeedbackFormElement).store = store),
    async settle(field) {
      const form = field as FormField & FeedbackFormElement;
      // What a field is told may need an update, and what that brings another.
      while (!(await form.updateComplete) || !form.shadowRoot!.querySelector('input')) {
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    module: new URL('../../packages/elements/src/feedback-form/define.ts', import.meta.url),
  };
}

describe('contract of form-associated elements', () => {
  const samples: Record<string, () => FormFieldSample | Promise<FormFieldSample>> = {
    'patron-feedback-form': feedbackForm,
    'the plain sample': () => plainSample('sample-field', SampleField),
  };

  for (const [name, make] of Object.entries(samples)) {
    describe(name, () => {
      let sample: FormFieldSample;
      beforeEach(async () => {
        sample = await make();
      });
      for (const check of formChecks) it(check.name, () => check.run(sample));
    });
  }

  describe('notices an element that', () => {
    for (const [index, [name, wrong]] of Object.entries(wrongFields).entries()) {
      it(`does not hold: ${name}`, async () => {
        const check = formChecks.find((each) => each.name === name)!;
        const sample = plainSample(`wrong-field-${index}`, wrong);
        const failure: unknown = await check.run(sample).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect((failure as Error | undefined)?.name).to.equal('AssertionError');
      });
    }
  });
});
