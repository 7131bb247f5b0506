import { acceptAll, acceptDifferent, listDifferent } from './accept-pictures.js';

// npm run pictures:accept                       keeps all that the last run found different
// npm run pictures:accept loyalty-badge/Compact   … only those whose names begin so
// npm run pictures:accept -- --all              takes every picture anew, for this browser and these fonts

const words = process.argv.slice(2);
if (words.includes('--all')) {
  const { taken, bytes, failed } = await acceptAll();
  console.log(`Took ${taken} pictures, ${(bytes / 1e6).toFixed(2)} MB.`);
  for (const line of failed) console.error(`✗ ${line}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} else {
  const names = listDifferent().filter(
    (name) => words.length === 0 || words.some((word) => name.startsWith(word)),
  );
  if (names.length === 0) {
    console.error('Nothing that the last run found different has such a name.');
    process.exitCode = 1;
  }
  for (const name of names) {
    acceptDifferent(name);
    console.log(`Kept ${name}.`);
  }
}
