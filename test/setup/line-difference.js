/** Longest run of lines that both have, by the table of dynamic programming. */
function commonLengths(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => Array(after.length + 1).fill(0));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row][column] =
        before[row] === after[column]
          ? lengths[row + 1][column + 1] + 1
          : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
    }
  }
  return lengths;
}

/** What was taken away (`-`) and added (`+`), with the lines around it; empty where texts are the same. */
export function lineDifference(before, after, around = 2) {
  if (before === after) return '';
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lengths = commonLengths(old, now);
  const all = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (old[row] !== undefined && old[row] === now[column]) {
      all.push(`  ${old[row]}`);
      row += 1;
      column += 1;
    } else if (
      column >= now.length ||
      (row < old.length && lengths[row + 1][column] >= lengths[row][column + 1])
    ) {
      all.push(`- ${old[row]}`);
      row += 1;
    } else {
      all.push(`+ ${now[column]}`);
      column += 1;
    }
  }
  const isNear = (index) =>
    all
      .slice(Math.max(0, index - around), index + around + 1)
      .some((line) => !line.startsWith(' '));
  return all.filter((_, index) => isNear(index)).join('\n');
}
