import type { Person, Resource } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { DOCUMENT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM } from '../codes/problems.ts';
import { FINDING, TEST, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

const SCRIPT = '<script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">';
const RIGHT_TO_LEFT = '\u202Eereh txet desrever\u202C ملاحظة الطبيب \u200Bzero\u200Bwidth';

/** A record that attacks its reader: markup, sizes, odd dates and numbers, unknown kinds, pointers that lead nowhere. */
export function hostile(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 13, {
      name: { prefix: 'Mr', given: ['Zoltán', 'Bartholomew Maximilian'], family: "O'Brien-Šťastný" },
      dateOfBirth: '1975-02-28',
      gender: 'unknown',
      gpOds: 'Y99901',
      tags: ['hostile', 'stu3', 'documents'],
      extraPointers: [
        { kind: 'unvouched', custodian: 'RZ901', title: 'Record at an address nobody vouches for' },
        {
          kind: 'unknown-custodian',
          custodian: 'ZZ999',
          title: 'Record of an organisation not in the directory',
        },
        { kind: 'dead', custodian: 'Y99905', title: 'Letter that is no longer there' },
        {
          kind: 'contact',
          custodian: 'RZ902',
          url: 'https://www.example.org/contact',
          title: 'How to reach the community team',
        },
      ],
    }),
  );
  texts(draft);
  numbers(draft);
  dates(draft);
  unknowns(draft);
  const { today } = draft;
  const gp = draft.book('hightown');
  gp.problem({ concept: { display: SCRIPT }, on: addDays(today, -80) });
  gp.result({
    test: { ...VITAL.peakFlow, unit: '<b>L/min</b>', ucum: '' },
    on: addDays(today, -79),
    value: 0,
    bare: true,
  });
  gp.medicine({ medicine: MEDICINE.degraded, text: '', dose: '', on: addDays(today, -78) });
  draft.book('eastfield').letter({
    type: DOCUMENT.clinical,
    title: `Letter </title>${SCRIPT}`,
    format: 'cda',
    on: addDays(today, -77),
    sections: [
      {
        heading: SCRIPT,
        paragraphs: [']]> &amp; &#x3c;script&#x3e;', RIGHT_TO_LEFT],
        table: { head: ['<td>'], rows: [['"><svg onload=alert(1)>']] },
      },
    ],
  });
  return draft.finish();
}

