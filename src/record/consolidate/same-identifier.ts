import { MAPPED_SYSTEMS } from '../coding.ts';
import type { Fact } from '../fact.ts';

/**
 * Rule: two organisations hold the same business identifier in the same system for the same kind of thing.
 * Example: an immunisation event `https://supplier.example/events|7f3c` sent by a GP practice and by a hospital.
 */
export function identifierKeys(fact: Fact): readonly string[] {
  return fact.identifiers
    .filter(({ system, value }) => system !== '' && value !== '')
    .map(({ system, value }) => `${fact.detail.kind}|${system}|${value}`);
}

/**
 * An identifier used for two different things is a mistake of the sender: if both carry a code in the same mapped
 * system and none agrees, or one is withdrawn and the other not, they are not one.
 */
export function identifierAgrees(a: Fact, b: Fact): boolean {
  if ((a.status.standing === 'withdrawn') !== (b.status.standing === 'withdrawn')) return false;
  for (const system of MAPPED_SYSTEMS) {
    const left = a.codings.filter((coding) => coding.system === system).map((coding) => coding.code);
    const right = b.codings.filter((coding) => coding.system === system).map((coding) => coding.code);
    if (left.length > 0 && right.length > 0 && !left.some((code) => right.includes(code))) return false;
  }
  return true;
}
