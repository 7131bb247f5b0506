type FieldDecorator = (target: object, name: PropertyKey) => PropertyDescriptor | void;

/**
 * Applies the decorators of one field, last first. It takes the place of the compiler's helper,
 * which also serves methods, classes and `reflect-metadata`; ours decorate only fields.
 */
export default function decorate(
  decorators: readonly FieldDecorator[],
  target: object,
  name: PropertyKey,
): void {
  for (let index = decorators.length - 1; index >= 0; index--) {
    const changed = decorators[index]!(target, name);
    if (changed) Object.defineProperty(target, name, changed);
  }
}
