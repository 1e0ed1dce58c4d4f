import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { values, visitsBetween } from '../blocks/laboratory.ts';
import { VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM } from '../codes/problems.ts';
import { FINDING, PANEL, TEST, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { warnOnList } from '../stu3/gpc-lists.ts';
import { identify } from './identity.ts';

/** Incomplete lists that say so, degraded codes, words without codes, and several ways of having no allergies. */
export function warnings(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 17, {
      name: { prefix: 'Mr', given: ['Mohammed', 'Yusuf'], family: 'al-Rashidi' },
      dateOfBirth: '1970-12-12',
      gender: 'male',
      gpOds: 'Y99902',
      tags: ['warnings', 'stu3', 'degraded'],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('hightown');
  gp.medicine({
    medicine: MEDICINE.degraded,
    text: 'Co-amoxiclav 500mg/125mg tablets',
    course: 'acute',
    dose: 'One three times a day',
    on: addDays(today, -500),
    status: 'completed',
    ended: addDays(today, -493),
  });
  gp.medicine({
    medicine: MEDICINE.amlodipine,
    course: 'repeat',
    dose: 'One tablet each morning',
    on: '2019-02-14',
    issues: 6,
  });
  gp.problem({ concept: PROBLEM.hypertension, on: '2019-02-01' });
  gp.problem({
    concept: { display: 'Chest pain? cause (see letter)' },
    on: addDays(today, -480),
    significance: 'minor',
  });
  gp.problem({
    concept: { code: '196411000000103', display: 'Transfer-degraded record entry' },
    on: '2007',
    extra: {
      code: {
        coding: [
          {
            system: 'http://snomed.info/sct',
            code: '196411000000103',
            display: 'Transfer-degraded record entry',
          },
        ],
        text: 'Left inguinal hernia repair 2007',
      },
    },
  });
  for (const on of visitsBetween(random, '2019-03-01', today, 260)) {
    gp.visit({ concept: VISIT.consultation, on, setting: 'AMB', reason: 'Blood pressure review' });
    gp.result({
      test: { ...VITAL.weight, unit: 'Kg', ucum: '' },
      on,
      value: random.around(91, 4),
      bare: true,
    });
    gp.panel({ panel: PANEL.renal, on, values: values(random, PANEL.renal), bare: true });
    gp.result({ test: TEST.cholesterol, on, words: '5.1 mmol/L', withoutRange: true });
  }
  gp.finding({ concept: FINDING.exSmoker, on: '2019-03-01' });
  warnOnList(gp.resources, 'allergies', 'data-in-transit');
  warnOnList(gp.resources, 'problems', 'confidential-items');
  warnOnList(gp.resources, 'investigations', 'data-awaiting-filing');
  const hospital = draft.book('northgate');
  hospital.allergy({ concept: ALLERGY.noneKnown, on: addDays(today, -470) });
  hospital.visit({
    concept: VISIT.emergency,
    on: addDays(today, -470),
    setting: 'EMER',
    reason: 'Chest pain, settled',
  });
  const community = draft.book('calder');
  community.visit({
    concept: VISIT.community,
    on: addDays(today, -100),
    setting: 'HH',
    reason: 'Allergies not asked about at this visit',
  });
  community.raw(
    {
      resourceType: 'List',
      status: 'current',
      mode: 'snapshot',
      title: 'Allergies and adverse reactions',
      code: {
        coding: [
          {
            system: 'http://snomed.info/sct',
            code: '886921000000105',
            display: 'Allergies and adverse reactions',
          },
        ],
      },
      subject: { reference: community.patient },
      emptyReason: {
        coding: [{ system: 'http://hl7.org/fhir/list-empty-reason', code: 'notasked', display: 'Not Asked' }],
      },
    },
    addDays(today, -100),
  );
  return draft.finish();
}
