/** Whether a bit (0 is the lowest) is set. */
export const bit = (flags: number, place: number): boolean => ((flags >>> place) & 1) === 1;

/** The names of the bits that are set, lowest first; a bit without a name is reserved and says nothing. */
export function named<Name extends string>(
  flags: number,
  names: readonly (Name | undefined)[],
): readonly Name[] {
  return names.filter((name, place): name is Name => name !== undefined && bit(flags, place));
}

/** A frame in hexadecimal, two lower-case digits a byte. */
export function hexOf(view: DataView): string {
  return Array.from({ length: view.byteLength }, (_, at) =>
    view.getUint8(at).toString(16).padStart(2, '0'),
  ).join('');
}
