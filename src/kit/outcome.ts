/** An expected answer: either a value or a failure that is itself a value (never thrown). */
export type Outcome<Value, Fail> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Fail };

/** Wraps a value. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** Wraps a failure. */
export const failed = <Fail>(failure: Fail): { readonly ok: false; readonly failure: Fail } => ({
  ok: false,
  failure,
});
