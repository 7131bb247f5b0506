import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Timers longer than 2³¹ − 1 ms fire at once; waking up once a day for nothing costs nothing. */
const longestTimer = 86_400_000;

/** Renders its host anew when an instant has come, so that what it shows does not age. */
export class WakeUpController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @param instant epoch milliseconds UTC; takes the place of the one before */
  wakeAt(instant: number): void {
    clearTimeout(this.#timer);
    const wait = Math.min(instant - Date.now(), longestTimer);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.max(0, wait));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
