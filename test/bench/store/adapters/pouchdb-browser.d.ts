/** The part of PouchDB that the benchmark uses. */
declare module 'pouchdb-browser' {
  interface Stored {
    readonly _id: string;
    readonly _rev?: string;
  }
  interface Rows<Row> {
    readonly rows: { readonly doc: Row & Stored }[];
  }
  interface Stretch {
    readonly startkey: unknown;
    readonly endkey: unknown;
    readonly descending?: boolean;
    readonly limit?: number;
    readonly include_docs: true;
  }
  interface ChangesFeed<Row> {
    on(event: 'change', listener: (change: { readonly doc: Row & Stored }) => void): this;
    cancel(): void;
  }
  export default class PouchDB<Row> {
    constructor(name: string);
    get(id: string): Promise<Row & Stored>;
    put(document: object & Stored): Promise<unknown>;
    bulkDocs(documents: (object & Stored)[]): Promise<{ readonly error?: boolean }[]>;
    allDocs(options: Stretch | { readonly include_docs: true }): Promise<Rows<Row>>;
    query(view: string, options: Stretch): Promise<Rows<Row>>;
    changes(options: {
      readonly since: 'now';
      readonly live: true;
      readonly include_docs: true;
    }): ChangesFeed<Row>;
    close(): Promise<void>;
  }
}
