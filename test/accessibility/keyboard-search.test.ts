import { expect } from '@open-wc/testing';
import { focused } from './focus-stop.js';
import { focusOn, Journey, press, pressTo, type } from './keyboard.js';

describe('with the keyboard alone, a customer', () => {
  let journey: Journey;
  beforeEach(() => (journey = new Journey()));
  afterEach(() => journey.end());

  it('is found by a few letters, picked with the arrows, and the focus stays in the field', async () => {
    await journey.begin('customer-search', 'Empty');
    const picked: string[] = [];
    journey.canvas.addEventListener('customer-selected', ({ customer }) => picked.push(customer));
    await press('Tab');
    await focusOn('Find a customer');
    await type('an');
    await journey.says('4 customers');
    await press('ArrowDown');
    await press('Enter');
    expect(picked).to.have.length(1);
    await focusOn('Find a customer');
    expect((focused() as HTMLInputElement).value).to.equal('Daniel Whitcombe');
    await journey.leave();
    await journey.leaveBackwards();
  });

  it('is not picked when Escape closes the list; the next Escape empties, the third is the page’s', async () => {
    await journey.begin('customer-search', 'Empty');
    await press('Tab');
    await type('an');
    await journey.says('4 customers');
    await press('Escape');
    expect((focused() as HTMLInputElement).value).to.equal('an');
    await press('Escape');
    expect((focused() as HTMLInputElement).value).to.equal('');
    expect(journey.escapes).to.equal(0);
    await press('Escape');
    expect(journey.escapes).to.equal(1);
  });

  it('is found in the card itself, which then shows them and leaves the focus in the search', async () => {
    await journey.begin('customer-card', 'NobodyYet');
    await press('Tab');
    await focusOn('Find a customer');
    await type('danie');
    await journey.says('1 customer');
    await press('Enter');
    await journey.says('Last visits');
    await focusOn('Find a customer');
    await pressTo('Edit: Contact');
    await journey.leave();
    await journey.leaveBackwards();
  });
});
