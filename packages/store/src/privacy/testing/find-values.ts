/** Every text and number in a value, wherever structured clones can hold one. */
export function textsIn(value: unknown, texts: string[] = []): string[] {
  if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
  else if (value instanceof Map) for (const entry of value) textsIn(entry, texts);
  else if (value instanceof Set || Array.isArray(value)) {
    for (const item of value) textsIn(item, texts);
  } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes = ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value);
    texts.push(new TextDecoder('utf-8').decode(bytes), new TextDecoder('utf-16le').decode(bytes));
  } else if (value && typeof value === 'object') {
    for (const entry of Object.entries(value)) textsIn(entry, texts);
  }
  return texts;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Those of the given values that are found anywhere in a dump, however they are written. */
export function foundIn(dump: unknown, values: readonly string[]): string[] {
  const all = folded(textsIn(dump).join('\n'));
  const digits = textsIn(dump).map((text) => text.replace(/[\s()+./-]/g, ''));
  return values.filter((value) => {
    const isNumber = /^\d+$/.test(value);
    return isNumber ? digits.some((text) => text.includes(value)) : all.includes(folded(value));
  });
}
