import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFiles } from './bundle-files.js';
import { bundlePlugins } from './bundle-plugins.js';
import { bundleScript } from './bundle-script.js';
import { integrityOf } from './integrity.js';
import { distFolder, elements, embedFolder, repository, themesFolder } from './paths.js';
import { makeRelease } from './release.js';
import { snippet } from './snippet.js';

// Builds the script tag (dist/patron.js, its release folder, our plugins and themes, integrity.json,
// snippet.html), then describes the elements, and builds every package's JavaScript and types for npm.

const { version } = JSON.parse(readFileSync(path.join(embedFolder, 'package.json'), 'utf8'));
const release = makeRelease(await bundleFiles({ elements, version }), version);
const script = await bundleScript({ release, elements, version });
const plugins = await bundlePlugins();
/** Style sheets a page may link beside the script tag. */
const themes = readdirSync(themesFolder).map((name) => ({
  fileName: `themes/${name}`,
  code: readFileSync(path.join(themesFolder, name), 'utf8'),
}));

/** Removes earlier releases, which nothing refers to any more; tsc's output beside them stays. */
function removeEarlierReleases() {
  mkdirSync(distFolder, { recursive: true });
  for (const entry of readdirSync(distFolder, { withFileTypes: true })) {
    if (entry.isDirectory() && /^\d+\.\d+\.\d+.*-[0-9a-f]{10}$/.test(entry.name)) {
      rmSync(path.join(distFolder, entry.name), { recursive: true });
    }
  }
}

removeEarlierReleases();
mkdirSync(path.join(distFolder, release.folder));
const integrity = { 'patron.js': `sha256-${integrityOf(script)}` };
for (const { fileName, code } of release.files) {
  integrity[`${release.folder}/${fileName}`] = `sha256-${integrityOf(code)}`;
  writeFileSync(path.join(distFolder, release.folder, fileName), code);
}
for (const folder of ['plugins', 'themes']) {
  mkdirSync(path.join(distFolder, folder), { recursive: true });
}
for (const { fileName, code } of [...plugins, ...themes]) {
  integrity[fileName] = `sha256-${integrityOf(code)}`;
  writeFileSync(path.join(distFolder, fileName), code);
}
writeFileSync(path.join(distFolder, 'patron.js'), script);
writeFileSync(
  path.join(distFolder, 'integrity.json'),
  `${JSON.stringify({ version, files: integrity }, undefined, 2)}\n`,
);
writeFileSync(
  path.join(distFolder, 'snippet.html'),
  snippet({ address: 'patron.js', integrity: integrity['patron.js'] }),
);

const bytes = (code) => gzipSync(code, { level: 9 }).length;
console.log(`patron.js ${version}: ${bytes(script)} bytes (gzip -9)`);
for (const { fileName, code } of [...release.files, ...plugins, ...themes])
  console.log(`  ${fileName} ${bytes(code)}`);

const run = (...command) => {
  const { status } = spawnSync(process.execPath, command, { cwd: repository, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('packages/elements/build/describe-elements.js');
run('packages/react/build/write-components.js');
run('node_modules/typescript/bin/tsc', '-b');
