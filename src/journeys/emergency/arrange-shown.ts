import type { EmergencyKind } from '#/record/overview/emergency-kinds.ts';

type Shown = readonly EmergencyKind[] | undefined;

/** Whether a change lets more be read while the record is locked; undefined is a card that is not shown then. */
export function showsMore(before: Shown, after: Shown): boolean {
  if (after === undefined) return false;
  return before === undefined || after.some((kind) => !before.includes(kind));
}
