import { kept } from './kept-format.js';

/** The forms of a word or phrase that a language has, by the names of `Intl.PluralRules`. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/**
 * How a language picks the form that goes with a number: `plural(3, { one: …, other: … })`. The
 * type says which forms the language has, so a form that is missing is a compile error.
 * @param locale the language whose rules count
 */
export function pluralsOf<Category extends Intl.LDMLPluralRule>(locale: string) {
  return (count: number, forms: PluralForms<Category | 'other'>): string => {
    const rules = kept(`plural ${locale}`, () => new Intl.PluralRules(locale));
    return forms[rules.select(count) as Category | 'other'] ?? forms.other;
  };
}
