/**
 * Puts rows into a list, in this order, and leaves alone those that are there: whoever has the focus
 * on one keeps it, and a dialog opened from it finds it again.
 * @param {Element} list
 * @param {Element[]} rows
 */
export function keepRows(list, rows) {
  const focused = document.activeElement;
  const place = [...list.children].findIndex((row) => row.contains(focused));
  for (const row of [...list.children]) if (!rows.includes(row)) row.remove();
  for (const [index, row] of rows.entries()) {
    const there = list.children[index] ?? null;
    if (there !== row) list.insertBefore(row, there);
  }
  if (place < 0 || document.activeElement === focused) return;
  // Its row was moved, which takes the focus away, or is gone: then whoever stands there now has it.
  const next = focused.isConnected
    ? focused
    : (rows[place] ?? rows.at(-1))?.querySelector('button');
  next?.focus({ preventScroll: true });
}
