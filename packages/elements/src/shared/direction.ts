const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr|Thaa)(-|$)/;
const leftToRight = /-(Latn|Cyrl)(-|$)/;

/** Which way a language is written. `Intl.Locale` knows too, but not in every browser yet. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.test(locale) && !leftToRight.test(locale) ? 'rtl' : 'ltr';
