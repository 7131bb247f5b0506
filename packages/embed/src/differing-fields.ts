import { sameContent } from '@patronkit/store/same-content.js';

/** A value as it is compared: fields that are not set are none, and short texts are saved trimmed. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify({ value }, (_, inner: unknown) =>
      typeof inner === 'string' ? inner.trim() : inner,
    ),
  );

/** The fields of `given` that are otherwise in `known`; `undefined` if there are none. */
export function differingFields<Given extends object>(
  given: Given,
  known: object,
): Partial<Given> | undefined {
  const differing = Object.entries(given).filter(
    ([name, value]) => !sameContent(plain(value), plain(known[name as never])),
  );
  return differing.length > 0 ? (Object.fromEntries(differing) as Partial<Given>) : undefined;
}
