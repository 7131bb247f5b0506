/** Returns so many bytes that nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Bytes from `crypto.getRandomValues`, which every browser has on plain http pages too. Where a
 * host has no `crypto` at all, from `Math.random`: unique enough for an identifier, no secret.
 */
export const randomBytes: RandomBytes = (count) => {
  const bytes = new Uint8Array(count);
  const { crypto } = globalThis;
  return crypto ? crypto.getRandomValues(bytes) : bytes.map(() => Math.random() * 256);
};

/** 12 bits. */
const largestCounter = 0xfff;

/**
 * Makes a source of identifiers: UUIDv7 (RFC 9562 §5.7), text that sorts by the instant it was made.
 *
 * The source's identifiers rise strictly, also within one millisecond and when the clock is set
 * back: `rand_a` is a 12-bit counter that starts at random below 2048 in each new millisecond
 * (RFC 9562 §6.2, method 1) and runs over into the next millisecond.
 *
 * @returns a function from an instant (epoch milliseconds UTC) to a new identifier
 */
export function createIdentifierSource(random: RandomBytes = randomBytes): (now: number) => string {
  let milliseconds = 0;
  let counter = 0;
  return (now) => {
    const bytes = [...random(10)];
    const start = (bytes[8]! % 8) * 256 + bytes[9]!;
    if (now > milliseconds) {
      milliseconds = Math.floor(now);
      counter = start;
    } else if (++counter > largestCounter) {
      milliseconds++;
      counter = start;
    }
    bytes[0] = 0x80 + (bytes[0]! % 0x40);
    const hex =
      milliseconds.toString(16).padStart(12, '0') +
      (0x7000 + counter).toString(16) +
      bytes
        .slice(0, 8)
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
}
