import { checkPlugin } from '../host/check-plugin.js';
import type { PluginHost } from '../host/plugin-host.js';
import { fetchPluginCode } from './plugin-code.js';
import { GrantError, PluginCodeError, SandboxUnavailableError } from './sandbox-errors.js';
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
 * Runs code as a sandboxed plugin of a host. Resolves, once it is active or waits for the shop, with
 * how to uninstall it. It runs anew with what is left when the shop takes something away.
 *
 * @param source names the code in errors
 * @param preapproved see `SandboxRequest.grant`
 * @param integrity names the code in grants
 * @throws {GrantError} an error with the code `plugin-sandbox`, {@link PluginCodeError}, and the errors of
 * `PluginHost.install`
 */
export async function runSandboxed(
  host: PluginHost,
  source: string,
  code: string,
  preapproved: readonly string[] | undefined,
  services: SandboxServices,
  integrity = source,
): Promise<() => void> {
  if (preapproved && !Array.isArray(preapproved)) {
    throw new GrantError(source, 'grant must be a list');
  }
  const start = async (): Promise<SandboxSession> => {
    const frame = await openSandboxFrame(source, code, services.lit);
    return new SandboxSession(source, frame, services);
  };
  // Started with nothing granted, to learn what it asks for.
  const first = await start();
  try {
    const manifest = await manifestOf(first, source);
    await checkPlugin({ manifest, activate: start }, 'sandboxed');
    if (first.isolation === 'frame') {
      services.report(
        `plugin-frame: "${source}" gets no personal data, for which the page's Content-Security-Policy must have worker-src blob:`,
      );
    }
    const { installGranted } = await import('./install-granted.js');
    const file = { source, integrity, bytes: code.length };
    return await installGranted(host, first, start, manifest, file, preapproved, services);
  } catch (error) {
    first.close();
    // What the sandbox refused says more than that the activation failed.
    const { cause } = error as { readonly cause?: unknown };
    const isRefusal = cause instanceof GrantError || cause instanceof SandboxUnavailableError;
    throw isRefusal ? cause : error;
  }
}

/**
 * Fetches a plugin, holds it to its integrity and size, and runs it in a sandbox.
 *
 * @throws what `runSandboxed` throws, and {@link PluginCodeError}
 */
export async function installSandboxed(
  host: PluginHost,
  { src, integrity, grant }: SandboxRequest,
  services: SandboxServices,
): Promise<() => void> {
  const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  const code = await fetchPluginCode(address, integrity);
  return runSandboxed(host, address, code, grant, services, integrity);
}
