/** The names of the fields of a record that are not shown as they are. */
export const withheldFields = (record: object): readonly string[] =>
  (record as { readonly withheld?: readonly string[] }).withheld ?? [];
