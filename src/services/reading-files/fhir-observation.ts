import * as v from 'valibot';
import { KIND_PARTS } from '#/record/readings/kinds.ts';
import {
  MEASURED_KINDS,
  PARTS,
  type Part,
  type Reading,
  type ReadingKind,
} from '#/record/readings/reading.ts';
import { readReading } from '../fhir/readings/read-reading.ts';
import {
  COMPONENT_CODES,
  KIND_CODES,
  LOINC,
  MEAL_CODES,
  SNOMED,
  type Codes,
} from '../fhir/readings/reading-codes.ts';
import type { LeftOutReason } from './left-out.ts';
import { inKeptUnit, isKeptUnit, isPossible } from './units.ts';
import { offsetsIn } from './wall-time.ts';

const text = v.optional(v.string());
const conceptSchema = v.looseObject({
  coding: v.optional(v.array(v.looseObject({ system: text, code: text, display: text })), []),
  text,
});
const quantitySchema = v.looseObject({
  value: v.optional(v.number()),
  comparator: text,
  unit: text,
  code: text,
});
const observationSchema = v.looseObject({
  resourceType: v.literal('Observation'),
  id: text,
  status: text,
  code: v.optional(conceptSchema, { coding: [] }),
  category: v.optional(v.array(conceptSchema), []),
  /** Called `context` in STU3. */
  encounter: v.optional(v.unknown()),
  context: v.optional(v.unknown()),
  performer: v.optional(v.array(v.looseObject({ reference: text, type: text })), []),
  focus: v.optional(v.unknown()),
  modifierExtension: v.optional(v.unknown()),
  subject: v.optional(
    v.looseObject({
      reference: text,
      identifier: v.optional(v.looseObject({ system: text, value: text })),
    }),
  ),
  effectiveDateTime: text,
  effectiveInstant: text,
  effectivePeriod: v.optional(v.looseObject({ start: text })),
  valueQuantity: v.optional(quantitySchema),
  component: v.optional(
    v.array(v.looseObject({ code: conceptSchema, valueQuantity: v.optional(quantitySchema) })),
    [],
  ),
  device: v.optional(v.looseObject({ display: text })),
});

/** An Observation of a file (FHIR R4 or STU3). */
export type FileObservation = v.InferOutput<typeof observationSchema>;
type Concept = v.InferOutput<typeof conceptSchema>;
type Quantity = v.InferOutput<typeof quantitySchema>;

/** A resource as an Observation; undefined when it is none, or none that can be read. */
export function observationOf(resource: unknown): FileObservation | undefined {
  const said = v.safeParse(observationSchema, resource);
  return said.success ? said.output : undefined;
}

/** What others call the parts of a reading, besides the codes under which this product sends them. */
const OTHER_CODES: Readonly<
  Partial<Record<Part, { readonly loinc: readonly string[]; readonly snomed: readonly string[] }>>
> = {
  systolic: { loinc: [], snomed: ['271649006'] },
  diastolic: { loinc: [], snomed: ['271650006'] },
  pulse: { loinc: ['8889-8'], snomed: ['78564009'] },
  // In whole or capillary blood: what a laboratory measures in plasma is no home reading.
  glucose: { loinc: ['15074-8', '2339-0', '14743-9', '41653-7'], snomed: ['434912009'] },
  weight: { loinc: ['3141-9'], snomed: ['27113001'] },
  height: { loinc: [], snomed: ['50373000'] },
  'oxygen-saturation': { loinc: ['59408-5'], snomed: ['103228002'] },
  temperature: { loinc: ['8331-1'], snomed: [] },
  'peak-flow': { loinc: ['33452-4'], snomed: [] },
  hba1c: { loinc: ['59261-8', '4548-4'], snomed: [] },
  steps: { loinc: ['41950-7'], snomed: [] },
};

/** `system code` of everything that is known, and which part it is. */
const PART_OF = new Map<string, Part>(
  PARTS.flatMap((part): [string, Part][] => {
    const other = OTHER_CODES[part] ?? { loinc: [], snomed: [] };
    const kind = MEASURED_KINDS.find((one) => KIND_PARTS[one].needed.join() === part);
    const own: readonly Codes[] = [
      ...(kind === undefined ? [] : [KIND_CODES[kind]]),
      ...(COMPONENT_CODES[part] === undefined ? [] : [COMPONENT_CODES[part]]),
      ...(part === 'glucose' ? Object.values(MEAL_CODES) : []),
    ];
    const loinc = [...own.flatMap((one) => one.loinc ?? []), ...other.loinc];
    const snomed = [...own.flatMap((one) => one.snomed ?? []), ...other.snomed];
    return [
      ...loinc.map((code): [string, Part] => [`${LOINC} ${code}`, part]),
      ...snomed.map((code): [string, Part] => [`${SNOMED} ${code}`, part]),
    ];
  }),
);

const partOf = ({ coding }: Concept): Part | undefined =>
  coding
    .map(({ system, code }) => (code === undefined ? undefined : PART_OF.get(`${system} ${code}`)))
    .find((part) => part !== undefined);

/** The file's own name for what an Observation measures. */
export const nameOf = ({ code: { text: words, coding } }: FileObservation): string =>
  words ?? coding[0]?.display ?? coding[0]?.code ?? 'Observation';

