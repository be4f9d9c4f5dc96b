/**
 * Ends a `switch` over a union: a missed case is a compile error.
 *
 * @throws Error if reached at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
