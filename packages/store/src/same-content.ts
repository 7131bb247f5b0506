/** Whether two values out of the database hold the same. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [fields, otherFields] = [Object.keys(one), Object.keys(other)];
  return (
    fields.length === otherFields.length &&
    fields.every((field) => sameContent(one[field as never], other[field as never]))
  );
}
