import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { foldCss, foldHtml } from './fold-templates-plugin.js';
import { neededFiles, unpaddedIntegrityOf } from './integrity.js';
import { libraryChangesPlugin } from './library-changes-plugin.js';
import { repository } from './paths.js';
import { makeRelease } from './release.js';
import { snippet } from './snippet.js';
import { markVerifiedImports, verifiedImportsPlugin } from './verified-imports-plugin.js';

describe('folding templates', () => {
  it('keeps what a style sheet means', () => {
    const folded = foldCss(`
      :host([theme='dark'])  p :first-child ,
      a::before {
        content: 'a  b; c';  /* a note; with { marks */
        margin: calc(1px + 2px) ;
        color: oklch(0.5 0.10 10.05);
      }
      .v1 [data-x='a 0.5'] { content: '0.5 / 2' }
      p > * ~ * { margin: calc(var(--a) * 2) 1px !important; font: 1px / 2 x }
    `);
    assert.equal(
      folded,
      " :host([theme=dark]) p :first-child,a::before{content:'a  b; c';margin:calc(1px + 2px);color:oklch(.5 .10 10.05)}.v1 [data-x='a 0.5']{content:'0.5 / 2'}p>*~*{margin:calc(var(--a)*2) 1px!important;font:1px/2 x}",
    );
  });

  it('keeps one space where there was a line break, and everything else', () => {
    assert.equal(
      foldHtml('<p\n  class="a  b"\n>\n  Hello  <b>you</b>\n</p>'),
      '<p class="a  b" > Hello  <b>you</b> </p>',
    );
  });

  it('leaves preformatted text alone', () => {
    const text = '<textarea>\n  a\n</textarea>';
    assert.equal(foldHtml(text), text);
  });
});

describe('verified imports', () => {
  it('wrap every import of a named module in our sources, and no other', () => {
    const { transform } = verifiedImportsPlugin('/verified-import.ts');
    const code = "const a = () => import('./a.js');\nconst b = (address) => import(address);";
    assert.match(
      transform(code, '/src/x.ts'),
      /^import .*\nconst a = \(\) => patronVerifiedImport\(\(\) => import\('\.\/a\.js'\)\);\nconst b = \(address\) => import\(address\);$/,
    );
    assert.equal(transform(code, '/node_modules/x/x.js'), null);
    assert.equal(transform("object.import('./a.js')", '/src/x.ts'), null);
  });

  it('are marked with the file, and with what is picked from it', () => {
    assert.equal(
      markVerifiedImports('f(()=>import("./a.js"));f(()=>import(`./b-c.zh-cn.js`).then(e=>e.n))'),
      'f("import:a.js");f("import:b-c.zh-cn.js",e=>e.n)',
    );
  });

  it('are marked with how a CommonJS module is unwrapped', () => {
    assert.equal(
      markVerifiedImports('f(()=>import("./a.js").then(t=>e(t.default,1)))'),
      'f("import:a.js",t=>e(t.default,1))',
    );
  });

  it('fail the build when one escapes', () => {
    assert.throws(() => markVerifiedImports('f(import("./a.js"))'), /escapes verification/);
    assert.throws(
      () => markVerifiedImports('f(()=>import("./a.js").then(t=>{t()}))'),
      /escapes verification/,
    );
  });
});

