/**
 * What a colour is for. Elements know colours by role alone; a theme gives each role a colour in
 * light and one in dark. The token of a role is `--patron-` and its name.
 */
export const themeRoles = [
  /** Links, chosen things, progress, the ring around what has the focus. */
  'brand',
  /** Behind a chosen thing. */
  'brand-soft',
  /** The one button that matters: the brand as it is, also where it is too pale to read. */
  'brand-fill',
  /** Words on the filled button. */
  'on-brand',
  /** What everything stands on. */
  'surface',
  /** A step down: group headings, what the pointer is over. */
  'sunken',
  'ink',
  /** Words that may be passed over. */
  'ink-soft',
  /** Keeps things apart; nothing is lost with who does not see it. */
  'line',
  /** Says where a control ends. */
  'line-strong',
  'positive',
  'caution',
  'negative',
] as const;

export type ThemeRole = (typeof themeRoles)[number];

/** A colour for each role, as `#rrggbb`: what is measured is then exactly what is painted. */
export type SchemeColours = Readonly<Record<ThemeRole, string>>;

export interface ThemeColours {
  readonly light: SchemeColours;
  readonly dark: SchemeColours;
}
