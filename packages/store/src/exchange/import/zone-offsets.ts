import type { CivilTime } from './cell-values.js';

const minute = 60_000;
const hour = 3_600_000;
/** Offsets remembered; asking for one takes a hundred times as long. */
const mostRemembered = 20_000;

/** Turns dates and times of one time zone into instants. */
export interface ZoneClock {
  /** Epoch milliseconds UTC. */
  instantOf(time: CivilTime): number;
}

/** @param timeZone IANA name */
export function createZoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const remembered = new Map<number, number>();

  /** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
  function offsetAt(instant: number): number {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const shown = Date.UTC(
      parts['year']!,
      parts['month']! - 1,
      parts['day'],
      parts['hour'],
      parts['minute'],
      parts['second'],
    );
    return shown - Math.floor(instant / 1000) * 1000;
  }

  function offsetFor(shown: number): number {
    const stretch = Math.floor(shown / (hour / 4));
    const known = remembered.get(stretch);
    if (known !== undefined) return known;
    // The second look settles it but for the hour a clock is set forward over, which no clock shows.
    const offset = offsetAt(shown - offsetAt(shown));
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(stretch, offset);
    return offset;
  }

  return {
    instantOf({ year, month, day, hour: hours, minute: minutes, second, millisecond, offset }) {
      const date = new Date(Date.UTC(2000, month - 1, day, hours, minutes, second, millisecond));
      const shown = date.setUTCFullYear(year, month - 1, day);
      return shown - (offset === undefined ? offsetFor(shown) : offset * minute);
    },
  };
}