/** A reading of an Observation, or why it is none. `timeZone`: where the person was, for times that are told in UTC. */
export function readingOf(
  resource: unknown,
  observation: FileObservation,
  { file, row, timeZone }: { readonly file: string; readonly row: string; readonly timeZone: string },
): Reading | LeftOutReason {
  if (observation.status === 'entered-in-error' || observation.status === 'cancelled') return 'taken-back';
  // About somebody or something else, or not to be read without knowing what changes its meaning.
  if (observation.focus !== undefined || observation.modifierExtension !== undefined) return 'not-kept';
  const given = quantitiesOf(observation);
  const kind = kindOf(given);
  if (kind === undefined) return 'not-kept';
  if (isFromElsewhere(observation)) return 'not-at-home';
  const { needed, also } = KIND_PARTS[kind];
  if (needed.some((part) => !given.has(part))) return 'half-a-pair';
  const values: Partial<Record<Part, number>> = {};
  const asWritten: Partial<Record<Part, string>> = {};
  for (const part of [...needed, ...also]) {
    const quantity = given.get(part);
    if (quantity === undefined) continue;
    const number = numberOf(part, quantity);
    if (typeof number === 'string') return number;
    values[part] = number.value;
    if (number.asWritten !== undefined) asWritten[part] = number.asWritten;
  }
  const takenAt = instantOf(observation, timeZone);
  if (takenAt === undefined) return 'no-time';
  // What this product sent says more: how it was taken, and in whose words.
  const own = readReading(resource)?.reading;
  const device = observation.device?.display;
  return {
    kind,
    values,
    takenAt,
    how: own?.how ?? {},
    origin: { is: 'file', file, row },
    ...(device !== undefined && { device: { name: device } }),
    ...(own?.note !== undefined && { note: own.note }),
    ...(own?.measuredBy !== undefined && { measuredBy: own.measuredBy }),
    ...(Object.keys(asWritten).length > 0 && { asWritten }),
  };
}

/** At a visit (`encounter`), by somebody whose work it is (`performer`), or of a laboratory (`category`). */
function isFromElsewhere({ encounter, context, performer, category }: FileObservation): boolean {
  const isAtWork = performer.some(({ reference, type }) =>
    /(^|\/)(Practitioner|PractitionerRole|Organization|CareTeam)(\/|$)/.test(type ?? reference ?? ''),
  );
  const isLaboratory = category.some(({ coding }) => coding.some(({ code }) => code === 'laboratory'));
  return encounter !== undefined || context !== undefined || isAtWork || isLaboratory;
}

/** How many numbers of an Observation are of another kind than its reading. */
export function othersIn(observation: FileObservation, { kind }: Reading): number {
  const { needed, also } = KIND_PARTS[kind];
  return [...quantitiesOf(observation).keys()].filter((part) => ![...needed, ...also].includes(part)).length;
}

/** Numbers by what they are: the value of the whole, or those of its components. */
function quantitiesOf({ code, valueQuantity, component }: FileObservation): ReadonlyMap<Part, Quantity> {
  const all = [{ code, valueQuantity }, ...component].flatMap(
    ({ code: concept, valueQuantity: quantity }) => {
      const part = partOf(concept);
      return part === undefined || quantity === undefined ? [] : [[part, quantity] as const];
    },
  );
  // Whatever is told twice is the first: a value stands before its components.
  return new Map(all.reverse());
}

/** The kind that these numbers make; of several a blood pressure, else the first that is offered and no pulse. */
function kindOf(given: ReadonlyMap<Part, unknown>): ReadingKind | undefined {
  if (given.has('systolic') || given.has('diastolic')) return 'blood-pressure';
  const single = MEASURED_KINDS.filter((kind) => KIND_PARTS[kind].needed.length === 1);
  const found = single.filter((kind) => KIND_PARTS[kind].needed.every((part) => given.has(part)));
  // A pulse stands beside an oxygen level, and is a reading of its own where nothing else is.
  return found.find((kind) => kind !== 'pulse') ?? found[0];
}

function numberOf(
  part: Part,
  { value, comparator, code, unit }: Quantity,
): { readonly value: number; readonly asWritten?: string } | LeftOutReason {
  if (value === undefined) return 'no-number';
  if (comparator !== undefined) return 'beyond-the-scale';
  const said = [code, unit].find((one) => one !== undefined && inKeptUnit(part, value, one) !== undefined);
  const kept = said === undefined ? undefined : inKeptUnit(part, value, said);
  if (said === undefined || kept === undefined) return 'unknown-unit';
  if (!isPossible(part, kept)) return 'impossible';
  return { value: kept, ...(!isKeptUnit(part, said) && { asWritten: `${value} ${unit ?? said}` }) };
}

const DAY_MS = 24 * 60 * 60_000;

/** With a time of day, in the clock of where it was taken; servers tell times in UTC. */
function instantOf(
  { effectiveDateTime, effectiveInstant, effectivePeriod }: FileObservation,
  timeZone: string,
): string | undefined {
  const said = effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start;
  const [, wall, offset] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(said ?? '') ?? [];
  if (wall === undefined || offset === undefined || Number.isNaN(Date.parse(`${wall}${offset}`)))
    return undefined;
  if (offset !== 'Z' && offset !== '+00:00') return `${wall}${offset}`;
  const offsetAt = offsetsIn(timeZone);
  const at = Date.parse(`${wall}Z`);
  const shifted = (by: string): string => {
    const [hours = 0, minutes = 0] = by.slice(1).split(':').map(Number);
    const ms = (hours * 60 + minutes) * 60_000;
    return new Date(at + (by.startsWith('-') ? -ms : ms)).toISOString().slice(0, 19);
  };
  // Where the clocks change, the right one is that which holds at its own local time; an hour that comes twice is the second.
  const around = [1, -1].map((days) => offsetAt(new Date(at + days * DAY_MS).toISOString().slice(0, 19)));
  const right = around.find((by) => offsetAt(shifted(by)) === by) ?? around[0] ?? '+00:00';
  return `${shifted(right)}${right}`;
}
