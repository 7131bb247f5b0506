import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessibilityTree } from './accessibility-tree.js';
import { lineDifference } from './line-difference.js';

const titleOf = (name) => `# ${name}`;

/** Name of a story → what was written down of it. */
function readSections(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  return new Map(
    text
      .split(/^(?=# )/m)
      .filter((section) => section.startsWith('# '))
      .map((section) => {
        const [title, ...lines] = section.split('\n');
        return [title.slice(2), lines.join('\n').trim()];
      }),
  );
}

function writeSections(file, sections) {
  mkdirSync(path.dirname(file), { recursive: true });
  const text = [...sections].map(([name, tree]) => `${titleOf(name)}\n\n${tree}\n`).join('\n');
  writeFileSync(file, text);
}

/**
 * Commands for tests in Chromium: `set-time-zone` makes days and hours the same everywhere, and
 * `accessibility-tree` compares what a screen reader gets with what was written down, and answers
 * with the difference. With PATRONKIT_UPDATE_TREES=1 it writes it down instead.
 *
 * @param {string} folder where it is written down, one file for each file of stories
 */
export function accessibilityTreePlugin(folder) {
  const isUpdating = process.env['PATRONKIT_UPDATE_TREES'] === '1';
  const protocol = (session) => session.browser.getPage(session.id).createCDPSession();

  async function compare(session, { file: name, story, stories }) {
    // What is written down must be whole: marks of a row follow its words.
    if (isUpdating) await new Promise((resolve) => setTimeout(resolve, 500));
    const client = await protocol(session);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    const now = accessibilityTree(nodes);
    const file = path.join(folder, `${name}.txt`);
    const sections = readSections(file);
    if (!isUpdating) return lineDifference(sections.get(story) ?? '', now);
    sections.set(story, now);
    writeSections(
      file,
      stories.filter((one) => sections.has(one)).map((one) => [one, sections.get(one)]),
    );
    return '';
  }

  return {
    name: 'accessibility-tree',
    async executeCommand({ command, payload, session }) {
      switch (command) {
        case 'set-time-zone': {
          const client = await protocol(session);
          await client.send('Emulation.setTimezoneOverride', { timezoneId: payload });
          return true;
        }
        case 'accessibility-tree':
          return { difference: await compare(session, payload) };
        case 'accessibility-tree-stories':
          return { stories: [...readSections(path.join(folder, `${payload}.txt`)).keys()] };
        default:
          return undefined;
      }
    },
  };
}
