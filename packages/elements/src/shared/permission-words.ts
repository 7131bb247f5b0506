import type { PermissionMessages } from './permission-messages.js';

type Names = Readonly<Record<string, string>>;

const named = (names: Names, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

/** A grant such as `read customers.birthday` in plain words; names nobody knows stay as they are. */
export function permissionWords(grant: string, messages: PermissionMessages): string {
  const [, verb, collection, field] = /^(read|write) (\w+)\.(\w+)$/.exec(grant) ?? [];
  if (collection && field) {
    const ofCollection = Object.hasOwn(messages.fields, collection)
      ? (messages.fields as Readonly<Record<string, Names>>)[collection]!
      : {};
    const fields = named(ofCollection, field) ?? named(messages.kept, field) ?? field;
    const records = named(messages.collections, collection) ?? collection;
    return (verb === 'read' ? messages.read : messages.write)(fields, records);
  }
  const [, origin] = /^network (\S+)$/.exec(grant) ?? [];
  return origin ? messages.network(origin) : messages.together;
}
