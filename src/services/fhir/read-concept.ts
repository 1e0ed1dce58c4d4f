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

function isDegraded(raw: Json): boolean {
  const [code, display] = [text(raw['code']), text(raw['display'])];
  return (code !== undefined && DEGRADED.has(code)) || /^transfer[- ]degraded/i.test(display ?? '');
}

/** Best words first: userSelected display, SNOMED display, any display, raw code. */
function wordsOf(codings: readonly Json[]): string | undefined {
  const selected = codings.find((one) => one['userSelected'] === true && text(one['display']) !== undefined);
  if (selected !== undefined) return text(selected['display']);
  const snomed = codings.find((one) => one['system'] === SNOMED && text(one['display']) !== undefined);
  if (snomed !== undefined) return text(snomed['display']);
  const named = codings.find((one) => text(one['display']) !== undefined);
  if (named !== undefined) return text(named['display']);
  return codings.map((one) => text(one['code'])).find((code) => code !== undefined);
}

/**
 * Reads a CodeableConcept (also a lone Coding, or plain text in its place). The words are chosen in the order
 * text → userSelected display → SNOMED display → any display → raw code; all codings with a code are kept.
 */
export function readConcept(raw: unknown): Concept | undefined {
  if (!isObject(raw)) {
    const said = text(raw);
    return said === undefined ? undefined : { text: said, codings: [] };
  }
  const isCoding = raw['coding'] === undefined && (raw['code'] !== undefined || raw['display'] !== undefined);
  const codings = isCoding ? [raw] : objects(raw['coding']);
  const sound = codings.filter((coding) => !isDegraded(coding));
  const words = text(raw['text']) ?? wordsOf(sound) ?? wordsOf(codings);
  if (words === undefined) return undefined;
  return { text: words, codings: codings.flatMap((coding) => readCoding(coding) ?? []) };
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
