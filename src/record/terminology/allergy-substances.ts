import type { Coding } from '../coding.ts';
import { conceptKeys } from './concept-keys.ts';
export function allergySubstanceKeys(codings: readonly Coding[]): readonly string[] {
  return conceptKeys(codings);
}
