import { PluginEndedError } from './sandbox-errors.js';
import type { PluginHost } from '../host/plugin-host.js';
import type { PluginContext } from '../plugin.js';
import { effectiveGrant, wantedGrants } from './grant-words.js';
import type { PluginFile } from './open-grants.js';
import { openGrants } from './open-grants.js';
import type { SandboxServices } from './sandbox-services.js';
import type { SandboxSession } from './sandbox-session.js';
import type { SandboxedManifest } from './sandboxed-plugin.js';
import { storedPersonalData } from './stored-personal-data.js';

/** The one session of a plugin that runs, or none. */
class CurrentSession {
  readonly #start: () => Promise<SandboxSession>;
  #session: SandboxSession | undefined;
  #turn = 0;

  /** @param first one that runs already, and has been granted nothing */
  constructor(first: SandboxSession, start: () => Promise<SandboxSession>) {
    this.#session = first;
    this.#start = start;
  }

  /** One that has been granted nothing yet. */
  async fresh(plugin: string): Promise<SandboxSession> {
    const first = this.#turn++ ? undefined : this.#session;
    const turn = this.#turn;
    const session = first ?? (await this.#start());
    if (turn === this.#turn) return (this.#session = session);
    session.close();
    throw new PluginEndedError(plugin, 'what it may do has changed while it started');
  }

  end(): void {
    this.#turn++;
    this.#session?.close();
    this.#session = undefined;
  }
}

/**
 * Installs a plugin that has said what it asks for, with what the shop grants. It is ended and runs
 * anew with what is left whenever that changes.
 *
 * @param first its session, from which nobody hears anything yet
 * @param start starts another
 */
export async function installGranted(
  host: PluginHost,
  first: SandboxSession,
  start: () => Promise<SandboxSession>,
  said: SandboxedManifest,
  file: PluginFile,
  preapproved: readonly string[] | undefined,
  services: SandboxServices,
): Promise<() => void> {
  const { id } = said;
  const wanted = wantedGrants(id, said.permissions, said.network);
  const { grants, manifest, required } = await openGrants(
    file,
    said,
    wanted,
    preapproved,
    services,
  );
  const current = new CurrentSession(first, start);
  let isRunning = false;
  const activate = async (context: PluginContext): Promise<() => void> => {
    const grant = await effectiveGrant(id, wanted, await required());
    const session = await current.fresh(id);
    isRunning = true;
    await session.activate(grant, context);
    return () => session.close();
  };
  const unfollow = await grants.follow(() => {
    current.end();
    void host.restart(id);
  });
  let unregister: (() => void) | undefined;
  try {
    unregister = await services.registerPersonalData(storedPersonalData(id, services.rows));
    const facts = { bytes: file.bytes, consent: grants };
    const uninstall = await host.install({ manifest, activate }, 'sandboxed', facts);
    // Switched off, or waiting: it is not kept running meanwhile.
    if (!isRunning) current.end();
    return () => {
      unregister?.();
      unfollow();
      current.end();
      uninstall();
    };
  } catch (error) {
    unregister?.();
    unfollow();
    current.end();
    throw error;
  }
}
