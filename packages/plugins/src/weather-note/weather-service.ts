/**
 * Where the weather comes from; the shop grants one. Open-Meteo needs no key; a shop that runs its
 * server itself finds it at its usual port.
 */
export const weatherOrigins = ['https://api.open-meteo.com', 'http://localhost:8080'] as const;

export interface Place {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

/** The weather of one day. */
export interface DayWeather {
  /** WMO code of the most notable weather of the day. */
  readonly code: number;
  /** Highest temperature of the day, in °C. */
  readonly degrees: number;
}

/** Day (`2026-11-05`) → its weather. */
export type Weather = Readonly<Record<string, DayWeather>>;

type Sky = 'clear' | 'clouds' | 'fog' | 'drizzle' | 'rain' | 'snow' | 'thunder';

/** WMO code table 4677, as Open-Meteo shortens it: the highest code of each kind. */
const skies: readonly (readonly [number, Sky])[] = [
  [0, 'clear'],
  [3, 'clouds'],
  [48, 'fog'],
  [57, 'drizzle'],
  [67, 'rain'],
  [77, 'snow'],
  [82, 'rain'],
  [86, 'snow'],
  [99, 'thunder'],
];

export const skyOf = (code: number): Sky | undefined => skies.find(([most]) => code <= most)?.[1];

/** What somebody wrote as `51.51, -0.13`; `undefined` where it is no place. */
export function readPlace(text: string): Place | undefined {
  const [, north, east] =
    /^\s*([-+]?\d+(?:\.\d+)?)\s*[,\s]\s*([-+]?\d+(?:\.\d+)?)\s*$/.exec(text.normalize('NFKC')) ??
    [];
  const [latitude, longitude] = [Number(north), Number(east)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}

/** Both days are asked for, and all between. */
export const weatherAddress = (
  origin: string,
  { latitude, longitude }: Place,
  first: string,
  last: string,
): string =>
  `${origin}/v1/forecast?latitude=${latitude}&longitude=${longitude}&daily=weather_code,temperature_2m_max&timezone=auto&start_date=${first}&end_date=${last}`;

const isListOf = (value: unknown, type: 'string' | 'number'): value is never[] =>
  Array.isArray(value) && value.every((one) => one === null || typeof one === type);

/** Days without weather are left out; `undefined` where it is no such answer. */
export function readWeather(text: string): Weather | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { daily } = (answer ?? {}) as { daily?: Record<string, unknown> };
  const { time, weather_code: codes, temperature_2m_max: degrees } = daily ?? {};
  if (!isListOf(time, 'string') || !isListOf(codes, 'number') || !isListOf(degrees, 'number')) {
    return undefined;
  }
  const kinds: readonly (number | null)[] = codes;
  const temperatures: readonly (number | null)[] = degrees;
  const days = (time as readonly string[]).map((day, index) => {
    const [code, warmest] = [kinds[index] ?? undefined, temperatures[index] ?? undefined];
    if (code === undefined || warmest === undefined) return [];
    return [[day, { code, degrees: warmest }] as const];
  });
  return Object.fromEntries(days.flat());
}
