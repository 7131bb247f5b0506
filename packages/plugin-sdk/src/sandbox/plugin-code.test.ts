import { expect } from '@open-wc/testing';
import { fetchPluginCode } from './plugin-code.js';

/** Of `hello`. */
const integrity = 'sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=';
const address = (text: BlobPart): string => URL.createObjectURL(new Blob([text]));

async function problemOf(source: string, given: unknown): Promise<string> {
  return fetchPluginCode(source, given).then(
    () => expect.fail('it was taken'),
    (error: { code: string; message: string }) => {
      expect(error.code).to.equal('plugin-code');
      return error.message;
    },
  );
}

describe('the code of a sandboxed plugin', () => {
  it('is taken when it is what its integrity names', async () => {
    expect(await fetchPluginCode(address('hello'), integrity)).to.equal('hello');
  });
  it('is refused when it is something else', async () => {
    expect(await problemOf(address('hello!'), integrity)).to.contain('integrity');
  });
  for (const given of [undefined, '', 'md5-x', 'sha256-', 'sha256-x', 'none', {}]) {
    it(`is refused with the integrity ${JSON.stringify(given)}`, async () => {
      expect(await problemOf(address('hello'), given)).to.contain('sha384-');
    });
  }
  it('is refused when there is none', async () => {
    expect(await problemOf('/no/such/plugin.js', integrity)).to.match(/404|could not be fetched/);
  });
  it('is refused when it is larger than 64 kB after gzip', async () => {
    const bytes = new Uint8Array(80_000);
    for (let start = 0; start < bytes.length; start += 40_000) {
      crypto.getRandomValues(bytes.subarray(start, start + 40_000));
    }
    const text = Array.from(bytes, (byte) => String.fromCharCode(32 + (byte % 90))).join('');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.repeat(2)));
    const named = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
    expect(await problemOf(address(text.repeat(2)), named)).to.contain('64 kB');
  });
});
