import type { Assurance, Person } from '../kit/world.ts';
import { reaches } from './vectors.ts';

/** Scopes this client may ask for (NHS login, "Scopes and claims"). */
export const SUPPORTED_SCOPES: readonly string[] = [
  'openid',
  'profile',
  'basic_demographics',
  'profile_extended',
  'email',
  'phone',
  'gp_registration_details',
];

type ClaimsOfScope = (person: Person, level: Assurance) => Record<string, unknown>;

const upper = (name: string | undefined): string | undefined => name?.toUpperCase();

/** Names, date of birth and NHS number come from a PDS match, which P0 does not have. */
const matched =
  (claims: ClaimsOfScope): ClaimsOfScope =>
  (person, level) =>
    reaches(level, 'P5') ? claims(person, level) : {};

const CLAIMS: Record<string, ClaimsOfScope> = {
  openid: () => ({}),
  profile: (person, level) => ({
    identity_proofing_level: level,
    ...matched(() => ({
      nhs_number: person.nhsNumber,
      birthdate: person.dateOfBirth,
      family_name: upper(person.name.family),
    }))(person, level),
  }),
  basic_demographics: (person, level) => ({
    identity_proofing_level: level,
    ...matched(() => ({ birthdate: person.dateOfBirth, family_name: upper(person.name.family) }))(
      person,
      level,
    ),
  }),
  profile_extended: matched((person) => ({ given_name: upper(person.name.given[0]) })),
  email: (person) => (person.email ? { email: person.email, email_verified: 'true' } : {}),
  phone: (person, level) =>
    person.mobile
      ? {
          phone_number: person.mobile.replace(/^0/, '+44').replace(/\s/g, ''),
          phone_number_verified: 'true',
          phone_number_pds_matched: String(reaches(level, 'P5')),
        }
      : {},
  gp_registration_details: matched((person) =>
    person.gpOds ? { gp_registration_details: { gp_ods_code: person.gpOds } } : {},
  ),
};

/** Claims that the granted scopes release about a person signed in at `level`; a claim without a value is left out. */
export function claimsFor(
  person: Person,
  level: Assurance,
  scopes: readonly string[],
): Record<string, unknown> {
  const all = Object.assign({}, ...scopes.map((scope) => CLAIMS[scope]?.(person, level) ?? {}));
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));
}
