import type { PermissionMessages } from './permission-messages.js';

type Names = Readonly<Record<string, string>>;

const named = (names: Names, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

function fieldWords(collection: string, field: string, messages: PermissionMessages): string {
  const ofCollection = Object.hasOwn(messages.fields, collection)
    ? (messages.fields as Readonly<Record<string, Names>>)[collection]!
    : {};
  return named(ofCollection, field) ?? named(messages.kept, field) ?? field;
}

const recordWords = (collection: string, messages: PermissionMessages): string =>
  named(messages.collections, collection) ?? collection;

/** All that may be read, or written, of one collection, in one line. */
export function collectionWords(
  verb: 'read' | 'write',
  collection: string,
  fields: readonly string[],
  messages: PermissionMessages,
  locale: string,
): string {
  const words = fields.map((field) => fieldWords(collection, field, messages));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
  return messages[verb](list, recordWords(collection, messages));
}

/** A grant such as `read customers.birthday` in plain words; names nobody knows stay as they are. */
export function permissionWords(grant: string, messages: PermissionMessages): string {
  const [, verb, collection, field] = /^(read|write) (\w+)\.(\w+)$/.exec(grant) ?? [];
  if (collection && field) {
    const words = fieldWords(collection, field, messages);
    return messages[verb as 'read' | 'write'](words, recordWords(collection, messages));
  }
  const [, origin] = /^network (\S+)$/.exec(grant) ?? [];
  return origin ? messages.network(origin) : messages.together;
}
