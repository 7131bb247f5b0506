/** Markup of ours, as opposed to a text that only looks like it. */
export interface Markup {
  readonly markup: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Texts become text, whatever is in them; lists are joined; `undefined` is nothing. */
function written(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value === 'object' && 'markup' in value) return (value as Markup).markup;
  const text = value as string | number | boolean;
  return String(text).replace(/[&<>"']/g, (letter) => entities[letter]!);
}

/** Markup with texts in it, each of them escaped. For files; what is shown in a page Lit renders. */
export const markup = (parts: TemplateStringsArray, ...values: readonly unknown[]): Markup => ({
  markup: parts.reduce((text, part, place) => text + written(values[place - 1]) + part),
});
