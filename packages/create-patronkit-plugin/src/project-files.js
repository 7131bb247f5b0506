import { sandboxedFiles } from './sandboxed-files.js';
import { trustedFiles } from './trusted-files.js';

const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

function packageFile(name, version) {
  return json({
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      dev: 'vite',
      test: 'tsc && node --test dist/*.test.js',
      build: 'vite build',
    },
    dependencies: { '@patronkit/plugin-sdk': version },
    devDependencies: {
      '@patronkit/elements': version,
      '@patronkit/records': version,
      '@patronkit/store': version,
      '@types/node': '^20.19.0',
      typescript: '^6.0.3',
      vite: '^8.3.8',
    },
  });
}

const compilerFile = json({
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node', 'vite/client'],
    strict: true,
    skipLibCheck: true,
    outDir: 'dist',
    rootDir: 'src',
  },
  include: ['src'],
});

const pageFile = (id) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${id}</title>
    <script type="module" src="/src/dev.ts"></script>
  </head>
  <body>
    <patron-customer-search></patron-customer-search>
    <patron-customer-card customer="c_1"></patron-customer-card>
    <patron-loyalty-badge></patron-loyalty-badge>
    <patron-feedback-form measure="csat"></patron-feedback-form>
    <patron-visit-log></patron-visit-log>
    <patron-plugin-panel></patron-plugin-panel>
    <patron-plugin-manager></patron-plugin-manager>
    <patron-command-palette></patron-command-palette>
  </body>
</html>
`;

const words = {
  trusted: {
    what: 'it runs in the page of the shop with all its power',
    build: 'one ES module',
    install: `A shop installs it with \`<script src="…/patron.js" data-plugins="/plugin.js">\`, or
\`Patron.use('/plugin.js')\`.`,
    guide: 'docs/plugins.md',
  },
  sandboxed: {
    what: 'it runs apart from the page, with what the shop grants it and no more',
    build: 'one classic script',
    install: `A shop installs it with \`Patron.use({ src: '/plugin.js', integrity: 'sha384-…' })\`; the
integrity is what \`openssl dgst -sha384 -binary build/plugin.js | openssl base64 -A\` says.`,
    guide: 'docs/plugins.md and docs/sandbox.md',
  },
};

const readme = ({ id, points, trust }) => `# ${id}

A ${trust} Patronkit plugin: ${words[trust].what}.

\`\`\`sh
npm install
npm run dev     # a page with every element; a change of src/plugin.ts shows at once
npm test        # types, the contract of plugins, and your own tests
npm run build   # build/plugin.js, ${words[trust].build}
\`\`\`

${words[trust].install}

It contributes at: ${points.map((point) => `\`${point}\``).join(', ')}. All points, and how to keep
data, ask for records and offer settings: ${words[trust].guide} of Patronkit.
`;

/**
 * The files of a new plugin's project: path → text.
 * @param {{ id: string, points: readonly string[], trust: 'trusted' | 'sandboxed', version: string }} options
 * @returns {Readonly<Record<string, string>>}
 */
export function projectFiles({ id, points, trust, version }) {
  return {
    'package.json': packageFile(`patronkit-plugin-${id}`, version),
    'tsconfig.json': compilerFile,
    'index.html': pageFile(id),
    'README.md': readme({ id, points, trust }),
    '.gitignore': 'node_modules\ndist\nbuild\n',
    ...(trust === 'trusted' ? trustedFiles : sandboxedFiles)({ id, points }),
  };
}
