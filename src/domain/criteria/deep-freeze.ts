/**
 * Freezes a value and everything it holds: a published version never changes (rule 6), not even by
 * a slip of the program that reads it.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
