/**
 * Intrinsics as the language means them. Old libraries put their own in their place (MooTools and
 * Prototype replace `window.Event`, Prototype's `Array.from` knows neither sets nor mappers); the
 * build gives these to every module that names them.
 */
export const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

export function arrayFrom<Item, Mapped = Item>(
  source: Iterable<Item> | ArrayLike<Item>,
  map: (item: Item, index: number) => Mapped = (item) => item as unknown as Mapped,
): Mapped[] {
  const mapped: Mapped[] = [];
  if (Symbol.iterator in source) {
    for (const item of source) mapped.push(map(item, mapped.length));
  } else {
    for (let index = 0; index < source.length; index++) {
      mapped.push(map(source[index] as Item, index));
    }
  }
  return mapped;
}