function texts(draft: Draft): void {
  const { today } = draft;
  const gp = draft.book('riverside');
  const narrative = {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p onclick="alert(1)">Narrative</p>${SCRIPT}<a href="javascript:alert(1)">link</a></div>`,
  };
  gp.problem({
    concept: { display: `Headache ${SCRIPT}` },
    on: addDays(today, -12),
    note: SCRIPT,
    extra: { text: narrative },
  });
  gp.problem({
    concept: PROBLEM.migraine,
    on: addDays(today, -13),
    note: 'A very long note. '.repeat(12_000),
  });
  gp.problem({ concept: { display: RIGHT_TO_LEFT }, on: addDays(today, -14) });
  gp.problem({ concept: { display: 'Unbroken'.repeat(200) }, on: addDays(today, -15) });
  gp.allergy({
    concept: ALLERGY.strawberries,
    on: addDays(today, -16),
    note: `\u0000\u0007 control characters, 🥜👩🏽‍⚕️ and Z̸̢̛a̷l̶g̴o̵`,
  });
  gp.finding({
    concept: FINDING.livesAlone,
    words: "${7*7} {{7*7}} %s %00 ../../etc/passwd '; DROP TABLE patients; --",
    on: addDays(today, -17),
  });
  gp.raw(
    {
      resourceType: 'DocumentReference',
      status: 'current',
      type: { text: SCRIPT },
      subject: { reference: gp.patient },
      date: addDays(today, -18),
      content: [
        {
          attachment: {
            contentType: 'text/html',
            data: Buffer.from(`<html><body>${SCRIPT}</body></html>`).toString('base64'),
            title: SCRIPT,
          },
        },
        {
          attachment: { contentType: 'application/pdf', url: 'javascript:alert(1)', title: 'Link that runs' },
        },
        {
          attachment: { contentType: 'application/pdf', data: 'this is not base64 !!', title: 'Broken data' },
        },
      ],
    },
    addDays(today, -18),
  );
}

function numbers(draft: Draft): void {
  const { today } = draft;
  const lab = draft.book('northgate');
  const on = addDays(today, -20);
  lab.result({ test: TEST.crp, on, value: 0 });
  lab.result({ test: TEST.crp, on: addDays(on, -1), value: 0.5, comparator: '<' });
  lab.result({ test: TEST.egfr, on, value: 90, comparator: '>' });
  lab.result({ test: TEST.potassium, on, value: 7.4, interpretation: ['HH', 'A', 'N'] });
  lab.result({ test: TEST.sodium, on, value: 140, interpretation: ['purple'] });
  lab.result({ test: { ...TEST.creatinine, unit: '', ucum: '' }, on, value: 88, bare: true });
  lab.result({ test: { ...TEST.glucose, unit: 'mg/dL', ucum: 'mg/dL' }, on, value: 99, withoutRange: true });
  lab.result({ test: TEST.albumin, on, value: -3 });
  lab.result({ test: TEST.platelets, on, value: 1e21 });
  lab.result({ test: { ...TEST.haemoglobin, low: 165, high: 115 }, on, value: 130 });
  lab.result({
    test: TEST.urea,
    on,
    words: 'see comment',
    status: 'unknown',
    note: 'Result could not be reported as a number.',
  });
  lab.result({ test: TEST.b12, on, status: 'registered' });
  lab.result({ test: VITAL.weight, on, value: 0 });
  lab.bloodPressure({ on, systolic: 70, diastolic: 120 });
  lab.raw(
    {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Two values at once' },
      subject: { reference: lab.patient },
      effectiveDateTime: on,
      valueString: 'one',
      valueQuantity: { value: 2 },
    },
    on,
  );
  lab.raw(
    {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Titre' },
      subject: { reference: lab.patient },
      effectiveDateTime: on,
      valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } },
    },
    on,
  );
  lab.raw(
    {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Value as text' },
      subject: { reference: lab.patient },
      effectiveDateTime: on,
      valueQuantity: { value: '5,4', unit: 'mmol/L' },
    },
    on,
  );
  lab.raw(
    {
      resourceType: 'Observation',
      status: 'final',
      code: {},
      subject: { reference: lab.patient },
      component: [{ valueQuantity: { value: 120 } }, { code: { text: 'No value' } }],
    },
    on,
  );
}

function dates(draft: Draft): void {
  const gp = draft.book('riverside');
  for (const on of ['1987', '1987-06', '2999-01-01', '2024-02-31', '0001-01-01', '12/05/2019', ''])
    gp.problem({
      concept: PROBLEM.lowBackPain,
      on,
      clinical: 'inactive',
      extra: { onsetDateTime: on, recordedDate: on },
    });
  gp.problem({ concept: PROBLEM.lowBackPain });
  gp.medicine({ medicine: MEDICINE.paracetamol, dose: 'Two when needed' });
  gp.finding({ concept: FINDING.smoker });
  gp.problem({
    concept: PROBLEM.appendicitis,
    extra: { onsetString: 'when I was about nine', onsetDateTime: undefined },
  });
  gp.problem({
    concept: PROBLEM.gout,
    extra: { onsetAge: { value: 44, unit: 'a', system: 'http://unitsofmeasure.org', code: 'a' } },
  });
}

function nested(depth: number): Resource {
  const inner = { resourceType: 'Basic', id: `level-${depth}` };
  return depth === 0 ? inner : { ...inner, contained: [nested(depth - 1)] };
}

function unknowns(draft: Draft): void {
  const gp = draft.book('riverside');
  const subject = { reference: gp.patient };
  const on = addDays(draft.today, -25);
  gp.raw(
    {
      resourceType: 'MoonPhase',
      status: 'waxing',
      subject,
      phase: { text: 'A kind of resource nobody has heard of' },
    },
    on,
  );
  gp.raw(
    {
      resourceType: 'NutritionOrder',
      status: 'active',
      intent: 'order',
      patient: subject,
      dateTime: on,
      oralDiet: { type: [{ text: 'Soft diet' }] },
    },
    on,
  );
  gp.raw(
    {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'https://example.org/codes-of-our-own', code: 'X-1' }] },
      subject,
      effectiveDateTime: on,
      valueBoolean: false,
    },
    on,
  );
  gp.raw(
    {
      resourceType: 'Condition',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '999999999999' }] },
      subject,
      clinicalStatus: 'active',
    },
    on,
  );
  gp.raw({ resourceType: 'AllergyIntolerance', patient: subject, code: null, reaction: [] }, on);
  gp.raw({ resourceType: 'Basic', code: { text: 'Deeply nested' }, subject, contained: [nested(60)] }, on);
  gp.raw(
    {
      resourceType: 'Procedure',
      status: 'completed',
      code: { text: 'Points at something that is not there' },
      subject,
      encounter: { reference: 'Encounter/not-there' },
      performedDateTime: on,
    },
    on,
  );
  gp.raw(
    {
      resourceType: 'Immunization',
      status: 'a-status-of-our-own',
      vaccineCode: { text: 'Travel vaccine, name forgotten' },
      patient: subject,
      occurrenceString: 'as a student',
    },
    on,
  );
  gp.raw(
    {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'constructor' },
      subject,
      effectiveDateTime: on,
      constructor: { prototype: { polluted: true } },
      valueString: 'toString',
    },
    on,
  );
}
