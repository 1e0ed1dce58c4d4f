import type { AllergyFact, ProblemFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, coded, HL7, NOPAT, ukCore } from './concept.ts';
import { clinician } from './people-and-places.ts';

/** A UKCore-Condition. */
export function problem(shelf: Shelf, fact: ProblemFact): Resource {
  const verification = fact.verification ?? 'confirmed';
  const silent = verification === 'entered-in-error';
  return shelf.add(
    {
      resourceType: 'Condition',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        clinicalStatus: silent ? undefined : coded(`${HL7}condition-clinical`, fact.clinical ?? 'active'),
        verificationStatus: coded(`${HL7}condition-ver-status`, verification),
        category: [
          fact.diagnosis
            ? coded(`${HL7}condition-category`, 'encounter-diagnosis', 'Encounter Diagnosis')
            : coded(`${HL7}condition-category`, 'problem-list-item', 'Problem List Item'),
        ],
        code: codeable(fact.concept, shelf),
        subject: { reference: shelf.patient },
        onsetDateTime: fact.on,
        abatementDateTime: fact.ended,
        recordedDate: fact.on,
        recorder: { reference: clinician(shelf, fact.clinician) },
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    { on: fact.ended ?? fact.on, profile: ukCore('Condition'), ...(fact.nopat && { security: NOPAT }) },
  );
}

/** A UKCore-AllergyIntolerance. */
export function allergy(shelf: Shelf, fact: AllergyFact): Resource {
  const verification = fact.verification ?? 'confirmed';
  const reaction = fact.reaction && [
    omitAbsent({ manifestation: [codeable(fact.reaction.concept, shelf)], severity: fact.reaction.severity }),
  ];
  return shelf.add(
    {
      resourceType: 'AllergyIntolerance',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        clinicalStatus:
          verification === 'entered-in-error'
            ? undefined
            : coded(`${HL7}allergyintolerance-clinical`, fact.clinical ?? 'active'),
        verificationStatus: coded(`${HL7}allergyintolerance-verification`, verification),
        type: fact.reaction ? 'allergy' : undefined,
        category: fact.category && [fact.category],
        criticality: fact.criticality,
        code: fact.text
          ? { ...codeable(fact.concept, shelf), text: fact.text }
          : codeable(fact.concept, shelf),
        patient: { reference: shelf.patient },
        onsetDateTime: fact.on,
        recordedDate: fact.on,
        recorder: { reference: clinician(shelf, fact.clinician) },
        note: fact.note && [{ text: fact.note }],
        reaction,
        ...fact.extra,
      }),
    },
    { on: fact.on, profile: ukCore('AllergyIntolerance'), ...(fact.nopat && { security: NOPAT }) },
  );
}
