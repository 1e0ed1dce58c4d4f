import type { HeldDetails } from '../fact.ts';

/** A detail in which a source and the national register do not agree. */
export type Differing = 'name' | 'date-of-birth' | 'gender';

/**
 * Compares what a source holds about who the person is with what the national register holds (GP Connect, Access
 * Record Structured: the consumer shall compare demographics and name the fields that differ). Only what both state is
 * compared: a missing detail is not a different one. A name agrees when any of the source's names has the family name
 * and one first name of the register, whatever the capitals and accents.
 */
export function differingDetails(register: HeldDetails, held: HeldDetails): readonly Differing[] {
  const differing: Differing[] = [];
  if (
    register.names.length > 0 &&
    held.names.length > 0 &&
    !held.names.some((name) => register.names.some((own) => sameName(own, name)))
  ) {
    differing.push('name');
  }
  const [left, right] = [register.dateOfBirth, held.dateOfBirth];
  if (left.known !== 'not-recorded' && right.known !== 'not-recorded') {
    const shorter = Math.min(left.text.length, right.text.length);
    if (left.text.slice(0, shorter) !== right.text.slice(0, shorter)) differing.push('date-of-birth');
  }
  if (register.gender !== undefined && held.gender !== undefined && register.gender !== held.gender)
    differing.push('gender');
  return differing;
}

function sameName(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  const family = left.at(-1);
  return (
    family !== undefined &&
    right.includes(family) &&
    (left.length === 1 || left.slice(0, -1).some((part) => right.includes(part)))
  );
}

function partsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
}
