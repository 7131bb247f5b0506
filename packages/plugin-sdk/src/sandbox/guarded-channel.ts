import { jsonText } from '@patronkit/records/json-text.js';
import type { PluginError } from '../host/plugin-error.js';

/** How much a sandboxed plugin may say. What goes beyond ends it. */
export interface ChannelLimits {
  /** UTF-16 units of one message. */
  readonly length: number;
  /** Objects and arrays within each other. */
  readonly depth: number;
  readonly messagesPerSecond: number;
}

export const channelLimits: ChannelLimits = { length: 65_536, depth: 16, messagesPerSecond: 500 };

/** A message is JSON text of one of these. */
const call = 0;
const reply = 1;
const failure = 2;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a parsed message is shallow, and names nothing that leads to a prototype. */
function isHarmless(message: unknown, depth: number): boolean {
  const open: [unknown, number][] = [[message, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, level] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level >= depth) return false;
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key)) return false;
      open.push([(value as Record<string, unknown>)[key], level + 1]);
    }
  }
  return true;
}

export interface ChannelOwner {
  /** Answers a call. What it throws is told by its code and message if it is a `PluginError`. */
  answer(method: string, values: readonly unknown[]): unknown;
  /** The other side broke the rules: nothing it says is heard any more. */
  refuse(problem: string): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * The page's end of the only connection a sandboxed plugin has. Messages are JSON text, so nothing
 * but plain values can come through: no functions, getters, prototypes, ports or shared memory.
 */
export class GuardedChannel {
  readonly #port: MessagePort;
  readonly #owner: ChannelOwner;
  readonly #limits: ChannelLimits;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #heardCall = 0;
  #second = 0;
  #heardInSecond = 0;
  #isOpen = true;

  constructor(port: MessagePort, owner: ChannelOwner, limits = channelLimits) {
    this.#port = port;
    this.#owner = owner;
    this.#limits = limits;
    port.onmessage = (event) => this.#hear(event);
  }

  /** Calls the plugin. Rejects when the plugin does, and never resolves once the channel is closed. */
  call(method: string, ...values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const number = ++this.#asked;
      this.#waiting.set(number, { resolve, reject });
      this.#say([call, number, method, ...values]);
    });
  }

  close(): void {
    this.#isOpen = false;
    this.#port.onmessage = null;
    this.#port.close();
    this.#waiting.clear();
  }

  #say(message: readonly unknown[]): void {
    if (this.#isOpen) this.#port.postMessage(jsonText(message));
  }

  #hear(event: MessageEvent<unknown>): void {
    if (!this.#isOpen) return;
    const problem = this.#isTooFast() ? 'it sent too many messages' : this.#receive(event);
    if (!problem) return;
    this.close();
    this.#owner.refuse(problem);
  }

  #isTooFast(): boolean {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) this.#heardInSecond = 0;
    this.#second = second;
    return ++this.#heardInSecond > this.#limits.messagesPerSecond;
  }

  /** Returns what was wrong. */
  #receive({ data, ports }: MessageEvent<unknown>): string | undefined {
    for (const port of ports) port.close();
    if (typeof data !== 'string' || ports.length > 0) return 'it sent something else than text';
    if (data.length > this.#limits.length) return 'it sent a message that is too long';
    let message: unknown;
    try {
      message = JSON.parse(data);
    } catch {
      return 'it sent a message that is no JSON';
    }
    if (!Array.isArray(message) || !isHarmless(message, this.#limits.depth)) {
      return 'it sent a message that is too deep or not allowed';
    }
    const [kind, number, ...values] = message as unknown[];
    if (!Number.isSafeInteger(number)) return 'it sent a message without a number';
    if (kind === call) return this.#receiveCall(number as number, values);
    if (kind !== reply && kind !== failure) return 'it sent a message of no known kind';
    this.#receiveReply(kind, number as number, values);
    return undefined;
  }

  #receiveCall(number: number, [method, ...values]: unknown[]): string | undefined {
    if (number <= this.#heardCall) return 'it sent a call twice';
    if (typeof method !== 'string') return 'it sent a call of nothing';
    this.#heardCall = number;
    void this.#answer(number, method, values);
    return undefined;
  }

  async #answer(number: number, method: string, values: readonly unknown[]): Promise<void> {
    try {
      this.#say([reply, number, await this.#owner.answer(method, values)]);
    } catch (error) {
      const { plugin, code, message } = (error ?? {}) as Partial<PluginError>;
      // Errors that are not ours may tell of records, addresses or the browser.
      const told = plugin === undefined ? ['plugin-call', 'The call failed.'] : [code, message];
      this.#say([failure, number, ...told]);
    }
  }

  #receiveReply(kind: number, number: number, [value, text]: unknown[]): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (kind === reply) waiting?.resolve(value);
    else waiting?.reject(new Error(`${String(value)}: ${String(text)}`));
  }
}
