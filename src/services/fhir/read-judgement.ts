import type { Interpretation, ReferenceRange } from '#/record/value.ts';
import { isObject, object, objects, text } from './json.ts';
import { conceptText, conceptTexts } from './read-concept.ts';
import { quantityText, readQuantity } from './read-value.ts';

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
function readInterpretation(raw: unknown): Interpretation | undefined {
  const said = conceptText(raw);
  if (said === undefined) return undefined;
  const codings = isObject(raw) ? (raw['coding'] === undefined ? [raw] : objects(raw['coding'])) : [];
  for (const coding of codings) {
    const [system, code] = [text(coding['system']) ?? '', text(coding['code']) ?? ''];
    const means = INTERPRETATION_SYSTEM.test(system) ? MEANINGS.get(code) : undefined;
    if (means !== undefined) return { means, said };
  }
  return { means: 'unrecognised', said };
}

/** Reads all interpretations, in order; none is `[]`, which is not normal. */
export function readInterpretations(raw: unknown): readonly Interpretation[] {
  const list = Array.isArray(raw) ? raw : [raw];
  return list.flatMap((one) => readInterpretation(one) ?? []);
}

/** Reads reference ranges as sent: limits, words, and whom they apply to. */
export function readRanges(raw: unknown): readonly ReferenceRange[] {
  return objects(raw).flatMap((body) => {
    const [low, high] = [readQuantity(body['low']), readQuantity(body['high'])];
    const age = object(body['age']);
    const ages = [quantityText(age?.['low']), quantityText(age?.['high'])]
      .filter((part) => part !== undefined)
      .join(' to ');
    const whom = [conceptText(body['type']), ...conceptTexts(body['appliesTo']), ages].filter(
      (part) => part !== undefined && part !== '',
    );
    const unread = [
      low === undefined ? quantityText(body['low']) : undefined,
      high === undefined ? quantityText(body['high']) : undefined,
    ];
    const words = [text(body['text']), ...unread].filter((part) => part !== undefined).join(' ');
    if (low === undefined && high === undefined && words === '' && whom.length === 0) return [];
    return {
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...(words !== '' && { text: words }),
      ...(whom.length > 0 && { appliesTo: whom.join(', ') }),
    };
  });
}
