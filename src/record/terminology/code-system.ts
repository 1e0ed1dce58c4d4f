import type { Coding } from '../coding.ts';
import { canonicalSystem, LOINC, SNOMED } from '../coding.ts';

/** A code in one of the four systems that published maps join, in its one spelling. */
export interface KnownCode {
  readonly in: 'sct' | 'loinc' | 'readv2' | 'ctv3';
  readonly code: string;
}

/** HL7's OIDs for the code systems (OID registry; HL7 v3 messages of GP2GP). `.4.15` is SNOMED CT under its UK OID. */
const BY_OID: ReadonlyMap<string, KnownCode['in']> = new Map([
  ['2.16.840.1.113883.6.96', 'sct'],
  ['2.16.840.1.113883.2.1.3.2.4.15', 'sct'],
  ['2.16.840.1.113883.6.1', 'loinc'],
  ['2.16.840.1.113883.2.1.6.2', 'readv2'],
  ['2.16.840.1.113883.2.1.3.2.4.14', 'ctv3'],
]);

/**
 * GP2GP's degraded entries: one code for every problem, allergy or medicine that could not be carried over. What it was
 * stands in the text only, so two of them say nothing about being the same.
 */
const DEGRADED: ReadonlySet<string> = new Set([
  '196411000000103',
  '196421000000109',
  '196461000000101',
  '196471000000108',
]);

/** Reads a coding of SNOMED CT (dm+d codes are SNOMED CT ids), LOINC, Read v2 or CTV3; local systems give nothing. */
export function knownCode(coding: Coding): KnownCode | undefined {
  const system = systemOf(coding.system.trim());
  const code = system && spell(system, coding.code.trim());
  return system && code ? { in: system, code } : undefined;
}

function systemOf(system: string): KnownCode['in'] | undefined {
  const canonical = canonicalSystem(system);
  if (canonical === SNOMED || /^https?:\/\/dmd\.nhs\.uk\/?$/.test(system)) return 'sct';
  if (canonical === LOINC) return 'loinc';
  if (/^https?:\/\/read\.info\/readv2\/?$/.test(system)) return 'readv2';
  if (/^https?:\/\/read\.info\/ctv3\/?$/.test(system)) return 'ctv3';
  return BY_OID.get(system.replace(/^urn:oid:/, ''));
}

function spell(system: KnownCode['in'], code: string): string | undefined {
  if (system === 'sct') return isConceptId(code) && !DEGRADED.has(code) ? code : undefined;
  if (system === 'loinc') return /^[A-Z]{0,2}\d{1,7}-\d$/.test(code) ? code : undefined;
  return system === 'readv2' ? readV2(code) : ctv3(code);
}

/** The partition digits tell a concept (00, 10) from a description (01, 11) and a relationship (02, 12). */
function isConceptId(code: string): boolean {
  return /^[1-9]\d{2,14}[01]0\d$/.test(code);
}

/** Five bytes padded with dots, and the term code ("00" is the preferred term): synonyms may map elsewhere. */
function readV2(code: string): string | undefined {
  const [, bytes, term] = /^([0-9A-Za-z.]{1,5})(\d[0-9A-Za-z])?$/.exec(code) ?? [];
  return bytes && wellPadded(bytes) ? `${bytes.padEnd(5, '.')}${term ?? '00'}` : undefined;
}

function ctv3(code: string): string | undefined {
  return code.length <= 5 && wellPadded(code) ? code.padEnd(5, '.') : undefined;
}

/** Dots only pad at the end. A leading dot is CTV3's own (codes that came from the older four-byte set). */
function wellPadded(bytes: string): boolean {
  return /^\.?[0-9A-Za-z]+\.*$/.test(bytes);
}
