import { isServer } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host anew when the browser goes offline or comes back; `isOnline` is what it says. */
export class OnlineController implements ReactiveController {
  readonly #redraw: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#redraw = () => host.requestUpdate();
    host.addController(this);
  }

  get isOnline(): boolean {
    return isServer || navigator.onLine;
  }

  hostConnected(): void {
    addEventListener('online', this.#redraw);
    addEventListener('offline', this.#redraw);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#redraw);
    removeEventListener('offline', this.#redraw);
  }
}
