/** The fields of `given` that `saved` lacks, such as `email` or `lines.sku`. */
export function lostFields(given: object, saved: object): string[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const kept = (saved as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) return [];
    if (kept === undefined) return [name];
    return typeof value === 'object'
      ? lostFields(value ?? {}, Object(kept) as object).map((field) =>
          Array.isArray(given) ? field : `${name}.${field}`,
        )
      : [];
  });
}
