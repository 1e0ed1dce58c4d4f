import { PLATFORMS, type PlatformId, type StaffMember } from '../kit/world.ts';
import { FAMILY, GIVEN } from './names.ts';
import { createRandom } from './random.ts';

/** Job roles as the national directory of staff names them: area, activity group, role. */
const ROLES = {
  doctor: {
    code: 'S8000:G8000:R8000',
    name: '"Clinical":"Clinical Provision":"Clinical Practitioner Access Role"',
  },
  nurse: { code: 'S8000:G8000:R8001', name: '"Clinical":"Clinical Provision":"Nurse Access Role"' },
} as const;

interface Post {
  at: PlatformId;
  role: keyof typeof ROLES;
  prefix: string;
  job: StaffMember['job'];
}

const POSTS: readonly Post[] = [
  { at: 'riverside', role: 'doctor', prefix: 'Dr', job: { en: 'GP', cy: 'Meddyg teulu' } },
  { at: 'riverside', role: 'nurse', prefix: 'Nurse', job: { en: 'Practice nurse', cy: 'Nyrs practis' } },
  {
    at: 'northgate',
    role: 'nurse',
    prefix: 'Sister',
    job: { en: 'Heart failure nurse', cy: 'Nyrs methiant y galon' },
  },
  {
    at: 'calder',
    role: 'nurse',
    prefix: 'Nurse',
    job: { en: 'Community nurse', cy: 'Nyrs gymunedol' },
  },
];

const ID_STEM = 555_300_101_000;

/** The staff of the sandbox, the same for the same seed; calder takes no readings, its nurse is there to be refused. */
export function generateStaff(seed: number): StaffMember[] {
  const random = createRandom(`staff ${seed}`);
  const givens: string[] = [...GIVEN.female];
  const families: string[] = [...FAMILY];
  const take = (names: string[]) => names.splice(random.int(0, names.length - 1), 1)[0] ?? '';
  return POSTS.map(({ at, role, prefix, job }, index) => {
    return {
      staffId: String(ID_STEM + index + 1),
      name: { prefix, given: take(givens), family: take(families) },
      job,
      roleProfileId: String(ID_STEM + 501 + index),
      role: ROLES[role],
      ods: PLATFORMS.find(({ id }) => id === at)?.ods ?? '',
    };
  });
}

/** The name as it is written on letters. */
export const staffName = ({ name: { prefix, given, family } }: StaffMember): string =>
  `${prefix} ${given} ${family}`;
