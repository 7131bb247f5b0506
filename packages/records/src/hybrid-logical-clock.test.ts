import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ClockAheadError, MalformedStampError } from './hybrid-logical-clock-errors.js';
import {
  longestClockLead,
  nextStamp,
  nodeName,
  parseStamp,
  receiveStamp,
} from './hybrid-logical-clock.js';

const till = 'tilltill';
const office = 'offiffic';
const instants = fc.integer({ min: 0, max: 36 ** 9 - 2 });

describe('stamps', () => {
  it('say when and where they were made', () => {
    expect(nextStamp(undefined, 1_700_000_000_000, till)).to.equal('0loyw3v28-0000-tilltill');
    expect(parseStamp('0loyw3v28-000z-tilltill')).to.deep.equal({
      wall: 1_700_000_000_000,
      counter: 35,
      node: till,
    });
  });

  it('sort as text in the order of wall time, then counter', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const [first, second] = [
          nextStamp(undefined, one, till),
          nextStamp(undefined, other, till),
        ];
        expect(first < second).to.equal(one < other);
        expect(first).to.have.length(second.length);
      }),
    );
  });

  it('rise with every change, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(instants), (clock) => {
        let last: string | undefined;
        for (const now of clock) {
          const next = nextStamp(last, now, till);
          expect(last === undefined || next > last).to.equal(true);
          expect(parseStamp(next).wall).to.be.at.least(now);
          last = next;
        }
      }),
    );
  });

  it('go on in the next millisecond when one is full', () => {
    expect(nextStamp('000000001-zzzz-tilltill', 1, till)).to.equal('000000002-0000-tilltill');
  });

  it('are refused when they are none', () => {
    for (const text of ['', 'x', '0loyw3v28-0000-TILLTILL', '0loyw3v28-0000-tilltill ']) {
      expect(() => parseStamp(text)).to.throw(MalformedStampError);
    }
    expect(() => nextStamp(undefined, 1, 'a till')).to.throw(MalformedStampError);
  });
});

describe('receiveStamp', () => {
  it('is later than what came in and what was made here, as long as clocks are near', () => {
    const nearby = fc.integer({ min: -longestClockLead, max: longestClockLead });
    fc.assert(
      fc.property(fc.nat(), nearby, fc.nat({ max: 5 }), (now, drift, times) => {
        let last = nextStamp(undefined, now, till);
        let remote = nextStamp(undefined, Math.max(0, now + drift), office);
        for (let time = 0; time <= times; time++) {
          const received = receiveStamp(last, remote, now, till);
          expect(received > last && received > remote).to.equal(true);
          last = received;
          remote = nextStamp(received, Math.max(0, now + drift), office);
          expect(remote > received).to.equal(true);
        }
      }),
    );
  });

  it('takes a clock 5 minutes ahead and refuses one further ahead', () => {
    const ahead = (lead: number) => nextStamp(undefined, 1_000 + lead, office);
    expect(receiveStamp(undefined, ahead(longestClockLead), 1_000, till)).to.be.a('string');
    expect(() => receiveStamp(undefined, ahead(longestClockLead + 1), 1_000, till))
      .to.throw(ClockAheadError)
      .with.property('code', 'clock-ahead');
  });
});

describe('nodeName', () => {
  it('names a node from random bytes', () => {
    expect(nodeName(Uint8Array.from([0, 9, 10, 35, 36, 255, 1, 2, 3]))).to.equal('09az0312');
    expect(nextStamp(undefined, 1, nodeName(new Uint8Array(8)))).to.contain('00000000');
  });
});
