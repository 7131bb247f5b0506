import { jsonText } from '@patronkit/records/json-text.js';
import type { Key } from '../backend.js';
import { sameContent } from '../same-content.js';
import { blindTokens } from './blind-index.js';
import type { OpenKeys } from './key-ring.js';
import {
  canDoWithout,
  inFieldOrder,
  indexedPersonalFields,
  isSealedWhole,
  mayBeSealed,
  sealedFieldsOf,
} from './personal-fields.js';
import type { EncryptionHeader } from './protection-header.js';
import type { SealedFields, SealedPlace } from './sealed-row.js';
import { isSealed, openFields, sealFields } from './sealed-row.js';
import { EncryptionStateError, LockedError } from './sealing-errors.js';

type AnyRow = Readonly<Record<string, unknown>>;

/** A row as it is kept. */
export interface StoredRow extends AnyRow {
  readonly $sealed?: SealedFields;
  /** Tokens for exact search. */
  readonly $blind?: readonly string[];
}

/** Seals and opens rows, at once and without awaiting, so that transactions stay alive meanwhile. */
export class Vault {
  /** In memory only, and only while unlocked. */
  keys: OpenKeys | undefined;

  constructor(
    readonly shop: string,
    /** How the customer base is encrypted, as this tab knows it. */
    readonly header: () => EncryptionHeader | undefined,
    /** Hears whose personal data was read. */
    readonly opened: (store: string, id: string) => void,
  ) {}

  /** Whether rows are written sealed. */
  get seals(): boolean {
    return (this.header()?.state ?? 'unsealing') !== 'unsealing';
  }

  /** Whether personal data is out of reach. */
  get isLocked(): boolean {
    return this.header() !== undefined && !this.keys;
  }

  /**
   * A value as it is to be kept.
   * @param key for stores whose rows carry no id
   * @throws {LockedError}
   */
  seal(store: string, value: unknown, key?: Key): unknown {
    if (!this.seals || !mayBeSealed(store) || isSealed(value)) return value;
    return isSealedWhole(store)
      ? this.#sealWhole(store, value, String(key))
      : this.#sealRow(store, value as AnyRow);
  }

  /**
   * A kept value as it was written; what is not sealed stays as it is.
   * @throws {LockedError} {@link TamperedError}
   */
  open(store: string, value: unknown, key?: Key): unknown {
    if (!isSealed(value)) return value;
    const opened = this.openQuietly(store, value, key);
    this.opened(store, String(isSealedWhole(store) ? key : (value as StoredRow)['id']));
    return opened;
  }

  /** The same where nobody gets to see it. */
  openQuietly(store: string, value: unknown, key?: Key): unknown {
    if (!isSealed(value)) return value;
    if (!this.keys) throw new LockedError(store);
    const { $sealed, $blind: _, ...plain } = value as StoredRow & { $sealed: SealedFields };
    const place = this.#placeOf(store, isSealedWhole(store) ? key : plain['id']);
    const fields = openFields(place, $sealed, this.keys.data);
    return isSealedWhole(store) ? fields['value'] : inFieldOrder(store, { ...plain, ...fields });
  }

  /**
   * The same for who can do with less: while locked, a row that means something without its
   * personal fields lacks them, and says so in `withheld`.
   * @throws {LockedError}
   */
  openWhatIsPossible(store: string, value: unknown, key?: Key): unknown {
    if (!isSealed(value) || this.keys) return this.open(store, value, key);
    const { fields } = value.$sealed;
    if (!canDoWithout(store, fields)) throw new LockedError(store);
    return { ...withoutFields(value, fields), withheld: fields };
  }

  /**
   * The same for transactions that write: while locked, a row whose personal fields throw when
   * they are touched. What follows from a purchase needs none of them. Of what is sealed whole
   * nothing would be left.
   * @throws {LockedError}
   */
  openForWriting(store: string, value: unknown, key?: Key): unknown {
    if (!isSealed(value) || this.keys) return this.open(store, value, key);
    if (isSealedWhole(store)) throw new LockedError(store);
    const { fields } = value.$sealed;
    const row = withoutFields(value, fields);
    for (const field of fields) {
      Object.defineProperty(row, field, {
        enumerable: true,
        get() {
          throw new LockedError(store);
        },
      });
    }
    return row;
  }

  /** Whether a record has fields that are kept sealed. */
  holdsPersonal(store: string, row: object): boolean {
    return (
      this.header() !== undefined && mayBeSealed(store) && sealedFieldsOf(store, row).length > 0
    );
  }

  #placeOf(store: string, id: unknown): SealedPlace {
    return { shop: this.shop, store, id: String(id) };
  }

  #sealWhole(store: string, value: unknown, id: string): unknown {
    if (!sameContent(value, JSON.parse(jsonText(value) ?? 'null'))) {
      throw new EncryptionStateError(
        `The value under "${id}" is not what JSON can hold, so it cannot be sealed.`,
      );
    }
    return { $sealed: this.#sealFields(store, { value }, id) };
  }

  #sealRow(store: string, row: AnyRow): unknown {
    const names = sealedFieldsOf(store, row);
    if (!names.length) return row;
    const id = String(row['id']);
    const personal = Object.fromEntries(names.map((name) => [name, row[name]]));
    const kept: Record<string, unknown> = {
      ...withoutFields(row, names),
      $sealed: this.#sealFields(store, personal, id),
    };
    // Without a value it would not be in the index, and not be found by the fields before it.
    for (const field of indexedPersonalFields(store)) if (names.includes(field)) kept[field] = '';
    const tokens = blindTokens(store, personal, this.keys!.blind);
    if (tokens.length) kept['$blind'] = tokens;
    return kept;
  }

  #sealFields(store: string, values: AnyRow, id: string): SealedFields {
    if (!this.keys) throw new LockedError(store);
    return sealFields(
      this.#placeOf(store, id),
      values,
      this.keys.data,
      this.header()!.keys.current,
    );
  }
}

function withoutFields(row: object, fields: readonly string[]): Record<string, unknown> {
  const { $sealed: _sealed, $blind: _blind, ...plain } = row as StoredRow;
  return Object.fromEntries(Object.entries(plain).filter(([field]) => !fields.includes(field)));
}
