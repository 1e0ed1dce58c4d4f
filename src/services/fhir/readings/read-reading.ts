import * as v from 'valibot';
import { KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import {
  CUFFS,
  DEVICE_FLAGS,
  MEASURED_KINDS,
  PARTS,
  type Circumstances,
  type Meal,
  type Part,
  type Reading,
  type ReadingKind,
} from '#/record/readings/reading.ts';
import {
  COMPONENT_CODES,
  CUFF,
  CUFF_WORDS,
  KIND_CODES,
  LOINC,
  MEAL_CODES,
  NOTES,
  POSITION_CODES,
  SNOMED,
  type Codes,
} from './reading-codes.ts';

const UCUM = 'http://unitsofmeasure.org';
const BODY_POSITION = 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition';

const text = v.optional(v.string());
const conceptSchema = v.looseObject({
  coding: v.optional(v.array(v.looseObject({ system: text, code: text })), []),
  text,
});
const quantitySchema = v.looseObject({ value: v.optional(v.number()), system: text, code: text });
const observationSchema = v.looseObject({
  resourceType: v.literal('Observation'),
  status: v.string(),
  code: conceptSchema,
  effectiveDateTime: text,
  valueQuantity: v.optional(quantitySchema),
  component: v.optional(
    v.array(
      v.looseObject({
        code: conceptSchema,
        valueQuantity: v.optional(quantitySchema),
        valueCodeableConcept: v.optional(conceptSchema),
      }),
    ),
    [],
  ),
  extension: v.optional(
    v.array(v.looseObject({ url: v.string(), valueCodeableConcept: v.optional(conceptSchema) })),
    [],
  ),
  bodySite: v.optional(conceptSchema),
  device: v.optional(v.looseObject({ display: text })),
  performer: v.optional(v.array(v.looseObject({ identifier: v.optional(v.unknown()), display: text })), []),
  note: v.optional(v.array(v.looseObject({ text: v.string() })), []),
  contained: v.optional(v.array(v.unknown()), []),
});
const pictureSchema = v.looseObject({
  resourceType: v.literal('Media'),
  content: v.looseObject({
    contentType: v.picklist(['image/jpeg', 'image/png']),
    data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
});
type Observation = v.InferOutput<typeof observationSchema>;
type Concept = v.InferOutput<typeof conceptSchema>;

/** An Observation, or answers, as whoever reviews them sees them. */
export interface ReadObservation {
  /** Undefined where a code, a unit or the time is not one that is known here: then only `text` says what it is. */
  readonly reading?: Reading;
  readonly text: string;
  /** Its person says that it was a mistake (`entered-in-error`). */
  readonly isWithdrawn: boolean;
  readonly isChanged: boolean;
  /** A photo of the display, as an address that holds it. */
  readonly photo?: string;
}

/**
 * Reads an Observation of a person's own reading (FHIR R4, the codes and units of `reading-codes.ts`). Numbers are found by
 * code, never by place, and only in the unit that they are kept in. Undefined for what is no Observation.
 */
export function readReading(resource: unknown): ReadObservation | undefined {
  const parsed = v.safeParse(observationSchema, resource);
  if (!parsed.success) return undefined;
  const { status, code, contained } = parsed.output;
  const photo = contained.flatMap(photoIn)[0];
  const reading = readingOf(parsed.output);
  return {
    ...(reading !== undefined && { reading }),
    text: code.text ?? code.coding.map((coding) => coding.code).join(', '),
    isWithdrawn: status === 'entered-in-error',
    isChanged: status === 'amended' || status === 'corrected',
    ...(photo !== undefined && { photo }),
  };
}

function photoIn(resource: unknown): readonly string[] {
  const media = v.safeParse(pictureSchema, resource);
  if (!media.success) return [];
  const { contentType, data } = media.output.content;
  return [`data:${contentType};base64,${data}`];
}

function readingOf(observation: Observation): Reading | undefined {
  const named = kindOf(observation.code);
  if (named === undefined || observation.effectiveDateTime === undefined) return undefined;
  const values = valuesOf(named.kind, observation);
  if (values === undefined) return undefined;
  const { how, note } = circumstancesOf(observation, named.meal);
  const measuredBy = observation.performer.find(
    ({ identifier, display }) => identifier === undefined && display,
  )?.display;
  const device = observation.device?.display;
  return {
    kind: named.kind,
    values,
    takenAt: observation.effectiveDateTime,
    how,
    origin: { is: 'typed' },
    ...(device !== undefined && { device: { name: device } }),
    ...(note !== undefined && { note }),
    ...(measuredBy !== undefined && { measuredBy }),
  };
}

const isCalled = ({ coding }: Concept, { loinc, snomed }: Codes): boolean =>
  coding.some(
    ({ system, code }) =>
      code !== undefined && ((system === LOINC && code === loinc) || (system === SNOMED && code === snomed)),
  );

function kindOf(concept: Concept): { readonly kind: ReadingKind; readonly meal?: Meal } | undefined {
  const kind = MEASURED_KINDS.find((one) => isCalled(concept, KIND_CODES[one]));
  if (kind !== undefined) return { kind };
  const meals = Object.entries(MEAL_CODES) as [Meal, Codes][];
  const meal = meals.find(([, codes]) => isCalled(concept, codes))?.[0];
  return meal && { kind: 'glucose', meal };
}

/** Undefined when a number that is needed is missing, or any is in a unit that it is not kept in. */
function valuesOf(
  kind: ReadingKind,
  { valueQuantity, component }: Observation,
): Reading['values'] | undefined {
  const { needed, also } = KIND_PARTS[kind];
  const [only] = needed;
  const sent = component.flatMap(({ code, valueQuantity: quantity }) => {
    const part = PARTS.find((one) => {
      const codes = COMPONENT_CODES[one];
      return codes !== undefined && isCalled(code, codes);
    });
    return part === undefined || quantity === undefined ? [] : [[part, quantity] as const];
  });
  if (needed.length === 1 && only !== undefined && valueQuantity !== undefined)
    sent.push([only, valueQuantity]);
  const values: Partial<Record<Part, number>> = {};
  for (const [part, { value, system, code }] of sent) {
    if (value === undefined || system !== UCUM || code !== PART_PLANS[part].unit) return undefined;
    if (needed.includes(part) || also.includes(part)) values[part] = value;
  }
  return needed.every((part) => values[part] !== undefined) ? values : undefined;
}

function circumstancesOf(
  { extension, bodySite, note, component }: Observation,
  meal: Meal | undefined,
): { readonly how: Circumstances; readonly note: string | undefined } {
  const position = extension.find(({ url }) => url === BODY_POSITION)?.valueCodeableConcept;
  const positions = Object.entries(POSITION_CODES) as [keyof typeof POSITION_CODES, Codes][];
  const stood = position && positions.find(([, codes]) => isCalled(position, codes))?.[0];
  const arm = ARMS[bodySite?.text ?? ''];
  const sized = component.find(({ code }) => isCalled(code, CUFF))?.valueCodeableConcept?.text;
  const cuff = CUFFS.find((size) => CUFF_WORDS[size] === sized);
  // A person may begin a note of their own in the same words: only what reads as ours to its end is taken for that.
  const own = note.map((one) => one.text);
  const take = <Told>(start: string, read: (rest: string) => Told | undefined): Told | undefined => {
    for (const [place, one] of own.entries()) {
      const told = one.startsWith(start) ? read(one.slice(start.length)) : undefined;
      if (told === undefined) continue;
      own.splice(place, 1);
      return told;
    }
    return undefined;
  };
  const flags = take(NOTES.flags, (rest) => {
    const named = rest.split(', ');
    const known = DEVICE_FLAGS.filter((flag) => named.includes(flag));
    return known.length === named.length ? known : undefined;
  });
  const hasRested = take(NOTES.rested, (rest) => YES_OR_NO[rest]);
  const blows = take(NOTES.blows, (rest) => (/^[1-9]\d?$/.test(rest) ? Number(rest) : undefined));
  const personalBest = take(NOTES.best, bestOf);
  const isBeforeMeal = take(NOTES.beforeMeal, (rest) => (rest === '' ? true : undefined));
  return {
    how: {
      ...(meal !== undefined && { meal }),
      ...(meal === undefined && isBeforeMeal === true && { meal: 'before-meal' as const }),
      ...(arm !== undefined && { arm }),
      ...(stood !== undefined && { position: stood }),
      ...(cuff !== undefined && { cuff }),
      ...(hasRested !== undefined && { hasRested }),
      ...(flags !== undefined && { flags }),
      ...(blows !== undefined && { blows }),
      ...(personalBest !== undefined && { personalBest }),
    },
    note: own.length === 0 ? undefined : own.join(' · '),
  };
}

/** "500 L/min", if a peak flow can be that. */
function bestOf(told: string): number | undefined {
  const [low, high] = PART_PLANS['peak-flow'].possible;
  const best = Number(/^([1-9]\d{1,2}) L\/min$/.exec(told)?.[1]);
  return best >= low && best <= high ? best : undefined;
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

const ARMS: Readonly<Record<string, 'left' | 'right'>> = { 'Left arm': 'left', 'Right arm': 'right' };
