/** A customer that a search has found, and where. */
export interface SearchHit {
  readonly id: string;
  readonly name: string;
  /** The field the words were found in. */
  readonly field: 'name' | 'phone' | 'email' | 'id' | 'memberNumber';
  /** The text of that field. */
  readonly text: string;
}
