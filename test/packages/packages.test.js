import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { toolPath } from '../setup/tools.js';
import { publishedPackages, tarballOf } from './packed.js';

// Every package as npm would get it: `node test/packages/pack.js` makes the tarballs.

const run = promisify(execFile);
const tests = /\.test\.|(?:^|\/)(?:fixtures|bench|benchmarks|test|tests)\/|\.tsbuildinfo$/;
/** plugin-sdk's is for those who write plugins; any other is only for our own tests. */
const testing = /\/testing\//;

for (const { manifest } of publishedPackages) {
  const { name } = manifest;
  describe(`${name}, packed`, () => {
    let folder;
    let packed;
    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'patronkit-packed-'));
      await run('tar', ['-xzf', tarballOf(name), '-C', folder, '--strip-components', '1']);
      packed = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('passes publint without a word', async () => {
      const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
      const words = messages.map((message) => formatMessage(message, packed));
      assert.deepEqual(words, []);
    });

    // The modules behind a pattern are read one by one in test/frameworks/types.test.js.
    it('resolves with its types for whoever imports it as ES modules', async () => {
      const attw = toolPath('@arethetypeswrong/cli', 'attw');
      const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color'];
      const found = await run(process.execPath, [attw, tarballOf(name), ...options]).catch(
        (failure) => failure,
      );
      assert.equal(found.code ?? 0, 0, `${found.stdout}${found.stderr}`);
    });

    it('says what it is, under which licence, where it comes from and how to use it', () => {
      assert.deepEqual(
        ['README.md', 'LICENSE'].filter((file) => !readdirSync(folder).includes(file)),
        [],
        'files that are missing',
      );
      const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
      assert.match(readme, new RegExp(`^# ${name}$`, 'm'));
      for (const field of ['description', 'keywords', 'license', 'homepage', 'bugs', 'engines']) {
        assert.ok(packed[field], `${field} is missing`);
      }
    });

    it('can be published with provenance', () => {
      assert.deepEqual(packed.publishConfig, { access: 'public', provenance: true });
      assert.match(packed.repository.url, /^git\+https:/);
      assert.equal(packed.repository.directory, `packages/${name.replace('@patronkit/', '')}`);
    });

    it('carries no tests, fixtures or benchmarks', () => {
      const files = readdirSync(folder, { recursive: true }).map((file) =>
        file.replaceAll('\\', '/'),
      );
      const surplus = files.filter(
        (file) => tests.test(file) || (testing.test(file) && name !== '@patronkit/plugin-sdk'),
      );
      assert.deepEqual(surplus, []);
    });

    it('asks for versions npm can find', () => {
      const asked = Object.values({ ...packed.dependencies, ...packed.peerDependencies });
      assert.deepEqual(
        asked.filter((version) => /^(?:workspace|catalog|file|link):/.test(version)),
        [],
      );
    });

    it('has every file its package.json names', () => {
      const { customElements, 'web-types': webTypes, bin = {} } = packed;
      const named = [customElements, webTypes, ...Object.values(bin)].filter(Boolean);
      for (const file of named) assert.ok(readFileSync(path.join(folder, file), 'utf8'), file);
    });
  });
}
