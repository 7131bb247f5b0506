import type { PluginFetchResponse } from '@patronkit/plugin-sdk/sandbox/granted-fetch.js';
import type { PluginStorage } from '@patronkit/plugin-sdk/sandbox/plugin-storage.js';
import { readWeather, weatherAddress, weatherOrigins } from './weather-service.js';
import type { DayWeather, Place, Weather } from './weather-service.js';

/** Days back that the service knows of. */
const longestAgo = 90;
const dayLength = 86_400_000;

/** The day it was here, at an instant (epoch milliseconds): `2026-11-05`. */
export function dayAt(instant: number): string {
  const date = new Date(instant);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export interface WeatherSource {
  fetch(address: string): Promise<PluginFetchResponse>;
  readonly storage: PluginStorage;
  /** Epoch milliseconds. */
  now(): number;
}

/** The weather of past days at one place: asked for once, then kept. */
export class KnownWeather {
  readonly #source: WeatherSource;
  readonly #place: Place;
  readonly #key: string;
  #kept: Promise<Weather> | undefined;
  #asked: Promise<Weather> | undefined;

  constructor(source: WeatherSource, place: Place) {
    this.#source = source;
    this.#place = place;
    this.#key = `weather ${place.latitude} ${place.longitude}`;
  }

  /** `undefined` where it is not known: long ago, still to come, or nobody answers. */
  async of(instant: number): Promise<DayWeather | undefined> {
    const now = this.#source.now();
    if (instant > now || instant < now - longestAgo * dayLength) return undefined;
    const day = dayAt(instant);
    this.#kept ??= this.#stored();
    const known = (await this.#kept)[day];
    // What today brings is not settled until it is over.
    if (known && day !== dayAt(now)) return known;
    this.#asked ??= this.#ask();
    return (await this.#asked)[day] ?? known;
  }

  async #stored(): Promise<Weather> {
    const text = await this.#source.storage.get(this.#key).catch(() => undefined);
    return (text === undefined ? undefined : readStored(text)) ?? {};
  }

  /** Everything the service knows, in one request; where none answers, what is known is all there is. */
  async #ask(): Promise<Weather> {
    const now = this.#source.now();
    const [first, last] = [dayAt(now - longestAgo * dayLength), dayAt(now)];
    for (const origin of weatherOrigins) {
      const address = weatherAddress(origin, this.#place, first, last);
      const answer = await this.#source.fetch(address).catch(() => undefined);
      const weather = answer?.status === 200 ? readWeather(answer.text) : undefined;
      if (!weather) continue;
      // What cannot be kept is asked for again.
      await this.#source.storage.set(this.#key, JSON.stringify(weather)).catch(() => undefined);
      return weather;
    }
    return {};
  }
}

function readStored(text: string): Weather | undefined {
  try {
    return JSON.parse(text) as Weather;
  } catch {
    return undefined;
  }
}
