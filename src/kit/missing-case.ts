/**
 * Makes a switch over a closed union complete: `default: return missingCase(kind)` does not compile while a member
 * is unhandled, and throws if one arrives at run time all the same.
 */
export function missingCase(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`);
}
