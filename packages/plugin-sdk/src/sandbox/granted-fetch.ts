import type { Grant } from './granted-fields.js';
import { readAtMost } from './read-at-most.js';
import { PluginPermissionError } from '../host/permission-errors.js';
import { CallError } from './sandbox-errors.js';

/** What a plugin may say of a request. */
export interface PluginFetchOptions {
  /** Default: `GET`. */
  readonly method?: 'GET' | 'POST';
  /** Text; at most 32,768 UTF-16 units, `POST` only. */
  readonly body?: string;
  /** Of the body. Default: `text/plain`. */
  readonly contentType?: 'application/json' | 'text/plain' | 'application/x-www-form-urlencoded';
}

/** What a plugin gets to know of an answer. */
export interface PluginFetchResponse {
  readonly status: number;
  /** At most 262,144 bytes. */
  readonly text: string;
}

const longestBody = 32_768;
const mostBytes = 262_144;
const longestWait = 15_000;
const mostAtOnce = 4;
const contentTypes: readonly unknown[] = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
];

/** The only way of a sandboxed plugin to the network: granted origins, no cookies, no redirects. */
export class GrantedFetch {
  readonly #grant: Grant;
  readonly #fetch: typeof fetch;
  #running = 0;

  constructor(grant: Grant, fetchFrom: typeof fetch) {
    this.#grant = grant;
    this.#fetch = fetchFrom;
  }

  /** @throws {PluginPermissionError} {@link CallError} */
  async request(address: unknown, options: unknown): Promise<PluginFetchResponse> {
    const { plugin } = this.#grant;
    const url = this.#checkAddress(address);
    const {
      method = 'GET',
      body,
      contentType = 'text/plain',
    } = (options ?? {}) as PluginFetchOptions;
    if (method !== 'GET' && method !== 'POST')
      throw new CallError(plugin, 'only GET and POST are sent');
    if (
      body !== undefined &&
      (method === 'GET' || typeof body !== 'string' || body.length > longestBody)
    ) {
      throw new CallError(plugin, `a body is text of at most ${longestBody} letters, and for POST`);
    }
    if (!contentTypes.includes(contentType))
      throw new CallError(plugin, 'that contentType is not sent');
    if (this.#running >= mostAtOnce) {
      throw new CallError(plugin, `${mostAtOnce} requests are on their way already`);
    }
    this.#running++;
    try {
      const headers = body === undefined ? {} : { 'content-type': contentType };
      return await this.#send(url, { method, headers, ...(body !== undefined && { body }) });
    } finally {
      this.#running--;
    }
  }

  #checkAddress(address: unknown): URL {
    const { plugin, network } = this.#grant;
    let url: URL;
    try {
      url = new URL(String(address));
    } catch {
      throw new CallError(plugin, 'that is no address');
    }
    // A blob address has the origin that made it.
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    if (!isWeb || !network.has(url.origin))
      throw new PluginPermissionError(plugin, `may not reach ${url.origin}`);
    if (url.username || url.password) throw new CallError(plugin, 'an address holds no password');
    return url;
  }

  async #send(url: URL, request: RequestInit): Promise<PluginFetchResponse> {
    const { plugin } = this.#grant;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), longestWait);
    try {
      const response = await this.#fetch(url.href, {
        ...request,
        signal: stop.signal,
        mode: 'cors',
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      const body = await readAtMost(response, mostBytes);
      if (!body) throw new CallError(plugin, `the answer is larger than ${mostBytes} bytes`);
      return { status: response.status, text: await body.text() };
    } catch (error) {
      if (error instanceof CallError) throw error;
      throw new CallError(plugin, `${url.origin} could not be reached, or sent a redirect`);
    } finally {
      clearTimeout(timer);
    }
  }
}
