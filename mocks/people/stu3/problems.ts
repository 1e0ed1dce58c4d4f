import type { AllergyFact, ProblemFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, isGpConnect, stamp } from './concept.ts';
import { clinician } from './people-and-places.ts';

const SIGNIFICANCE =
  'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ProblemSignificance-1';

/** A CareConnect-Condition-1, or a GP Connect problem header. */
export function problem(shelf: Shelf, fact: ProblemFact): Resource {
  const gp = isGpConnect(shelf);
  const verification = fact.verification ?? (gp ? undefined : 'confirmed');
  return shelf.add(
    {
      resourceType: 'Condition',
      ...omitAbsent({
        extension: gp ? [{ url: SIGNIFICANCE, valueCode: fact.significance ?? 'major' }] : undefined,
        identifier: fact.identifier && [fact.identifier],
        clinicalStatus: verification === 'entered-in-error' ? undefined : (fact.clinical ?? 'active'),
        verificationStatus: verification === 'unconfirmed' ? 'provisional' : verification,
        category: [
          {
            coding: [
              gp
                ? {
                    system: 'https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1',
                    code: 'problem-list-item',
                    display: 'Problem List Item',
                  }
                : {
                    system: 'http://hl7.org/fhir/condition-category',
                    code: fact.diagnosis ? 'encounter-diagnosis' : 'problem-list-item',
                  },
            ],
          },
        ],
        code: codeable(fact.concept, shelf),
        subject: { reference: shelf.patient },
        onsetDateTime: fact.on,
        abatementDateTime: fact.ended,
        assertedDate: fact.on,
        asserter: { reference: clinician(shelf, fact.clinician) },
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    stamp(shelf, gp ? 'ProblemHeader-Condition' : 'Condition', fact.ended ?? fact.on, fact.nopat),
  );
}

/** A CareConnect-AllergyIntolerance-1. */
export function allergy(shelf: Shelf, fact: AllergyFact): Resource {
  return shelf.add(
    {
      resourceType: 'AllergyIntolerance',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        clinicalStatus: fact.verification === 'entered-in-error' ? undefined : (fact.clinical ?? 'active'),
        verificationStatus: fact.verification ?? 'unconfirmed',
        category: [fact.category ?? 'medication'],
        criticality: fact.criticality,
        code: fact.text
          ? { ...codeable(fact.concept, shelf), text: fact.text }
          : codeable(fact.concept, shelf),
        patient: { reference: shelf.patient },
        onsetDateTime: fact.on,
        assertedDate: fact.on,
        recorder: { reference: clinician(shelf, fact.clinician) },
        note: fact.note && [{ text: fact.note }],
        reaction: fact.reaction && [
          omitAbsent({
            manifestation: [codeable(fact.reaction.concept, shelf)],
            severity: fact.reaction.severity,
          }),
        ],
        ...fact.extra,
      }),
    },
    stamp(shelf, 'AllergyIntolerance', fact.on, fact.nopat),
  );
}
