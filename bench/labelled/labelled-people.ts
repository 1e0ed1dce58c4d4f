import { SYSTEM } from './codes/concept.ts';
import { Draft, dayAfter } from './draft.ts';
import { labelledNhsNumber } from './nhs-number.ts';
import { plantAppointments, plantDocuments, plantFlags, plantPlans, plantVisits } from './plant/care.ts';
import { closeNoneKnown, plantContradictions } from './plant/contradictions.ts';
import { plantAllergies, plantConditions, plantProcedures } from './plant/history.ts';
import { plantFamily, plantLifestyle } from './plant/living.ts';
import { plantMedicines } from './plant/medicines.ts';
import { plantResults, toldResult } from './plant/results.ts';
import { plantVaccinations } from './plant/vaccinations.ts';
import { Random } from './random.ts';
import { TESTS } from './codes/tests.ts';
import { tellResult } from './tell/results.ts';
import { PLANTED_CONTRADICTIONS, VERSION_OF } from './types.ts';
import type {
  LabelledPerson,
  LabelledSource,
  PlantedContradiction,
  PlatformName,
  Resource,
} from './types.ts';

const WHOLE: readonly PlatformName[] = ['riverside', 'broafon', 'northgate', 'calder', 'hightown'];
const GIVEN = {
  male: ['Idris', 'Callum', 'Rohan', 'Piotr'],
  female: ['Nia', 'Priya', 'Eilidh', 'Zofia'],
} as const;
const FAMILIES = ['Testerton', 'Examplewick', 'Samplethorpe', 'Mockridge', 'Placeholme'] as const;

type Who = Pick<LabelledPerson, 'nhsNumber' | 'name' | 'dateOfBirth' | 'gender'>;

/**
 * Makes people whose records lie at two to four services (letters at one more), together with what is true: which
 * resources tell one fact, and where sources contradict each other. Pure: the same seed gives the same people.
 */
export function labelledPeople({ seed, people }: { seed: number; people: number }): LabelledPerson[] {
  return Array.from({ length: people }, (_, index) => makePerson(seed, index));
}

function makePerson(seed: number, index: number): LabelledPerson {
  const random = new Random(seed * 1_000_003 + index);
  const who = makeWho(random, index);
  const draft = new Draft(random, random.shuffled(WHOLE).slice(0, random.int(2, 4)));
  const chosen = chooseContradictions(random);
  plantContradictions(draft, chosen);
  for (const plant of PLANTERS) plant(draft);
  closeNoneKnown(draft);
  if (random.chance(0.4)) plantTwin(draft, labelledNhsNumber(50_000 + index));
  const odd = chosen.includes('details-differ') ? draft.platforms.at(-1) : undefined;
  const sources = sourcesOf(draft, who, odd);
  if (odd !== undefined)
    draft.disagree('details-differ', [{ platform: odd, type: 'Patient', id: `${odd}-person` }]);
  return { ...who, sources, labels: draft.labels() };
}

const PLANTERS: readonly ((draft: Draft) => void)[] = [
  plantResults,
  plantMedicines,
  plantConditions,
  plantAllergies,
  plantProcedures,
  plantVaccinations,
  plantVisits,
  plantDocuments,
  plantPlans,
  plantAppointments,
  plantFlags,
  plantFamily,
  plantLifestyle,
];

function makeWho(random: Random, index: number): Who {
  const gender = random.pick(['male', 'female'] as const);
  return {
    nhsNumber: labelledNhsNumber(index),
    name: { given: random.pick(GIVEN[gender]), family: random.pick(FAMILIES) },
    dateOfBirth: `${random.int(1935, 2003)}-${String(random.int(1, 12)).padStart(2, '0')}-${random.int(10, 28)}`,
    gender,
  };
}

/** Two in five people are contradicted by nobody; the others get up to three kinds of contradiction. */
function chooseContradictions(random: Random): readonly PlantedContradiction[] {
  if (random.chance(0.4)) return [];
  return random.shuffled(PLANTED_CONTRADICTIONS).slice(0, random.int(1, 3));
}

/** A result of the person's twin that was filed in this record: of no fact of this person. */
function plantTwin(draft: Draft, twin: string): void {
  const test = draft.take(TESTS);
  if (test === undefined) return;
  const subject = { identifier: { system: SYSTEM.nhsNumber, value: twin } };
  const at = draft.random.pick(draft.platforms);
  draft.place(at, { ...tellResult(toldResult(draft, test), draft.teller(at)), subject });
}

function sourcesOf(draft: Draft, who: Who, odd: PlatformName | undefined): LabelledSource[] {
  const places = [...draft.platforms, ...(draft.holdings.has('eastfield') ? (['eastfield'] as const) : [])];
  // Whoever holds other details comes last, so that whoever reads in order knows the person by then.
  const ordered = [...places.filter((one) => one !== odd), ...places.filter((one) => one === odd)];
  return ordered.map((platform) => ({
    platform,
    fhir: VERSION_OF[platform],
    resources: [
      patientAt(platform, platform === odd ? misheard(who, draft.random) : who),
      ...(draft.holdings.get(platform) ?? []),
    ],
  }));
}

/** The same person with one detail wrong. */
function misheard(who: Who, random: Random): Who {
  return random.pick([
    { ...who, dateOfBirth: dayAfter(who.dateOfBirth, 9) },
    { ...who, name: { given: who.name.given, family: 'Otherby' } },
    { ...who, gender: who.gender === 'male' ? ('female' as const) : ('male' as const) },
  ]);
}

function patientAt(platform: PlatformName, who: Who): Resource {
  const profile =
    VERSION_OF[platform] === 'r4'
      ? 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient'
      : 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';
  return {
    resourceType: 'Patient',
    id: `${platform}-person`,
    meta: { profile: [profile] },
    identifier: [{ system: SYSTEM.nhsNumber, value: who.nhsNumber }],
    name: [{ use: 'official', family: who.name.family, given: [who.name.given] }],
    gender: who.gender,
    birthDate: who.dateOfBirth,
  };
}
