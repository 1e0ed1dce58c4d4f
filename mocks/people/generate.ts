import type { Person } from '../kit/world.ts';
import type { Studio } from './draft.ts';
import { furtherPerson } from './further.ts';
import { testNhsNumbers } from './nhs-number.ts';
import { conflicts } from './persons/conflicts.ts';
import { diabetes } from './persons/diabetes.ts';
import { documents } from './persons/documents.ts';
import { elder } from './persons/elder.ts';
import { carer, child, twins } from './persons/family.ts';
import { hostile } from './persons/hostile.ts';
import { large } from './persons/large.ts';
import { mentalHealth } from './persons/mental-health.ts';
import { pregnancy } from './persons/pregnancy.ts';
import { restricted } from './persons/restricted.ts';
import { mediumProof, noProof, noRecord, staff } from './persons/small.ts';
import { stu3 } from './persons/stu3.ts';
import { wales } from './persons/wales.ts';
import { warnings } from './persons/warnings.ts';

export { introducePerson, introducePersonCy } from './introduce.ts';

const SEED_PEOPLE = [
  diabetes,
  conflicts,
  stu3,
  documents,
  pregnancy,
  child,
  carer,
  elder,
  restricted,
  wales,
  noRecord,
  large,
  hostile,
  mediumProof,
  noProof,
  mentalHealth,
  warnings,
  staff,
  twins,
] as const;

/** Stem of the first NHS number given out (999 range). */
const FIRST_STEM = 999_300_101;

/** How the invented people are made. */
export interface PeopleOptions {
  /** The same seed gives the same people to the last character. */
  seed: number;
  /** Generated people beside the nineteen written by hand. */
  people: number;
  /** Total resources of the person tagged `large`, 200 or more. */
  resources: number;
  /** The day the records look back from, YYYY-MM-DD. */
  today?: string;
}

/** Everybody in the sandbox: nineteen people each made for a reason, then `people` ordinary mixtures. Pure and deterministic. */
export function generatePeople({ seed, people, resources, today = '2026-11-20' }: PeopleOptions): Person[] {
  const numbers = testNhsNumbers(FIRST_STEM, SEED_PEOPLE.length + people);
  const studio: Studio = {
    seed,
    today,
    resources,
    nhsNumber: (n) => {
      const number = numbers[n - 1];
      if (number === undefined) throw new RangeError(`no NHS number for person ${n}`);
      return number;
    },
  };
  return [
    ...SEED_PEOPLE.map((write) => write(studio)),
    ...Array.from({ length: people }, (_, n) => furtherPerson(studio, n)),
  ];
}
