import { readAtMost } from './read-at-most.js';
import { PluginCodeError } from './sandbox-errors.js';

/** Bytes of a plugin's file, as gzip makes it. */
const mostCompressed = 65_536;
/** Bytes of a plugin's file, before that. */
const mostBytes = 1_048_576;

/** Bytes after gzip; where the browser has none, a guess of a third. */
async function compressedBytes(code: Blob): Promise<number> {
  if (typeof CompressionStream === 'undefined') return code.size / 3;
  const stream = code.stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).blob()).size;
}

/**
 * Fetches a plugin's file without cookies, and holds it to its integrity and size.
 *
 * @param integrity as in `<script integrity>`: `sha256-…`, `sha384-…` or `sha512-…`
 * @throws {PluginCodeError}
 */
export async function fetchPluginCode(source: string, integrity: unknown): Promise<string> {
  // The browser takes an integrity it does not understand for none.
  if (!/^sha(256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}$/.test(String(integrity))) {
    throw new PluginCodeError(source, 'it needs integrity: "sha384-…"');
  }
  let code: Blob | undefined;
  try {
    const response = await fetch(source, {
      integrity: integrity as string,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new PluginCodeError(source, `the server answered ${response.status}`);
    code = await readAtMost(response, mostBytes);
  } catch (cause) {
    if (cause instanceof PluginCodeError) throw cause;
    throw new PluginCodeError(source, 'it could not be fetched, or is not what integrity names', {
      cause,
    });
  }
  if (!code || (await compressedBytes(code)) > mostCompressed) {
    throw new PluginCodeError(source, 'it is larger than 64 kB after gzip');
  }
  return code.text();
}
