import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { ordinaryYears } from '../blocks/living.ts';
import { reportAndCopy, values } from '../blocks/laboratory.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { PROBLEM } from '../codes/problems.ts';
import { PANEL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Much of the record is letters: PDF and CDA at the treatment centre, PDF at the hospital, one sent to both. */
export function documents(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 4, {
      name: { prefix: 'Mr', given: ['Kazimierz', 'Jan'], family: 'Wójcik-Featherstonehaugh' },
      dateOfBirth: '1949-01-30',
      gender: 'male',
      gpOds: 'Y99901',
      tags: ['documents', 'copies'],
    }),
  );
  const { today } = draft;
  const hospital = draft.book('northgate');
  const centre = draft.book('eastfield');
  const name = 'Mr Wójcik-Featherstonehaugh';
  const letters = [
    ['eastfield', 'eye', 'pdf', -60],
    ['eastfield', 'eye', 'cda', -200],
    ['eastfield', 'physiotherapy', 'cda', -420],
    ['eastfield', 'endoscopy', 'cda', -610],
    ['eastfield', 'endoscopy', 'pdf', -1500],
    ['northgate', 'cardiology', 'pdf', -150],
    ['northgate', 'orthopaedics', 'pdf', -980],
    ['northgate', 'cardiology', 'text', -2400],
  ] as const;
  for (const [platform, topic, format, days] of letters) {
    const on = addDays(today, days);
    const { title, sections } = LETTERS[topic];
    draft.book(platform).letter({
      type: topic === 'orthopaedics' ? DOCUMENT.discharge : DOCUMENT.clinicLetter,
      title,
      format,
      on,
      sections: sections(on, name),
    });
  }
  const sent = addDays(today, -45);
  const shared = {
    type: DOCUMENT.clinical,
    title: LETTERS.cardiology.title,
    format: 'pdf',
    on: sent,
    sections: LETTERS.cardiology.sections(sent, name),
    identifier: { system: 'https://fhir.eastfield.example.org/Id/document', value: 'EF-2026-004417' },
  } as const;
  centre.letter(shared);
  hospital.letter(shared);
  centre.letter({
    type: DOCUMENT.clinical,
    title: 'Appointment letter sent in error',
    format: 'pdf',
    on: addDays(today, -30),
    status: 'entered-in-error',
    sections: [
      {
        heading: 'Withdrawn',
        paragraphs: ['This letter was meant for another patient of the centre and has been withdrawn.'],
      },
    ],
  });
  centre.letter({
    type: DOCUMENT.clinical,
    title: 'Physiotherapy report, first version',
    format: 'cda',
    on: addDays(today, -430),
    status: 'superseded',
    sections: LETTERS.physiotherapy.sections(addDays(today, -430), name),
  });

  const admitted = addDays(today, -986);
  hospital.visit({
    concept: VISIT.inpatient,
    on: admitted,
    until: addDays(admitted, 6),
    setting: 'IMP',
    reason: 'Planned right hip replacement',
  });
  hospital.procedure({ concept: PROCEDURE.hipReplacement, on: addDays(admitted, 1) });
  hospital.procedure({ concept: PROCEDURE.ecg, on: addDays(admitted, -12) });
  hospital.problem({ concept: PROBLEM.osteoarthritis, on: addDays(admitted, -900) });
  hospital.problem({ concept: PROBLEM.atrialFibrillation, on: addDays(today, -2400) });
  hospital.medicine({
    medicine: MEDICINE.coCodamol,
    on: addDays(admitted, 6),
    ended: addDays(admitted, 20),
    status: 'completed',
    dose: 'Two tablets four times a day when needed',
  });
  ordinaryYears(draft, 'riverside', 6, 2);
  reportAndCopy(
    draft,
    { hospital: 'northgate', practice: 'riverside' },
    { panel: PANEL.bloodCount, on: addDays(admitted, 13), values: values(draft.random, PANEL.bloodCount) },
    'same-identifier',
  );
  return draft.finish();
}
