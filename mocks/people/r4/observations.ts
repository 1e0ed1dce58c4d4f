import type { Fact, FindingFact, PanelFact, ResultFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { VITAL } from '../codes/tests.ts';
import { INTERPRETATION, interpretationCodes, quantity, referenceRange } from '../measurement.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, coded, HL7, NOPAT, ukCore } from './concept.ts';
import { clinician, organisation } from './people-and-places.ts';

const CATEGORY = `${HL7}observation-category`;

function stamp(fact: Fact, profile: string): { on?: string; profile: string; security?: typeof NOPAT } {
  return {
    profile: ukCore(profile),
    ...(fact.on && { on: fact.on }),
    ...(fact.nopat && { security: NOPAT }),
  };
}

/** A measured Observation: UKCore vital sign where it is one, else a laboratory result. */
export function result(shelf: Shelf, fact: ResultFact): Resource {
  const vital = fact.test.vital === true;
  const codes = vital ? (fact.interpretation ?? []) : interpretationCodes(fact);
  return shelf.add(
    {
      resourceType: 'Observation',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'final',
        category: [coded(CATEGORY, vital ? 'vital-signs' : 'laboratory')],
        code: codeable(fact.test, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: fact.on && shelf.at(fact.on, fact.time),
        performer: [{ reference: vital ? clinician(shelf, fact.clinician) : organisation(shelf) }],
        valueQuantity: quantity(fact),
        valueCodeableConcept: fact.answer && codeable(fact.answer, shelf),
        valueString: fact.words,
        interpretation:
          codes.length > 0
            ? codes.map((c) => coded(`${HL7}v3-ObservationInterpretation`, c, INTERPRETATION[c]))
            : undefined,
        referenceRange: referenceRange(fact),
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    stamp(fact, vital ? 'Observation-VitalSigns' : 'Observation-Lab'),
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
        category: [coded(CATEGORY, fact.category ?? 'social-history')],
        code: codeable(fact.concept, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: fact.on,
        performer: [{ reference: clinician(shelf, fact.clinician) }],
        valueCodeableConcept: fact.answer && codeable(fact.answer, shelf),
        valueString: fact.words,
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    stamp(fact, 'Observation'),
  );
}

/** A blood pressure panel with its two components, units in UK Core's fixed words. */
export function bloodPressure(
  shelf: Shelf,
  fact: Fact & { systolic: number; diastolic: number; time?: string },
): Resource {
  const component = (test: typeof VITAL.systolic | typeof VITAL.diastolic, value: number, text: string) => ({
    code: { ...codeable(test, shelf), text },
    valueQuantity: quantity({ test, value }),
  });
  return shelf.add(
    {
      resourceType: 'Observation',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'final',
        category: [coded(CATEGORY, 'vital-signs')],
        code: {
          coding: [
            {
              system: 'http://loinc.org',
              code: '85354-9',
              display: 'Blood pressure panel with all children optional',
            },
            { system: 'http://snomed.info/sct', code: '75367002', display: 'Blood pressure' },
          ],
          text: shelf.platform.id === 'broafon' ? 'Pwysedd gwaed' : 'Blood pressure',
        },
        subject: { reference: shelf.patient },
        effectiveDateTime: fact.on && shelf.at(fact.on, fact.time),
        performer: [{ reference: clinician(shelf, fact.clinician) }],
        component: [
          component(VITAL.systolic, fact.systolic, 'Systolic blood pressure'),
          component(VITAL.diastolic, fact.diastolic, 'Diastolic blood pressure'),
        ],
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    stamp(fact, 'Observation-VitalSigns'),
  );
}

/** A UKCore-DiagnosticReport-Lab with one Observation for each test that gave a value. */
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
        category: [coded(`${HL7}v2-0074`, 'LAB', 'Laboratory')],
        code: codeable(fact.panel, shelf),
        subject: { reference: shelf.patient },
        effectiveDateTime: at,
        issued: fact.dayOnly ? undefined : at,
        performer: [{ reference: organisation(shelf) }],
        result: observations.map((o) => ({ reference: `Observation/${o.id ?? ''}` })),
        conclusion: fact.conclusion,
        ...fact.extra,
      }),
    },
    stamp(fact, 'DiagnosticReport-Lab'),
  );
}
