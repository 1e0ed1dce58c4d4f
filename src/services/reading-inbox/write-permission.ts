import { kindsStanding, type Grant } from '#/record/readings/grant.ts';
import { partyOf } from '#/record/readings/permission.ts';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { codeOfSource } from '#/record/source-code.ts';
import { codesOfKind, conceptOf, LOINC } from '../fhir/readings/reading-codes.ts';
import { keyIdentifier, personOf } from '../fhir/readings/write-reading.ts';

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

type Json = Readonly<Record<string, unknown>>;

/**
 * A standing permission as a Consent (FHIR R4, with what UKCore-Consent asks for): the organisation may have the person's
 * Observations, and answers, of the kinds named by code, or another one may look at what it has of them. It begins when it
 * arrives and ends when it is changed, so there is no period: one by a clock that is ahead would not hold yet. Who said so, the
 * person or somebody who acts for them, is in the token. Taken back it names what it was about. Throws `TypeError` when there
 * is no kind, since a Consent without codes would be for all.
 */
export function writePermission(
  { kinds, issued, delivery: { key, to } }: Grant,
  { nhsNumber }: { readonly nhsNumber: string },
): Json {
  const stands = kindsStanding({ kinds });
  const named = stands.length > 0 ? stands : kinds.map(({ kind }) => kind);
  const codes = named.flatMap(codesOfKind);
  if (codes.length === 0) throw new TypeError('There is no code for what is permitted');
  const { at, reader = at } = partyOf(to);
  return {
    resourceType: 'Consent',
    identifier: [keyIdentifier(key)],
    status: stands.length > 0 ? 'active' : 'inactive',
    scope: { coding: [{ system: `${TERMINOLOGY}/consentscope`, code: 'patient-privacy' }] },
    // LOINC 59284-0: Patient Consent.
    category: [{ coding: [{ system: LOINC, code: '59284-0' }] }],
    patient: personOf(nhsNumber),
    dateTime: issued,
    organization: [organisation(codeOfSource(at))],
    policyRule: { coding: [{ system: `${TERMINOLOGY}/v3-ActCode`, code: 'OPTIN' }] },
    provision: {
      type: 'permit',
      actor: [
        {
          // Information recipient.
          role: { coding: [{ system: `${TERMINOLOGY}/v3-ParticipationType`, code: 'IRCP' }] },
          reference: organisation(codeOfSource(reader)),
        },
      ],
      class: typesOf(named).map((code) => ({ system: 'http://hl7.org/fhir/resource-types', code })),
      code: codes.map(conceptOf),
    },
  };
}

const organisation = (value: string) => ({ type: 'Organization', identifier: { system: ODS, value } });

/** What kinds are sent as (FHIR R4). */
const typesOf = (kinds: readonly ReadingKind[]): readonly string[] => [
  ...new Set(kinds.map((kind) => (kind === 'questionnaire' ? 'QuestionnaireResponse' : 'Observation'))),
];
