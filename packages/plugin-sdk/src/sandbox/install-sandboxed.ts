import type { PluginHost } from '../host/plugin-host.js';
import type { PluginContext } from '../plugin.js';
import { effectiveGrant, grantsPersonalData, wantedGrants } from './granted-fields.js';
import { fetchPluginCode } from './plugin-code.js';
import { GrantError, PluginCodeError } from './sandbox-errors.js';
import { openSandboxFrame } from './sandbox-frame.js';
import type { SandboxRequest, SandboxServices } from './sandbox-services.js';
import { SandboxSession } from './sandbox-session.js';
import type { SandboxedManifest } from './sandboxed-plugin.js';

const longestStart = 10_000;

async function manifestOf(session: SandboxSession, source: string): Promise<SandboxedManifest> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new PluginCodeError(source, 'it called no definePlugin'));
    }, longestStart);
  });
  try {
    const manifest = await Promise.race([session.manifest, late]);
    return (manifest ?? {}) as SandboxedManifest;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs code as a sandboxed plugin of a host. Resolves, once it is active, with how to uninstall it.
 *
 * @param source names the code in errors
 * @throws {GrantError} an error with the code `plugin-sandbox`, {@link PluginCodeError}, and the errors of
 * `PluginHost.install`
 */
export async function runSandboxed(
  host: PluginHost,
  source: string,
  code: string,
  granted: readonly string[],
  services: SandboxServices,
): Promise<() => void> {
  if (!Array.isArray(granted)) throw new GrantError(source, 'grant must be a list');
  const mayRunInFrame = async (): Promise<boolean> => !(await grantsPersonalData(granted));
  const frame = await openSandboxFrame(source, code, services.lit, mayRunInFrame);
  if (frame.isolation === 'frame') {
    services.report(
      `plugin-frame: "${source}" gets no personal data, for which the page's Content-Security-Policy must have worker-src blob:`,
    );
  }
  const session = new SandboxSession(source, frame, services);
  try {
    const manifest = await manifestOf(session, source);
    const { id, permissions, network } = manifest;
    const grant = await effectiveGrant(id, wantedGrants(id, permissions, network), granted);
    const activate = async (context: PluginContext): Promise<() => void> => {
      await session.activate(grant, context);
      return () => session.close();
    };
    return await host.install({ manifest, activate }, 'sandboxed');
  } catch (error) {
    session.close();
    throw error;
  }
}

/**
 * Fetches a plugin, holds it to its integrity and size, and runs it in a sandbox.
 *
 * @throws what `runSandboxed` throws, and {@link PluginCodeError}
 */
export async function installSandboxed(
  host: PluginHost,
  { src, integrity, grant = [] }: SandboxRequest,
  services: SandboxServices,
): Promise<() => void> {
  const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  return runSandboxed(host, address, await fetchPluginCode(address, integrity), grant, services);
}
