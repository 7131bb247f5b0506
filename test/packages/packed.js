import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../setup/tools.js';

/** Where `node test/packages/pack.js` leaves the packages as npm would get them. */
export const packedFolder = path.join(repository, 'test-results/packed');

/** The packages that are published: all in `packages/`, as their `package.json` says. */
export const publishedPackages = readdirSync(path.join(repository, 'packages'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const folder = path.join(repository, 'packages', name);
    return {
      folder,
      manifest: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
    };
  })
  .filter(({ manifest }) => !manifest.private);

/** Full path of a package's tarball, by its name. */
export function tarballOf(packageName) {
  const fileName = `${packageName.replace('@', '').replace('/', '-')}-`;
  const tarball = readdirSync(packedFolder).find((file) => file.startsWith(fileName));
  if (!tarball) {
    throw new Error(`${packageName} is not packed. Run: node test/run.js build pack`);
  }
  return path.join(packedFolder, tarball);
}
