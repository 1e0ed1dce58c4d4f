import { MAPPED_SYSTEMS, type Coding } from '../coding.ts';
/** Keys under which a concept can be matched. */
export function conceptKeys(codings: readonly Coding[]): readonly string[] {
  return codings.filter((one) => MAPPED_SYSTEMS.has(one.system)).map((one) => `${one.system}|${one.code}`);
}
