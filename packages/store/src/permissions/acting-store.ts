import { collectionNames } from '@patronkit/records/collections.js';
import type { Actor } from '../audit/audit-entry.js';
import type { ClaimReads } from '../audit/claimed-reads.js';
import { claimedReads } from '../audit/claimed-reads.js';
import { lazyPart } from '../lazy-part.js';
import type { BeginFor, ProtectedBackend } from '../sealing/protected-backend.js';
import type { Store } from '../store.js';
import type { StoreAdministration } from '../store-administration.js';
import type { Writer, WritingContext } from '../writer.js';
import { writingOperations } from '../writing-operations.js';

/** The administration of a store that writes by other means. */
export type AdministrationFor = (
  context: WritingContext,
  writer: () => Promise<Writer>,
) => StoreAdministration;

/** The same store, in which the audit names who it is that writes. */
export function actingStore(
  store: Store,
  context: WritingContext,
  guarded: ProtectedBackend,
  actor: Actor,
  administrationFor: AdministrationFor,
): Store {
  const { backend, facts } = context;
  const begin: BeginFor = backend.begin;
  const claim: ClaimReads = (name, rows) => guarded.claimReads(name, rows, actor);
  const claimed = async <Answer>(name: string, answer: Promise<Answer>): Promise<Answer> => {
    const rows = await answer;
    claim(name, rows);
    return rows;
  };
  const acting: WritingContext = {
    ...context,
    backend: {
      ...backend,
      get: (name, key) => claimed(name, backend.get(name, key)),
      getAll: (name, stretch) => claimed(name, backend.getAll(name, stretch)),
      begin: async (stores, mode, durability) =>
        claimedReads(await begin(stores, mode, durability, actor), claim),
    },
    facts: {
      get: (name, id) => claimed(name, facts.get(name, id)),
      async has(name, id) {
        const isThere = await facts.has(name, id);
        claim(name, { id });
        return isThere;
      },
      rows: (name, query) => claimed(name, facts.rows(name, query)),
    },
    actor,
    record: (act) => guarded.record(act, actor),
  };
  const lazyWriter = lazyPart(async () =>
    (await import('../small-writes.js')).startRecordWriter(acting),
  );
  const writer = (): Promise<Writer> => lazyWriter.get();
  const { transaction, ...operations } = writingOperations(lazyWriter);
  const writes = Object.entries(operations) as [
    string,
    (name: string, ...rest: unknown[]) => unknown,
  ][];
  return {
    ...store,
    ...(Object.fromEntries(
      collectionNames.map((name) => [
        name,
        {
          ...store[name],
          ...Object.fromEntries(
            writes.map(([operation, write]) => [
              operation,
              (...given: unknown[]) => write(name, ...given),
            ]),
          ),
        },
      ]),
    ) as unknown as Partial<Store>),
    transaction,
    administration: () => Promise.resolve(administrationFor(acting, writer)),
  };
}
