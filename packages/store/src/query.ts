import type { CollectionName, Collections } from '@patronkit/records/collections.js';

/** A half-open range: `from` is included, `to` is not. */
export interface Range<Value> {
  readonly from?: Value;
  readonly to?: Value;
}

/** Equality with a value, one of several values (only for `id`), or a range (only on the ordered field). */
export type Condition<Value> = Value | Range<Value>;

/**
 * A question to one collection. `where` fields and `order.by` must be served by a declared index
 * (`records/collections.ts`): equality on its leading fields, then a range on, or order by, the
 * next one. Further equality conditions are checked row by row.
 */
export interface Query<Name extends CollectionName> {
  readonly where?: {
    readonly [Field in keyof Collections[Name]]?: Condition<NonNullable<Collections[Name][Field]>>;
  } & { readonly id?: string | readonly string[] };
  /** Default: by the first index that serves `where`, ascending. Ties are ordered by id. */
  readonly order?: {
    readonly by: keyof Collections[Name] & string;
    readonly direction?: 'ascending' | 'descending';
  };
  /**
   * The last row of the window before, or of it the fields that order the answer, with its `id`:
   * the answer begins behind it. However far down a list, it costs no more than at the top.
   */
  readonly after?: Partial<Collections[Name]> & { readonly id: string };
  /** Rows to skip. The database walks over each, so prefer `after` far down a list. */
  readonly offset?: number;
  readonly limit?: number;
}
