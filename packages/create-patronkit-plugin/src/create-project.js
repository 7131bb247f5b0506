import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles } from './project-files.js';
import { samples as sandboxedSamples } from './sandboxed-samples.js';
import { samples as trustedSamples } from './trusted-samples.js';

/** The points a new plugin can begin with, by its trust. */
export const pointNames = {
  trusted: Object.keys(trustedSamples),
  sandboxed: Object.keys(sandboxedSamples),
};

/** The project could not be created; nothing was written. The message says what to do. */
export class CreateError extends Error {}

/**
 * Writes the project of a new plugin.
 * @param {{ folder: string, trust?: string, points?: readonly string[], version?: string }} options
 *   `folder` becomes the plugin's id
 * @returns {string[]} the files written
 * @throws {CreateError}
 */
export function createProject({
  folder,
  trust = 'trusted',
  points = ['customer-card.section'],
  version = '^0.1.0',
}) {
  const id = path.basename(path.resolve(folder));
  if (!/^[a-z][a-z0-9.-]{1,63}$/.test(id)) {
    throw new CreateError(
      `"${id}" cannot be a plugin's id. Use 2 to 64 lower-case letters, digits, "-" and ".", beginning with a letter.`,
    );
  }
  if (!Object.hasOwn(pointNames, trust)) {
    throw new CreateError(`There is no trust "${trust}". Use trusted or sandboxed.`);
  }
  const unknown = points.find((point) => !pointNames[trust].includes(point));
  if (unknown || !points.length) {
    throw new CreateError(
      `A ${trust} plugin has no extension point "${unknown ?? ''}". It has: ${pointNames[trust].join(', ')}.`,
    );
  }
  if (existsSync(folder) && readdirSync(folder).length) {
    throw new CreateError(`${folder} is not empty. Choose another name.`);
  }
  const files = Object.entries(projectFiles({ id, points: [...new Set(points)], trust, version }));
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return files.map(([name]) => name);
}
