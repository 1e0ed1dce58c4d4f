import type { Coding } from '../coding.ts';
import type { KnownCode } from './code-system.ts';
import { knownCode } from './code-system.ts';
import { LOINC_SNOMED_LABORATORY } from './loinc-snomed-laboratory.ts';
import { LOINC_SNOMED } from './loinc-snomed.ts';
import { PATHOLOGY_SUCCEEDS } from './snomed-pathology.ts';
import { CTV3_ROWS } from './snomed-read-ctv3.ts';
import { READ_TESTS } from './snomed-read-tests.ts';
import { READ_FINDINGS } from './snomed-read.ts';

const FROM_READ: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...READ_FINDINGS, ...READ_TESTS].map(([read, , ...snomed]) => [`readv2|${read}`, snomed] as const),
  ...CTV3_ROWS.map(([read, , ...snomed]) => [`ctv3|${read}`, snomed] as const),
]);

/**
 * Keys under which a concept can be matched: two codings that mean the same by a published map (Read v2 and CTV3 to
 * SNOMED CT, UK Core's LOINC with SNOMED CT, pathology concepts with their successors) share a key.
 */
export function conceptKeys(codings: readonly Coding[]): readonly string[] {
  const known = KEYS.get(codings);
  if (known !== undefined) return known;
  const keys = keysOfAll(codings);
  KEYS.set(codings, keys);
  return keys;
}

/** Facts share their lists of codes by the hundred; each list is looked up once. */
const KEYS = new WeakMap<readonly Coding[], readonly string[]>();

function keysOfAll(codings: readonly Coding[]): readonly string[] {
  const codes = codesOf(codings);
  const stated = new Set(codes.filter((known) => known.in !== 'loinc').flatMap(keysOf));
  return [...new Set(codes.flatMap((known) => (isCoarser(known, stated) ? [] : keysOf(known))))];
}

function codesOf(codings: readonly Coding[]): KnownCode[] {
  return codings.map(knownCode).filter((known) => known !== undefined);
}

function asKey(known: KnownCode): string {
  return `${known.in}|${known.code}`;
}

function keysOf(known: KnownCode): readonly string[] {
  switch (known.in) {
    case 'sct':
      return snomedKeys(known.code);
    case 'loinc': {
      const [counterpart] = LOINC_SNOMED[known.code] ?? [LOINC_SNOMED_LABORATORY[known.code]];
      return counterpart === undefined ? [asKey(known)] : [asKey(known), `sct|${counterpart}`];
    }
    case 'readv2':
    case 'ctv3':
      return FROM_READ.get(asKey(known))?.flatMap(snomedKeys) ?? [asKey(known)];
  }
}

function snomedKeys(code: string): string[] {
  const succeeded = PATHOLOGY_SUCCEEDS[code];
  return succeeded === undefined ? [`sct|${code}`] : [`sct|${code}`, `sct|${succeeded}`];
}

/**
 * UK Core has a self-measured, sitting or lying pressure carry the general LOINC code beside its own SNOMED CT code.
 * The narrower code is what was meant, so the general one must not bring it together with every other pressure.
 */
function isCoarser(known: KnownCode, stated: ReadonlySet<string>): boolean {
  if (known.in !== 'loinc' || stated.size === 0) return false;
  const equals = LOINC_SNOMED[known.code];
  return equals !== undefined && !equals.some((code) => stated.has(`sct|${code}`));
}
