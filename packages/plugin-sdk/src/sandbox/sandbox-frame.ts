import type { HostLit } from '../plugin.js';
import { frameMarkup } from './frame-page.js';
import { SandboxUnavailableError } from './sandbox-errors.js';

/** A plugin's code at work apart from the page. */
export interface SandboxFrame {
  /** `frame`: the page's policy forbids blob workers, so it runs in the frame itself. */
  readonly isolation: 'worker' | 'frame';
  readonly port: MessagePort;
  /** Ends the code at once, whatever it does. */
  close(): void;
}

const longestWait = 10_000;
/** A frame that can run scripts has answered by then, unless the page is very busy. */
const soon = 500;

/** Made by the host's Lit, whose Trusted Types policy the page allows already. */
function createFrame(lit: HostLit, nonce: string): HTMLIFrameElement {
  const markup = frameMarkup(nonce);
  const holder = document.createElement('div');
  lit.render(lit.html(Object.assign([markup], { raw: [markup] })), holder);
  return holder.querySelector('iframe')!;
}

/** The next word of the frame; none when it stays silent. */
function nextWord(control: MessagePort): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWait);
    control.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
  });
}

/** Resolves, where the frame does not answer soon, once it is certain that it cannot. */
function blockage(lit: HostLit, nonce: string, answer: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      import('./blocked-scripts.js')
        .then(({ areScriptsBlocked }) => areScriptsBlocked(lit, nonce))
        .then((areBlocked) => areBlocked && resolve())
        .catch(() => {});
    }, soon);
    void answer.then(() => clearTimeout(timer));
  });
}

function start(
  control: MessagePort,
  code: string,
  isWorker: boolean,
): [MessagePort, Promise<unknown>] {
  const { port1, port2 } = new MessageChannel();
  const word = nextWord(control);
  control.postMessage([code, isWorker], [port2]);
  return [port1, word];
}

/**
 * Runs code in a blob worker inside a frame without an origin.
 * @throws {SandboxUnavailableError}
 */
export async function openSandboxFrame(
  source: string,
  code: string,
  lit: HostLit,
): Promise<SandboxFrame> {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  const frame = createFrame(lit, nonce);
  const { port1: control, port2 } = new MessageChannel();
  const close = (): void => {
    control.close();
    frame.remove();
  };
  const refuse = (problem: string): never => {
    close();
    throw new SandboxUnavailableError(source, problem);
  };
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  (document.body ?? document.documentElement).append(frame);
  await loaded;
  const ready = nextWord(control);
  frame.contentWindow!.postMessage(0, '*', [port2]);
  if ((await Promise.race([ready, blockage(lit, nonce, ready)])) !== 'ready') {
    refuse(
      "the page's Content-Security-Policy lets no script run in a frame. Add a nonce to it, and to the script tag of patron.js",
    );
  }
  let isolation: SandboxFrame['isolation'] = 'worker';
  let [port, word] = start(control, code, true);
  if ((await word) === 'blocked') {
    isolation = 'frame';
    [port, word] = start(control, code, false);
  }
  if ((await word) !== 'started')
    refuse('its code does not run as a classic script. Tell its author');
  // The frame has nowhere to go. If it goes nonetheless, what runs in it is no longer the plugin.
  frame.addEventListener('load', close);
  return { isolation, port, close };
}
