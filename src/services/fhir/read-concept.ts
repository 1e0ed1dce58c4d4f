import { canonicalSystem, SNOMED, type Coding, type Concept } from '#/record/coding.ts';
import type { Label } from '#/record/label.ts';
import { lostName, unsentName } from '#/record/no-name.ts';
import { NONE, each, isObject, items, objects, text, type Json } from './json.ts';
import { Alike, Shared } from './shared.ts';

/**
 * SNOMED codes that say only "the meaning was lost in a transfer between GP systems": the words stand in `text`
 * (GP Connect guidance on degraded codes).
 */
const DEGRADED: ReadonlySet<string> = new Set([
  '196411000000103',
  '196421000000109',
  '196461000000101',
  '196471000000108',
]);

const SYSTEMS = new Shared(canonicalSystem);

function readCoding(raw: Json): Coding | undefined {
  const code = text(raw['code']);
  if (code === undefined) return undefined;
  const system = SYSTEMS.of(text(raw['system']) ?? '');
  const display = text(raw['display']);
  return Object.freeze(display === undefined ? { system, code } : { system, code, display });
}

/** Whether a coding says only that its meaning was lost in a transfer between GP systems. */
export function isDegraded(raw: Json): boolean {
  const [code, display] = [text(raw['code']), text(raw['display'])];
  return (code !== undefined && DEGRADED.has(code)) || /^transfer[- ]degraded/i.test(display ?? '');
}

/** The hierarchy a SNOMED CT fully specified name ends with, e.g. "(disorder)": a technical mark, not part of the name. */
const SEMANTIC_TAG =
  / \((?:disorder|finding|procedure|regime\/therapy|product|product name|substance|situation|event|observable entity|organism|morphologic abnormality|body structure|qualifier value|record artifact|physical object|medicinal product|medicinal product form|clinical drug|real clinical drug|packaged clinical drug|virtual medicinal product|specimen|person|occupation|environment|assessment scale|staging scale|tumou?r staging|social concept|life style|context-dependent category|navigational concept|dose form|basic dose form|ethnic group|disposition)\)$/;

/** The display of a coding, without the technical mark at the end of a SNOMED CT name. */
function displayOf(coding: Json): string | undefined {
  const display = text(coding['display']);
  if (display === undefined || SYSTEMS.of(text(coding['system']) ?? '') !== SNOMED) return display;
  return text(display.replace(SEMANTIC_TAG, '')) ?? display;
}

/** Best words first: userSelected display, SNOMED display, any display. */
function displayWords(codings: readonly Json[]): string | undefined {
  const named = codings.filter((one) => text(one['display']) !== undefined);
  const best =
    named.find((one) => one['userSelected'] === true) ??
    named.find((one) => SYSTEMS.of(text(one['system']) ?? '') === SNOMED) ??
    named[0];
  return best === undefined ? undefined : displayOf(best);
}

/** What a CodeableConcept says, and what of its name was sent. */
interface Heard {
  readonly concept: Concept;
  readonly isNamed: boolean;
  /** The first code whose meaning was not lost. */
  readonly code: string | undefined;
}

const firstCode = (codings: readonly Json[]): string | undefined =>
  each(codings, (one) => text(one['code']))[0];

function hear(raw: Json): Heard | undefined {
  const codings = codingsOf(raw);
  const sound = codings.filter((coding) => !isDegraded(coding));
  const own = text(raw['text']);
  const [display, code] = [displayWords(sound), firstCode(sound)];
  const words = own ?? display ?? code ?? displayWords(codings) ?? firstCode(codings);
  if (words === undefined) return undefined;
  const concept = Object.freeze({ text: words, codings: Object.freeze(each(codings, readCoding)) });
  return { concept, isNamed: own !== undefined || display !== undefined, code };
}

const HEARD = new Alike(saysTheSame, hear);

