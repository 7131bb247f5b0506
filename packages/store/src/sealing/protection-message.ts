/** What tabs tell each other about protection. */
export type ProtectionMessage =
  { readonly what: 'changed' | 'lock' } | { readonly what: 'active'; readonly at: number };
