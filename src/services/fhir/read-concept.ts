import { canonicalSystem, SNOMED, type Coding, type Concept } from '#/record/coding.ts';
import { isObject, items, objects, text, type Json } from './json.ts';

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

function readCoding(raw: Json): Coding | undefined {
  const code = text(raw['code']);
  if (code === undefined) return undefined;
  const system = canonicalSystem(text(raw['system']) ?? '');
  const display = text(raw['display']);
  return display === undefined ? { system, code } : { system, code, display };
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
  if (display === undefined || canonicalSystem(text(coding['system']) ?? '') !== SNOMED) return display;
  return text(display.replace(SEMANTIC_TAG, '')) ?? display;
}

/** Best words first: userSelected display, SNOMED display, any display. */
function displayWords(codings: readonly Json[]): string | undefined {
  const named = codings.filter((one) => text(one['display']) !== undefined);
  const best =
    named.find((one) => one['userSelected'] === true) ??
    named.find((one) => canonicalSystem(text(one['system']) ?? '') === SNOMED) ??
    named[0];
  return best === undefined ? undefined : displayOf(best);
}

const firstCode = (codings: readonly Json[]): string | undefined =>
  codings.map((one) => text(one['code'])).find((code) => code !== undefined);

const wordsOf = (codings: readonly Json[]): string | undefined => displayWords(codings) ?? firstCode(codings);

/**
 * Reads a CodeableConcept (also a lone Coding, or plain text in its place). The words are chosen in the order
 * text → userSelected display → SNOMED display → any display → raw code; all codings with a code are kept.
 */
export function readConcept(raw: unknown): Concept | undefined {
  if (!isObject(raw)) {
    const said = text(raw);
    return said === undefined ? undefined : { text: said, codings: [] };
  }
  const codings = codingsOf(raw);
  const sound = codings.filter((coding) => !isDegraded(coding));
  const words = text(raw['text']) ?? wordsOf(sound) ?? wordsOf(codings);
  if (words === undefined) return undefined;
  return { text: words, codings: codings.flatMap((coding) => readCoding(coding) ?? []) };
}

function codingsOf(raw: Json): readonly Json[] {
  const isCoding = raw['coding'] === undefined && (raw['code'] !== undefined || raw['display'] !== undefined);
  return isCoding ? [raw] : objects(raw['coding']);
}

/**
 * Reads the name of a thing. A bare code is no name, nor are the words that stand for one lost in a transfer between GP
 * systems: `what` ("Condition") then says what it is, with the code or with what became of the name.
 */
export function readName(raw: unknown, what: string): Concept | undefined {
  const concept = readConcept(raw);
  if (concept === undefined || !isObject(raw) || text(raw['text']) !== undefined) return concept;
  const codings = codingsOf(raw);
  const sound = codings.filter((one) => !isDegraded(one));
  if (displayWords(sound) !== undefined) return concept;
  const code = firstCode(sound);
  if (code !== undefined) return { ...concept, text: `${what} (name not sent, code ${code})` };
  return codings.length > 0
    ? { ...concept, text: `${what} whose name was lost when the record moved` }
    : concept;
}

/** The words of a CodeableConcept. */
export function conceptText(raw: unknown): string | undefined {
  return readConcept(raw)?.text;
}

/** The words of a repeating CodeableConcept. */
export function conceptTexts(raw: unknown): readonly string[] {
  return items(raw).flatMap((one) => conceptText(one) ?? []);
}

/** Every code a CodeableConcept (or list of them, or a plain code) carries, without its system. */
export function codesOf(raw: unknown): readonly string[] {
  return items(raw).flatMap((one) => {
    if (!isObject(one)) return text(one) ?? [];
    const own = text(one['code']);
    return [
      ...(own === undefined ? [] : [own]),
      ...objects(one['coding']).flatMap((coding) => text(coding['code']) ?? []),
    ];
  });
}

/** The first code of a CodeableConcept, or the plain code that STU3 has in its place. */
export function codeOf(raw: unknown): string | undefined {
  return codesOf(raw)[0];
}
