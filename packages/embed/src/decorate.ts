type LegacyDecorator = (
  target: object,
  name: PropertyKey,
  descriptor: PropertyDescriptor | undefined,
) => PropertyDescriptor | void;

/**
 * Applies the decorators of one member, last first. It takes the place of the compiler's helper,
 * which also serves classes and `reflect-metadata`; ours decorate only members.
 */
export default function decorate(
  decorators: readonly LegacyDecorator[],
  target: object,
  name: PropertyKey,
  descriptor?: PropertyDescriptor | null,
): void {
  for (let index = decorators.length - 1; index >= 0; index--) {
    const changed = decorators[index]!(
      target,
      name,
      descriptor === null ? Object.getOwnPropertyDescriptor(target, name) : descriptor,
    );
    if (changed) Object.defineProperty(target, name, changed);
  }
}
