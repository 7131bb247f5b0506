import { expect } from '@open-wc/testing';
import { focused } from './focus-stop.js';
import { focusOn, Journey, press, pressTo, type } from './keyboard.js';

describe('with the keyboard alone, a plugin', () => {
  let journey: Journey;
  beforeEach(() => (journey = new Journey()));
  afterEach(() => journey.end());

  it('is switched off and on, its settings saved, and the focus stays', async () => {
    await journey.begin('plugin-manager', 'TrustedPlugin');
    await pressTo('Settings');
    await press('Enter');
    await pressTo('Days ahead');
    await type('1');
    await pressTo('Save');
    await press('Enter');
    await journey.says('Saved.');
    await focusOn('Save');
    await pressTo('Switch off');
    await press('Enter');
    await focusOn('Switch on');
    await press('Enter');
    await focusOn('Switch off');
    await journey.leave();
  });

  it('is removed only after a question, whose safe answer has the focus', async () => {
    await journey.begin('plugin-manager', 'TrustedPlugin');
    await pressTo('Remove');
    await press('Enter');
    await focusOn('Cancel');
    await press('Enter');
    await focusOn('Remove');
    await press('Enter');
    await pressTo('Remove', ['Shift', 'Tab']);
    await press('Enter');
    await focusOn('Install again');
    await press('Enter');
    await focusOn('Switch off');
    await journey.leaveBackwards();
  });

  it('loses one of its grants, and the focus stays with it', async () => {
    await journey.begin('plugin-manager', 'SandboxedPlugin');
    await pressTo('Withdraw: ');
    await press('Enter');
    await focusOn('Change …');
  });

  it('is asked about in a dialog that Escape puts off, and the focus comes back', async () => {
    await journey.begin('plugin-manager', 'SandboxedPlugin');
    await pressTo('Change …');
    await press('Enter');
    await focusOn('Let “Weather note”');
    await press('Tab');
    expect((focused() as HTMLInputElement).type).to.equal('checkbox');
    const before = (focused() as HTMLInputElement).checked;
    await press(' ');
    expect((focused() as HTMLInputElement).checked).to.equal(!before);
    await press('Escape');
    await focusOn('Change …');
    await press('Escape');
    expect(journey.escapes).to.be.at.least(1);
  });

  it('runs a command from the palette, which gives the focus back', async () => {
    await journey.begin('plugins', 'Command');
    await focusOn('What would you like to do?');
    await press('Escape');
    await journey.startOver();
    await press('Control', 'k');
    await focusOn('What would you like to do?');
    await type('zzz');
    await journey.says('No such command');
    for (let letter = 0; letter < 3; letter += 1) await press('Backspace');
    await type('send');
    await press('Enter');
    await focusOn('Before');
    await press('Tab');
    await focusOn('After');
  });
});
