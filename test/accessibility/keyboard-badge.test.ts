import { Journey, focusOn, press, pressTo } from './keyboard.js';

describe('with the keyboard alone, the loyalty badge', () => {
  let journey: Journey;
  beforeEach(() => (journey = new Journey()));
  afterEach(() => journey.end());

  it('opens the member code and closes it, and the focus stays on its button', async () => {
    await journey.begin('loyalty-badge', 'NearlyThere');
    await journey.says('Show code');
    await pressTo('Show code');
    await press('Enter');
    await journey.says('read it out');
    await focusOn('Hide code');
    await press(' ');
    await focusOn('Show code');
    await journey.leave();
    await journey.leaveBackwards();
  });

  it('opens the charts, shows one as a table, and closes them again', async () => {
    await journey.begin('loyalty-badge', 'NearlyThere');
    await journey.says('Your points in charts');
    await pressTo('Your points in charts');
    await press('Enter');
    await journey.says('Points that expire');
    await focusOn('Your points in charts');
    await pressTo('Where you stand: Show as table');
    await press('Enter');
    await focusOn('Where you stand: Show as picture');
    await pressTo('Your points in charts', ['Shift', 'Tab']);
    await press(' ');
    await press('Tab');
    await focusOn('Show code');
    await journey.leave();
    await journey.leaveBackwards();
  });

  it('is no stop at all where there is nothing to do', async () => {
    await journey.begin('loyalty-badge', 'Compact');
    await press('Tab');
    await focusOn('After');
  });
});
