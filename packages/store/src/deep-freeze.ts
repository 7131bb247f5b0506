/** Freezes a value out of the database, with all that is in it. What is frozen already is whole. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
