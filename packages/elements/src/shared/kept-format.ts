// Making an Intl format costs far more than using one, and a list uses the same few for each row.
const formats = new Map<string, unknown>();

/** The format made earlier under this key, else a new one. */
export function kept<Format>(key: string, make: () => Format): Format {
  let format = formats.get(key) as Format | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}
