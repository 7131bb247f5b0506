import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { repository } from '../setup/tools.js';

// What a plugin carries of plugin-sdk, in gzip bytes: as its author's bundler makes it.
const most = 2000;

const body = (trust) => `{
  manifest: {
    id: 'small',
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: '${trust}',
    contributes: ['customer-card.section'],
  },
  activate({ contribute }) {
    contribute('customer-card.section', { id: 'a', mount() {}, render() {} });
  },
}`;

async function bytesOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: repository },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

for (const [trust, module, name] of [
  ['trusted', 'plugin.js', 'definePlugin'],
  ['sandboxed', 'sandbox/guest/define-sandboxed-plugin.js', 'definePlugin'],
]) {
  describe(`a ${trust} plugin`, () => {
    it(`carries at most ${most} bytes of plugin-sdk`, async () => {
      const own = await bytesOf(`globalThis.plugin = ${body(trust)};`);
      const whole = await bytesOf(
        `import { ${name} } from '@patronkit/plugin-sdk/${module}';\n` +
          `globalThis.plugin = ${name}(${body(trust)});`,
      );
      assert.ok(whole - own <= most, `${whole - own} bytes`);
    });
  });
}
