import { expect } from '@open-wc/testing';
import { focused } from './focus-stop.js';
import { focusOn, Journey, press, pressTo, type } from './keyboard.js';

/** Firefox stops at what scrolls, too, which holds the words of all rows. */
const row = { selector: '.summary' };
const indexOfRow = (): number =>
  Number(focused().closest<HTMLElement>('[data-index]')?.dataset['index']);

describe('with the keyboard alone, in the visit log,', () => {
  let journey: Journey;
  beforeEach(() => (journey = new Journey()));
  afterEach(() => journey.end());

  it('a call is recorded, and the focus comes back to where it began', async () => {
    await journey.begin('visit-log', 'OneCustomer');
    await pressTo('Call');
    await press('Enter');
    await focusOn('What was said');
    await type('Asked for grey');
    await press('Enter');
    await journey.says('Call recorded.');
    await journey.says('Asked for grey');
    await focusOn('Call');
  });

  it('an empty recorder closes with Escape, and the next Escape is the page’s', async () => {
    await journey.begin('visit-log', 'OneCustomer');
    await pressTo('Purchase');
    await press('Enter');
    await focusOn('Amount in GBP');
    await press('Escape');
    await focusOn('Purchase');
    expect(journey.escapes).to.equal(0);
    await press('Escape');
    expect(journey.escapes).to.equal(1);
  });

  it('an amount nobody understands is said beside its field, which has the focus', async () => {
    await journey.begin('visit-log', 'OneCustomer');
    await pressTo('Purchase');
    await press('Enter');
    await focusOn('Amount in GBP');
    await type('12,5');
    await press('Enter');
    await journey.says('This is no amount.');
    await focusOn('Amount in GBP');
    await pressTo('Cancel');
    await press('Enter');
    await focusOn('Purchase');
  });

  it('rows are walked with the arrows as one stop, opened with Enter, and left with Tab', async () => {
    await journey.begin('visit-log', 'OneCustomer');
    await journey.says('8 visits');
    await pressTo(row);
    await press('ArrowDown');
    expect(indexOfRow()).to.equal(1);
    await press('End');
    expect(indexOfRow()).to.equal(7);
    await press('Home');
    expect(indexOfRow()).to.equal(0);
    await press('Enter');
    expect(focused().getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    expect(journey.escapes).to.equal(1);
    await journey.leave();
    await journey.leaveBackwards();
  });

  it('the kind is chosen in the filter, the number found is told, and everything comes back', async () => {
    await journey.begin('visit-log', 'Filtered');
    await journey.says('Clear filters');
    await pressTo('Kind');
    await pressTo('Clear filters');
    await press('Enter');
    await journey.says('15 visits');
    // The button is gone: the focus is on the number of visits, inside the log.
    await focusOn('15 visits');
    await journey.leave();
  });

  it('a visit is corrected, and the focus comes back to the button', async () => {
    await journey.begin('visit-log', 'OpenVisit');
    await pressTo('Add a correction');
    await press('Enter');
    await focusOn('Correction');
    await press('Enter');
    await journey.says('Write what was wrong first.');
    await focusOn('Correction');
    await type('It was three');
    await press('Enter');
    await journey.says('Correction added.');
    await journey.says('It was three');
    await focusOn('Add a correction');
    await journey.leave();
  });
});
