import { describe, it } from 'node:test';
import { ESLint, RuleTester } from 'eslint';
import typescript from 'typescript-eslint';
import assert from 'node:assert/strict';
import { bannedInPackages, bannedMarkup, bannedOutsideDefine, bannedSyntax } from '../bans.js';
import { patronkitPlugin } from './patronkit-plugin.js';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester();
const rule = (name) => patronkitPlugin.rules[name];
const error = (messageId) => ({ errors: [{ messageId }] });

tester.run('no-style-attribute', rule('no-style-attribute'), {
  valid: [
    'html`<p class="big">x</p>`',
    'html`<p>style = nice</p>`',
    'html`<input .style=${x}>`.length && css`p { color: red }`',
    'html`<p data-style="x"></p>`',
  ],
  invalid: [
    { code: 'html`<p style="color: red">x</p>`', ...error('style') },
    { code: 'html`<p class=${a} style=${b}>x</p>`', ...error('style') },
    { code: 'svg`<path style="fill: red"/>`', ...error('style') },
  ],
});

tester.run('no-cross-package-instanceof', rule('no-cross-package-instanceof'), {
  valid: [
    'import { Thing } from "./thing.js"; x instanceof Thing;',
    'x instanceof HTMLElement;',
    'import { Thing } from "@patronkit/store/thing.js"; { class Thing {} x instanceof Thing; }',
  ],
  invalid: [
    {
      code: 'import { StoreError } from "@patronkit/store/errors.js"; x instanceof StoreError;',
      ...error('instanceof'),
    },
    {
      code: 'import * as errors from "@patronkit/store/errors.js"; x instanceof errors.StoreError;',
      ...error('instanceof'),
    },
  ],
});

tester.run('no-barrel', rule('no-barrel'), {
  valid: [
    { code: 'export const one = 1;', filename: 'one.ts' },
    { code: 'export { one } from "./one.js"; export const two = 2;', filename: 'two.ts' },
    { code: 'import "./one.js";', filename: 'define.ts' },
  ],
  invalid: [
    { code: 'export const one = 1;', filename: 'index.ts', ...error('index') },
    {
      code: 'export * from "./one.js"; export const two = 2;',
      filename: 'two.ts',
      ...error('all'),
    },
    { code: 'export { one } from "./one.js";', filename: 'all.ts', ...error('only') },
  ],
});

tester.run('relative-imports-end-in-js', rule('relative-imports-end-in-js'), {
  valid: ['import "./one.js";', 'import "lit";', 'import("./one.js");'],
  invalid: [
    { code: 'import "./one";', output: "import './one.js';", ...error('ending') },
    { code: 'import("./one.ts");', output: "import('./one.js');", ...error('ending') },
  ],
});

tester.run('short-class', rule('short-class'), {
  valid: [{ code: 'class Small {\n}', options: [{ lines: 2 }] }],
  invalid: [{ code: 'class Large {\n\n}', options: [{ lines: 2 }], ...error('long') }],
});

describe('the bans', () => {
  const linter = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parser: typescript.parser },
      rules: {
        'no-restricted-syntax': [
          'error',
          ...bannedSyntax,
          ...bannedMarkup,
          ...bannedInPackages,
          ...bannedOutsideDefine,
        ],
      },
    },
  });
  const problems = async (code) => {
    const [result] = await linter.lintText(code, { filePath: 'banned.ts' });
    return result.messages.map(({ message }) => message);
  };
  const found = [
    'for (const key in object) use(key);',
    'element.innerHTML = text;',
    'element.insertAdjacentHTML("beforeend", text);',
    'document.write(text);',
    'html`<p .innerHTML=${text}></p>`;',
    'class Thing { onClick() {} }',
    'class Thing { #onClick() {} }',
    'class Thing { onClick = () => {}; }',
    'crypto.randomUUID();',
    'await crypto.subtle.digest(name, data);',
    'navigator.locks.request(name, work);',
    'throw new Error();',
    'customElements.define("x-y", Thing);',
    '@customElement("x-y") class Thing {}',
  ];
  for (const code of found) {
    it(`find ${code}`, async () => {
      assert.equal((await problems(code)).length, 1);
    });
  }
  const allowed = [
    'for (const key of keys) use(key);',
    'class Thing { saveNote() {} }',
    'const options = { onProgress };',
    'crypto.getRandomValues(bytes);',
    'throw new Error("The till is closed. Open it.");',
  ];
  for (const code of allowed) {
    it(`leave ${code} alone`, async () => {
      assert.deepEqual(await problems(code), []);
    });
  }
});
