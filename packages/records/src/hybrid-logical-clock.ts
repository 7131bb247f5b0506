import { ClockAheadError, MalformedStampError } from './hybrid-logical-clock-errors.js';

/**
 * A hybrid logical clock: stamps that order changes made on several tills as they were caused, and
 * stay close to the wall clock. Source: Kulkarni, Demirbas et al., "Logical Physical Clocks", 2014.
 *
 * A stamp is text of one width that sorts as it is: wall milliseconds (9 digits), counter (4) and
 * node (8), digits and letters of base 36, such as `0lqz3x9k2-0000-k3v9a2pq`.
 */
export interface Stamp {
  /** Epoch milliseconds UTC. */
  readonly wall: number;
  /** Order within one millisecond. */
  readonly counter: number;
  /** Names the browser that made it: 8 of `0–9`, `a–z`. */
  readonly node: string;
}

/** A remote stamp further ahead than this, in milliseconds, is refused. */
export const longestClockLead = 5 * 60_000;

const counters = 36 ** 4;
const nodePattern = /^[0-9a-z]{8}$/;

/** The name of a node from at least 8 random bytes. */
export function nodeName(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => (byte % 36).toString(36)).join('');
}

/** @throws {MalformedStampError} */
export function parseStamp(stamp: string): Stamp {
  const [, wall, counter, node] =
    /^([0-9a-z]{9})-([0-9a-z]{4})-([0-9a-z]{8})$/.exec(stamp) ?? fail(stamp);
  return { wall: parseInt(wall!, 36), counter: parseInt(counter!, 36), node: node! };
}

/**
 * The stamp of a change made here: later than every stamp made or received here before.
 * @param last the latest such stamp; `undefined` for the first
 * @param now this device's clock, epoch milliseconds UTC; may have been set back
 * @throws {MalformedStampError}
 */
export function nextStamp(last: string | undefined, now: number, node: string): string {
  return stampAfter(now, node, last);
}

/**
 * The clock after a stamp of another till came in: later than it and than every one made here.
 * @throws {ClockAheadError} if the remote's wall time is more than 5 minutes ahead of `now`; keep `last`
 * @throws {MalformedStampError}
 */
export function receiveStamp(
  last: string | undefined,
  remote: string,
  now: number,
  node: string,
): string {
  const lead = parseStamp(remote).wall - now;
  if (lead > longestClockLead) throw new ClockAheadError(lead);
  return stampAfter(now, node, last, remote);
}

function stampAfter(now: number, node: string, ...seen: (string | undefined)[]): string {
  if (!nodePattern.test(node)) fail(node);
  let wall = Math.floor(now);
  let counter = 0;
  for (const text of seen) {
    if (text === undefined) continue;
    const stamp = parseStamp(text);
    if (stamp.wall < wall || (stamp.wall === wall && stamp.counter < counter)) continue;
    wall = stamp.wall;
    counter = stamp.counter + 1;
  }
  if (counter >= counters) {
    wall++;
    counter = 0;
  }
  return `${base36(wall, 9)}-${base36(counter, 4)}-${node}`;
}

function base36(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}

function fail(text: string): never {
  throw new MalformedStampError(text);
}