/** Hears a CodeableConcept; of one that says the same as an earlier one the same is heard. */
function heardIn(raw: Json): Heard | undefined {
  const code = codingsOf(raw)[0]?.['code'] ?? raw['text'];
  return typeof code === 'string' ? HEARD.of(code, raw) : hear(raw);
}

function saysTheSame(a: Json, b: Json): boolean {
  if (a['text'] !== b['text']) return false;
  const [one, other] = [a['coding'], b['coding']];
  if (!Array.isArray(one) || !Array.isArray(other))
    return one === undefined && other === undefined && isSameCoding(a, b);
  return one.length === other.length && one.every((coding, index) => isSameCoding(coding, other[index]));
}

const isSameCoding = (a: unknown, b: unknown): boolean =>
  isObject(a) &&
  isObject(b) &&
  a['code'] === b['code'] &&
  a['display'] === b['display'] &&
  a['system'] === b['system'] &&
  a['userSelected'] === b['userSelected'];

/**
 * Reads a CodeableConcept (also a lone Coding, or plain text in its place). The words are chosen in the order
 * text → userSelected display → SNOMED display → any display → raw code; all codings with a code are kept.
 */
export function readConcept(raw: unknown): Concept | undefined {
  if (isObject(raw)) return heardIn(raw)?.concept;
  const said = text(raw);
  return said === undefined ? undefined : { text: said, codings: NONE };
}

function codingsOf(raw: Json): readonly Json[] {
  const codings = raw['coding'];
  if (codings !== undefined) return objects(codings);
  return raw['code'] !== undefined || raw['display'] !== undefined ? [raw] : NONE;
}

/**
 * Reads the name of a thing. A bare code is no name, nor are the words that stand for one lost in a transfer between GP
 * systems: `what` ("Condition") then says what it is, with the code or with what became of the name.
 */
export function readName(raw: unknown, what: Label): Concept | undefined {
  if (!isObject(raw)) return readConcept(raw);
  const heard = heardIn(raw);
  if (heard === undefined || heard.isNamed) return heard?.concept;
  const { concept, code } = heard;
  if (code !== undefined) return { ...concept, text: unsentName(what, code), nameless: { what, code } };
  return { ...concept, text: lostName(what), nameless: { what, isLost: true } };
}

/** The words of a CodeableConcept. */
export function conceptText(raw: unknown): string | undefined {
  return readConcept(raw)?.text;
}

/** The words of a repeating CodeableConcept. */
export function conceptTexts(raw: unknown): readonly string[] {
  return each(items(raw), conceptText);
}

/** Every code a CodeableConcept (or list of them, or a plain code) carries, without its system. */
export function codesOf(raw: unknown): readonly string[] {
  if (raw === undefined || raw === null) return NONE;
  const codes: string[] = [];
  for (const one of items(raw)) {
    addCode(codes, isObject(one) ? one['code'] : one);
    if (isObject(one)) for (const coding of objects(one['coding'])) addCode(codes, coding['code']);
  }
  return codes;
}

function addCode(codes: string[], raw: unknown): void {
  const code = text(raw);
  if (code !== undefined) codes.push(code);
}

/** The first meaning among the codes a CodeableConcept (or list of them, or a plain code) carries. */
export function meaningOf<Meaning>(
  raw: unknown,
  meanings: ReadonlyMap<string, Meaning>,
): Meaning | undefined {
  for (const one of items(raw)) {
    const own = meanings.get(text(isObject(one) ? one['code'] : one) ?? '');
    if (own !== undefined) return own;
    if (!isObject(one)) continue;
    for (const coding of objects(one['coding'])) {
      const meaning = meanings.get(text(coding['code']) ?? '');
      if (meaning !== undefined) return meaning;
    }
  }
  return undefined;
}

/** The first code of a CodeableConcept, or the plain code that STU3 has in its place. */
export function codeOf(raw: unknown): string | undefined {
  return typeof raw === 'string' ? text(raw) : codesOf(raw)[0];
}