describe('a release', () => {
  const file = (fileName, code, imports = []) => ({ fileName, code, imports });

  it('carries in each file the integrity of what it loads on demand and of what that imports', () => {
    const { files, folder } = makeRelease(
      [
        file('runtime.js', 'f("import:lazy.js")'),
        file('lazy.js', 'f("import:nested.js")', ['runtime.js', 'shared.js']),
        file('nested.js', 'nested', ['lazy.js']),
        file('shared.js', 'shared', ['runtime.js']),
      ],
      '1.2.3',
    );
    const [runtime, lazy, nested, shared] = files.map(({ code }) => code);
    assert.equal(lazy, `f("nested.js ${unpaddedIntegrityOf(nested)}")`);
    assert.equal(
      runtime,
      `f("lazy.js ${unpaddedIntegrityOf(lazy)} shared.js ${unpaddedIntegrityOf(shared)}")`,
    );
    assert.match(folder, /^1\.2\.3-[0-9a-f]{10}$/);
  });

  it('asks for no file again that must be there already', () => {
    const { files } = makeRelease(
      [
        file('runtime.js', 'f("import:store.js")'),
        file('store.js', 'f("import:office.js")', ['runtime.js']),
        file('office.js', 'f("import:export.js")', ['runtime.js']),
        file('export.js', 'export', ['store.js']),
      ],
      '1.0.0',
    );
    const [, , office, exporting] = files.map(({ code }) => code);
    assert.equal(office, `f("export.js ${unpaddedIntegrityOf(exporting)}")`);
  });

  it('has another folder when any file changes', () => {
    const folderOf = (code) =>
      makeRelease([file('runtime.js', 'f("import:a.js")'), file('a.js', code)], '1.0.0').folder;
    assert.notEqual(folderOf('one'), folderOf('two'));
    assert.equal(folderOf('one'), folderOf('one'));
  });

  it('is refused when files load each other on demand in a circle', () => {
    assert.throws(
      () =>
        makeRelease(
          [
            file('runtime.js', ''),
            file('a.js', 'f("import:b.js")'),
            file('b.js', 'f("import:a.js")'),
          ],
          '1.0.0',
        ),
      /a\.js → b\.js → a\.js/,
    );
  });

  it('knows all files that one needs, in one order', () => {
    const files = [
      file('a', '', ['b', 'c']),
      file('b', '', ['d']),
      file('c', '', ['d']),
      file('d', ''),
    ];
    assert.deepEqual(neededFiles(files, 'a'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(neededFiles(files, 'a', ['b']), ['a', 'c', 'd']);
  });
});

describe('changes to libraries', () => {
  it('fail the build when a library no longer reads as expected', () => {
    assert.throws(
      () =>
        libraryChangesPlugin().transform('createPolicy()', '/node_modules/lit-html/lit-html.js'),
      /lit-html\.js has 0 places like createPolicy/,
    );
  });

  it('leave other modules alone', () => {
    assert.equal(libraryChangesPlugin().transform('anything', '/src/lit-html.js'), null);
  });
});

describe('the snippet', () => {
  it('pins patron.js and escapes what it is given', () => {
    assert.equal(
      snippet({
        address: 'https://x/patron.js',
        integrity: 'sha256-a=',
        attributes: { 'data-shop': 'a"b&c' },
      }),
      '<script async src="https://x/patron.js" integrity="sha256-a=" crossorigin="anonymous" data-shop="a&quot;b&amp;c"></script>\n',
    );
  });
});

describe('properties of elements', () => {
  const folder = path.join(repository, 'packages/elements/src');
  const sources = readdirSync(folder, { recursive: true }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );

  it('use no more of Lit than our copy has', () => {
    const known = /^(?:attribute: (?:false|'[\w-]+')|reflect: true|type: (?:Boolean|String))$/;
    for (const file of sources) {
      const code = readFileSync(path.join(folder, file), 'utf8');
      for (const [, options] of code.matchAll(/@(?:property|state)\((?:\{([^}]*)\})?/g)) {
        for (const option of (options ?? '').split(',').map((text) => text.trim())) {
          if (option) assert.match(option, known, `${file}: ${option} (see library-changes.js)`);
        }
      }
      assert.doesNotMatch(
        code,
        /static (?:override )?properties\b|@property\([^)]*\)\s+[gs]et /,
        file,
      );
      assert.doesNotMatch(
        code,
        /@[\w-]+=\$\{\{|\bhandleEvent\b/,
        `${file}: a listener is a function`,
      );
    }
  });
});
