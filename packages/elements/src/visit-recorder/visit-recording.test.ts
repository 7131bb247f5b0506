import { expect } from '@open-wc/testing';
import { usualChannel, visitOf } from './visit-recording.js';
import type { RecordingDraft } from './visit-recording.js';

const now = Date.UTC(2026, 10, 21, 12);
const draft: RecordingDraft = {
  kind: 'call',
  customer: 'c_1',
  staff: undefined,
  channel: 'phone',
  words: '',
  amount: '',
  time: undefined,
};
const made = (changes: Partial<RecordingDraft>) =>
  visitOf({ ...draft, ...changes }, 'GBP', 'en', now);

describe('a visit made of what was typed', () => {
  it('holds only what is known', () => {
    expect(made({}).visit).to.eql({ customer: 'c_1', at: now, kind: 'call', channel: 'phone' });
  });

  it('keeps the words as they are, without the spaces around them', () => {
    expect(made({ words: '  “Two, please”\nshe said ' }).visit?.words).to.equal(
      '“Two, please”\nshe said',
    );
  });

  it('has an amount only when it is a purchase', () => {
    expect(made({ kind: 'purchase', amount: '12.50' }).visit?.amount).to.eql({
      minor: 1250,
      currency: 'GBP',
    });
    expect(made({ kind: 'call', amount: '12.50' }).visit).not.to.have.property('amount');
  });

  it('tells all that is wrong at once', () => {
    const { problems } = made({
      kind: 'purchase',
      customer: undefined,
      amount: 'much',
      words: 'x'.repeat(10_001),
      time: '',
    });
    expect(problems).to.eql({
      customer: 'no-customer',
      amount: 'not-a-number',
      words: 'too-long',
      time: 'no-time',
    });
  });

  it('takes a clock that is a little ahead, but not tomorrow', () => {
    const local = (instant: number): string => {
      const date = new Date(instant);
      date.setMinutes(date.getMinutes() - date.getTimezoneOffset());
      return date.toISOString().slice(0, 16);
    };
    expect(made({ time: local(now + 120_000) }).problems).to.equal(undefined);
    expect(made({ time: local(now + 86_400_000) }).problems).to.eql({ time: 'future' });
  });

  it('goes through the channel its kind usually goes through', () => {
    expect(usualChannel.call).to.equal('phone');
    expect(usualChannel['return-visit']).to.equal('phone');
    expect(usualChannel.message).to.equal('messaging');
  });
});
