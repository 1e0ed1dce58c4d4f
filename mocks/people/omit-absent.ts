/** A shallow copy of `fields` without the members that are undefined: a wire format has no undefined. */
export function omitAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  return kept;
}
