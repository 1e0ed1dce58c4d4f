import type { Fact, FindingFact, PanelFact, ResultFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { VITAL } from '../codes/tests.ts';
import { INTERPRETATION, interpretationCodes, quantity, referenceRange } from '../measurement.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, stamp } from './concept.ts';
import { clinician, organisation } from './people-and-places.ts';

function interpretation(codes: readonly string[]): Record<string, unknown> | undefined {
  if (codes.length === 0) return undefined;
  return {
    coding: codes.map((code) => ({
      system: 'http://hl7.org/fhir/v2/0078',
      code,
      display: INTERPRETATION[code] ?? code,
    })),
  };
}

/** A measured Observation (CareConnect-Observation-1); STU3 has one interpretation and a `comment`. */
export function result(shelf: Shelf, fact: ResultFact): Resource {
  const vital = fact.test.vital === true;
  return shelf.add(
    {
      resourceType: 'Observation',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'final',
        category: [
          {
            coding: [
              {
                system: 'http://hl7.org/fhir/observation-category',
                code: vital ? 'vital-signs' : 'laboratory',
              },
            ],
          },
        ],
        code: codeable(fact.test, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: fact.on && shelf.at(fact.on, fact.time),
        issued: fact.on?.length === 10 ? shelf.at(fact.on, '18:30') : undefined,
        performer: [{ reference: vital ? clinician(shelf, fact.clinician) : organisation(shelf) }],
        valueQuantity: quantity(fact),
        valueCodeableConcept: fact.answer && codeable(fact.answer, shelf),
        valueString: fact.words,
        interpretation: interpretation(vital ? (fact.interpretation ?? []) : interpretationCodes(fact)),
        comment: fact.note,
        referenceRange: referenceRange(fact),
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Observation', fact.on, fact.nopat),
  );
}

/** An Observation whose answer is a code or words. */
export function finding(shelf: Shelf, fact: FindingFact): Resource {
  return shelf.add(
    {
      resourceType: 'Observation',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'final',
        category: [
          {
            coding: [
              { system: 'http://hl7.org/fhir/observation-category', code: fact.category ?? 'social-history' },
            ],
          },
        ],
        code: codeable(fact.concept, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: fact.on,
        performer: [{ reference: clinician(shelf, fact.clinician) }],
        valueCodeableConcept: fact.answer && codeable(fact.answer, shelf),
        valueString: fact.words,
        comment: fact.note,
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Observation', fact.on, fact.nopat),
  );
}

/** A blood pressure Observation with systolic and diastolic components. */
export function bloodPressure(
  shelf: Shelf,
  fact: Fact & { systolic: number; diastolic: number; time?: string },
): Resource {
  const component = (test: typeof VITAL.systolic | typeof VITAL.diastolic, value: number) => ({
    code: codeable(test, shelf),
    valueQuantity: { value, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
  });
  return shelf.add(
    {
      resourceType: 'Observation',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'final',
        category: [{ coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'vital-signs' }] }],
        code: codeable({ code: '75367002', display: 'Blood pressure', read: '246..00' }, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: fact.on && shelf.at(fact.on, fact.time),
        performer: [{ reference: clinician(shelf, fact.clinician) }],
        component: [component(VITAL.systolic, fact.systolic), component(VITAL.diastolic, fact.diastolic)],
        comment: fact.note,
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Observation', fact.on, fact.nopat),
  );
}

/** A DiagnosticReport with one Observation for each test that gave a value. */
export function panel(shelf: Shelf, fact: PanelFact): Resource {
  const at = fact.dayOnly ? fact.on : fact.on && shelf.at(fact.on, fact.time);
  const observations = fact.panel.tests.flatMap((test, i) => {
    const value = fact.values[i];
    if (value === undefined) return [];
    return [
      result(shelf, {
        test,
        value,
        ...(fact.on && { on: fact.on }),
        ...(fact.status && { status: fact.status }),
        ...(fact.bare && { bare: true }),
        ...(fact.nopat && { nopat: true }),
        ...(at && { extra: { effectiveDateTime: at } }),
        ...(fact.identifier && {
          identifier: {
            system: `${fact.identifier.system}-result`,
            value: `${fact.identifier.value}.${i + 1}`,
          },
        }),
      }),
    ];
  });
  return shelf.add(
    {
      resourceType: 'DiagnosticReport',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'final',
        category: { coding: [{ system: 'http://hl7.org/fhir/v2/0074', code: 'LAB', display: 'Laboratory' }] },
        code: codeable(fact.panel, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: at,
        issued: fact.dayOnly ? undefined : at,
        performer: [{ actor: { reference: organisation(shelf) } }],
        result: observations.map((o) => ({ reference: `Observation/${o.id ?? ''}` })),
        conclusion: fact.conclusion,
        ...fact.extra,
      }),
    },
    stamp(shelf, 'DiagnosticReport', fact.on, fact.nopat),
  );
}
