import { expect } from '@open-wc/testing';
import { focused } from './focus-stop.js';
import { focusOn, Journey, press, pressTo, type } from './keyboard.js';

describe('with the keyboard alone, in the customer card,', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = new Journey();
    await journey.begin('customer-card', 'FullProfile');
    await journey.says('Looked after by');
  });
  afterEach(() => journey.end());

  it('the profile is left with Escape while nothing is typed, then given up, then saved with Enter', async () => {
    await pressTo('Edit: Profile');
    await press('Enter');
    await focusOn('Name');
    await press('Escape');
    await focusOn('Edit: Profile');
    expect(journey.escapes).to.equal(0);
    await press('Enter');
    await focusOn('Name');
    await type('Z');
    await press('Escape');
    await focusOn('Name');
    await pressTo('Cancel');
    await press('Enter');
    await focusOn('Edit: Profile');
    await press('Enter');
    await focusOn('Name');
    expect((focused() as HTMLInputElement).value).to.equal('Margaret Oyelaran');
    await pressTo('Employer');
    await type('X');
    await press('Enter');
    await journey.says('Saved');
    await focusOn('Edit: Profile');
    await journey.leave();
  });

  for (const part of ['Contact', 'Grade']) {
    it(`${part} is edited, walked through and given up at its Cancel button`, async () => {
      await pressTo(`Edit: ${part}`);
      await press('Enter');
      await pressTo('Cancel');
      await press('Enter');
      await focusOn(`Edit: ${part}`);
      await journey.leave();
    });
  }

  it('a note is written, and the next one begins at once', async () => {
    await pressTo('Notes');
    await type('Likes tea');
    await press('Enter');
    await journey.says('Note saved');
    await focusOn('Notes');
    expect((focused() as HTMLTextAreaElement).value).to.equal('');
  });

  it('a consent is given and withdrawn again, and the focus stays on it', async () => {
    await pressTo('Record consent: Photos');
    await press('Enter');
    await journey.says('Saved');
    await focusOn('Withdraw consent: Photos');
    await press('Enter');
    await focusOn('Record consent: Photos');
  });

  it('the stage is moved', async () => {
    await pressTo('Keep');
    await press('Enter');
    await journey.says('Saved');
    await focusOn('Keep');
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
  });

  it('nothing holds the focus, on the way there and on the way back, nor an Escape', async () => {
    await journey.leave();
    await journey.leaveBackwards();
    await press('Tab');
    await press('Escape');
    expect(journey.escapes).to.equal(1);
  });
});
