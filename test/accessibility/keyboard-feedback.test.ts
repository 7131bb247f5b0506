import { expect } from '@open-wc/testing';
import { focused } from './focus-stop.js';
import { focusOn, Journey, press, pressTo, type } from './keyboard.js';

describe('with the keyboard alone, feedback', () => {
  let journey: Journey;
  const isChecked = () => (focused() as HTMLInputElement).checked;
  beforeEach(() => (journey = new Journey()));
  afterEach(() => journey.end());

  it('is given: a step by the arrows, a comment, a way to answer, and thanks that take the focus', async () => {
    await journey.begin('feedback-form', 'Satisfaction');
    await press('Tab');
    await focusOn('Awful');
    await press('ArrowRight');
    await focusOn('Poor');
    expect(isChecked()).to.equal(true);
    await pressTo('What went wrong?');
    await type('Too slow');
    await pressTo('I would like an answer');
    await press(' ');
    await pressTo('Phone or e-mail');
    await type('a@b.example');
    await pressTo('Send feedback');
    await press('Enter');
    await focusOn('We are sorry.');
    await journey.leave();
  });

  it('has a scale of eleven steps that is one stop, with the arrows inside', async () => {
    await journey.begin('feedback-form', 'Recommendation');
    await press('Tab');
    await focusOn('0 of 10');
    for (let step = 1; step <= 3; step += 1) await press('ArrowRight');
    await focusOn('3 of 10');
    expect(isChecked()).to.equal(true);
    await press('ArrowLeft');
    await focusOn('2 of 10');
    await press('Tab');
    await focusOn('What went wrong?');
    await press('Shift', 'Tab');
    await focusOn('2 of 10');
    await journey.leaveBackwards();
  });

  it('without an answer leads to the scale, which says so', async () => {
    await journey.begin('feedback-form', 'Satisfaction');
    await pressTo('Send feedback');
    await press('Enter');
    await focusOn('Awful');
    await journey.says('Choose an answer first.');
    expect(focused().closest('[role=radiogroup]')!.getAttribute('aria-invalid')).to.equal('true');
    await journey.leave();
    await press('Escape');
    expect(journey.escapes).to.equal(1);
  });

  it('that was begun comes back where the form is shown again, and is gone on with', async () => {
    await journey.begin('feedback-form', 'Satisfaction');
    await pressTo('What made you feel that way?');
    await type('Half a th');
    const form = journey.canvas.querySelector('patron-feedback-form')!;
    const again = form.cloneNode() as HTMLElement;
    form.replaceWith(again);
    await journey.says('Half a th');
    await journey.startOver();
    await pressTo('What made you feel that way?');
    expect((focused() as HTMLTextAreaElement).value).to.equal('Half a th');
  });
});
