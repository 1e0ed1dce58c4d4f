/** Of several values the one that was picked, under a name. */
export function known<Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  picked: string,
): Partial<Record<Name, Value>> {
  const value = values.find((one) => one === picked);
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);
}
