import { expect } from '@open-wc/testing';
import type { AnyPlugin } from '../plugin.js';
import { definePlugin } from '../plugin.js';
import { testPlugin } from './test-plugin.js';

const manifest = {
  id: 'sound',
  version: '1.0.0',
  apiVersion: '2026-11',
  trust: 'trusted',
  contributes: ['command'],
} as const;
const command = { id: 'go', label: { en: 'Go' }, run() {} };
const sound = definePlugin({
  manifest,
  messages: { en: { hello: 'Hello {name}' }, 'zh-CN': { hello: '{name}，您好' } },
  activate: ({ contribute }) => void contribute('command', command),
});

/** What the contract finds wrong, by the test that finds it. */
async function problemsOf(plugin: AnyPlugin, code?: string): Promise<string[]> {
  const tests: [string, () => void | Promise<void>][] = [];
  testPlugin(plugin, {
    ...(code !== undefined && { code }),
    test: (name, body) => tests.push([name, body]),
  });
  const problems: string[] = [];
  for (const [name, body] of tests) {
    try {
      await body();
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
  }
  return problems;
}

describe('the contract of plugins', () => {
  testPlugin(sound, { code: 'small' });

  for (const [what, plugin, problem] of [
    [
      'a manifest no host takes',
      { ...sound, manifest: { ...manifest, version: 'one' } },
      'version',
    ],
    ['a point it does not use', { ...sound, activate() {} }, 'nothing is contributed'],
    [
      'a listener it leaves behind',
      {
        ...sound,
        activate({ contribute }: { contribute(...values: unknown[]): void }) {
          contribute('command', command);
          addEventListener('online', () => {});
        },
      },
      'online',
    ],
    [
      'a field that does not exist',
      { ...sound, manifest: { ...manifest, permissions: { read: { customers: ['salary'] } } } },
      'salary',
    ],
    ['a text one language lacks', { ...sound, messages: { en: { a: 'A' }, 'zh-CN': {} } }, 'zh-CN'],
    [
      'a placeholder one language lacks',
      { ...sound, messages: { en: { a: '{b}' }, 'zh-CN': { a: '乙' } } },
      'placeholders',
    ],
    [
      'an erasure that leaves the customer',
      {
        ...sound,
        collections: {
          kept: {
            schema: { customer: 'string', also: 'string?' },
            personal: {
              customer: 'customer',
              export: 'records',
              erase: (record: object) => ({
                customer: 'nobody',
                also: (record as { customer: string }).customer,
              }),
            },
          },
        },
      },
      'still names the customer',
    ],
  ] as const) {
    it(`finds ${what}`, async () => {
      expect((await problemsOf(plugin)).join()).to.contain(problem);
    });
  }

  it('finds a plugin that weighs too much', async () => {
    const random = Array.from({ length: 60_000 }, () => Math.random().toString(36)).join();
    expect((await problemsOf(sound, random)).join()).to.contain('weighs');
  });
});
