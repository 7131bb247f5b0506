import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resultsFolder } from './baselines.js';

const titles = { expected: 'Kept', actual: 'Now', diff: 'What differs' };

const picture = (name, kind) =>
  `<figure><figcaption>${titles[kind]}</figcaption><img src="${name}/${kind}.png" alt="${titles[kind]}: ${name}"></figure>`;

const section = ({ name, why, pictures }) => `<section data-name="${name}">
<h2>${name}</h2><p>${why}</p><button type="button">Keep the new one</button>
<div class="pictures">${Object.keys(titles)
  .filter((kind) => pictures.includes(kind))
  .map((kind) => picture(name, kind))
  .join('')}</div></section>`;

/** Writes the page on which people look at what differs; `review.js` serves it. */
export function writeReviewPage(differences) {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(
    path.join(resultsFolder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pictures that differ</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>
:root { color-scheme: light dark; }
body { margin: 24px auto; max-width: 1700px; padding: 0 24px; font: 16px/1.5 system-ui, sans-serif; }
section { margin-block: 32px; border-top: 1px solid #8888; }
h2 { margin-bottom: 0; font-size: 18px; } p { margin-top: 0; color: GrayText; }
button { min-height: 40px; padding: 6px 16px; font: inherit; }
.pictures { display: flex; flex-wrap: wrap; gap: 16px; }
figure { margin: 12px 0; } figcaption { color: GrayText; }
img { max-width: 100%; border: 1px solid #8888; }
.kept { opacity: 0.4; }
</style></head><body><h1>${differences.length} pictures that differ</h1>
<p>Keep those that are meant to look so; the others are bugs.</p>
<button type="button" id="all">Keep all of them</button>
${differences.map(section).join('\n')}
<script>
const keep = async (part) => {
  const answer = await fetch('/keep?name=' + encodeURIComponent(part.dataset.name), { method: 'POST' });
  const button = part.querySelector('button');
  button.disabled = answer.ok;
  button.textContent = answer.ok ? 'Kept' : await answer.text();
  part.classList.toggle('kept', answer.ok);
};
const parts = [...document.querySelectorAll('section')];
for (const part of parts) part.querySelector('button').addEventListener('click', () => keep(part));
document.querySelector('#all').addEventListener('click', async () => { for (const part of parts) await keep(part); });
</script></body></html>
`,
  );
}
