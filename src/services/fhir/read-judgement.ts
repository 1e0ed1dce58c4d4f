import type { Concept } from '#/record/coding.ts';
import type { Interpretation, ReferenceRange } from '#/record/value.ts';
import {
  NONE,
  each,
  isSame,
  joined,
  object,
  objects,
  text,
  together,
  type Json,
  type Making,
} from './json.ts';
import { conceptText, conceptTexts, readConcept } from './read-concept.ts';
import { quantityText, readQuantity } from './read-value.ts';
import { Alike, Shared } from './shared.ts';

const MEANINGS: ReadonlyMap<string, Interpretation['means']> = new Map([
  ['N', 'normal'],
  ['WR', 'normal'],
  ['H', 'high'],
  ['HU', 'high'],
  ['HX', 'high'],
  ['L', 'low'],
  ['LU', 'low'],
  ['LX', 'low'],
  ['HH', 'critical-high'],
  ['H>', 'critical-high'],
  ['LL', 'critical-low'],
  ['L<', 'critical-low'],
  ['A', 'abnormal'],
  ['AA', 'critical-abnormal'],
  ['POS', 'positive'],
  ['NEG', 'negative'],
  ['R', 'resistant'],
  ['S', 'susceptible'],
  ['I', 'intermediate'],
]);

/** Every address under which the HL7 interpretation codes are published (v3, v2 table 0078, STU3 and DSTU2 spellings). */
const INTERPRETATION_SYSTEM = /(v3-ObservationInterpretation|v2[/-]0078|observation-interpretation)/;

/** Reads one interpretation concept by its HL7 code; anything else is kept as said and stays `unrecognised`. */
const JUDGED = new Shared(({ text: said, codings }: Concept): readonly [Interpretation] => {
  const known = codings.find(({ system, code }) => INTERPRETATION_SYSTEM.test(system) && MEANINGS.has(code));
  const means = known && MEANINGS.get(known.code);
  return Object.freeze([Object.freeze({ means: means ?? 'unrecognised', said })]);
});

/** Reads all interpretations, in order; none is `[]`, which is not normal. */
export function readInterpretations(raw: unknown): readonly Interpretation[] {
  if (raw === undefined) return NONE;
  return together(
    ...each(Array.isArray(raw) ? raw : [raw], (one) => {
      const concept = readConcept(one);
      return concept && JUDGED.of(concept);
    }),
  );
}

/** Reads reference ranges as sent: limits, words, and whom they apply to. */
export function readRanges(raw: unknown): readonly ReferenceRange[] {
  const first = objects(raw)[0];
  if (first === undefined) return NONE;
  const limit = object(first['high'] ?? first['low'])?.['value'];
  return typeof limit === 'number' ? RANGES.of(limit, raw) : rangesIn(raw);
}

const rangesIn = (raw: unknown): readonly ReferenceRange[] => {
  const ranges = each(objects(raw), readRange);
  return ranges.length === 0 ? NONE : Object.freeze(ranges);
};

const RANGES = new Alike(isSame, rangesIn);

function readRange(body: Json): ReferenceRange | undefined {
  const [low, high] = [readQuantity(body['low']), readQuantity(body['high'])];
  const unread = [
    low === undefined ? quantityText(body['low']) : undefined,
    high === undefined ? quantityText(body['high']) : undefined,
  ];
  const [words, appliesTo] = [joined([text(body['text']), ...unread]), whom(body)];
  if (low === undefined && high === undefined && words === '' && appliesTo === '') return undefined;
  const range: Making<ReferenceRange> = {};
  if (low !== undefined) range.low = low;
  if (high !== undefined) range.high = high;
  if (words !== '') range.text = words;
  if (appliesTo !== '') range.appliesTo = appliesTo;
  return Object.freeze(range);
}

function whom(body: Json): string {
  const age = object(body['age']);
  const ages = age && joined([quantityText(age['low']), quantityText(age['high'])], ' to ');
  return joined([conceptText(body['type']), ...conceptTexts(body['appliesTo']), ages], ', ');
}
