import type { Interpretation, ReferenceRange } from '#/record/value.ts';
import { NONE, each, isObject, joined, object, objects, text, type Json, type Making } from './json.ts';
import { conceptText, conceptTexts } from './read-concept.ts';
import { quantityText, readQuantity } from './read-value.ts';
import { Same, Shared } from './shared.ts';

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

const IS_INTERPRETATION = new Shared((system: string) => INTERPRETATION_SYSTEM.test(system));

/** Reads one interpretation concept by its HL7 code; anything else is kept as said and stays `unrecognised`. */
function readInterpretation(raw: unknown): Interpretation | undefined {
  const said = conceptText(raw);
  if (said === undefined) return undefined;
  const codings = isObject(raw) && raw['coding'] !== undefined ? raw['coding'] : raw;
  for (const coding of objects(codings)) {
    const isKnown = IS_INTERPRETATION.of(text(coding['system']) ?? '');
    const means = isKnown ? MEANINGS.get(text(coding['code']) ?? '') : undefined;
    if (means !== undefined) return { means, said };
  }
  return { means: 'unrecognised', said };
}

const JUDGEMENTS = new Same<readonly Interpretation[]>();

/** Reads all interpretations, in order; none is `[]`, which is not normal. */
export function readInterpretations(raw: unknown): readonly Interpretation[] {
  if (raw === undefined) return NONE;
  const found = each(Array.isArray(raw) ? raw : [raw], readInterpretation);
  const [first] = found;
  return first === undefined || found.length > 1
    ? found
    : JUDGEMENTS.as(`${first.means} ${first.said}`, found);
}

const RANGES = new Same<readonly ReferenceRange[]>();

/** Reads reference ranges as sent: limits, words, and whom they apply to. */
export function readRanges(raw: unknown): readonly ReferenceRange[] {
  const ranges = each(objects(raw), readRange);
  return ranges.length === 0 ? ranges : RANGES.as(JSON.stringify(ranges), ranges);
}

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
  return range;
}

function whom(body: Json): string {
  const age = object(body['age']);
  const ages = age && joined([quantityText(age['low']), quantityText(age['high'])], ' to ');
  return joined([conceptText(body['type']), ...conceptTexts(body['appliesTo']), ages], ', ');
}
