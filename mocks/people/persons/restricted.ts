import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { ordinaryYears } from '../blocks/living.ts';
import { DOCUMENT, VISIT } from '../codes/care.ts';
import { PROBLEM } from '../codes/problems.ts';
import { FINDING, TEST } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Restricted demographics, and items of every kind marked as not to be shown to the patient. */
export function restricted(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 9, {
      name: { prefix: 'Ms', given: ['Lucía'], family: 'Fernández Ibáñez' },
      dateOfBirth: '1985-09-17',
      gender: 'female',
      gpOds: 'Y99901',
      restricted: true,
      tags: ['restricted', 'nopat', 'documents'],
    }),
  );
  const { today } = draft;
  ordinaryYears(draft, 'riverside', 5, 2);
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  const on = addDays(today, -130);
  const hidden = gp.finding({
    concept: { display: 'Third-party information about a household member' },
    words: 'Withheld words that must never reach the patient',
    on,
    nopat: true,
  });
  gp.problem({
    concept: PROBLEM.stress,
    on,
    extra: {
      evidence: [
        {
          detail: [
            {
              reference: `Observation/${hidden.id ?? ''}`,
              display: 'Third-party information about a household member',
            },
          ],
        },
      ],
    },
  });
  gp.visit({ concept: VISIT.gp, on, setting: 'AMB', reason: 'Came alone. Safe contact number confirmed.' });
  hospital.result({ test: TEST.crp, on: addDays(today, -90), value: 4 });
  hospital.finding({
    concept: FINDING.sarsCov2,
    answer: FINDING.notDetected,
    on: addDays(today, -90),
    category: 'laboratory',
    nopat: true,
  });
  const letter = {
    type: DOCUMENT.clinical,
    format: 'pdf',
    sections: LETTERS.physiotherapy.sections(on, 'Ms Fernández'),
  } as const;
  hospital.letter({
    ...letter,
    title: 'Safeguarding summary (its existence is not to be shown)',
    on,
    nopat: true,
  });
  hospital.letter({
    ...letter,
    title: 'Letter whose words are not to be shown',
    on: addDays(on, 10),
    contentLabel: true,
  });
  hospital.letter({
    ...letter,
    title: 'Letter withheld in both ways',
    on: addDays(on, 20),
    nopat: true,
    contentLabel: true,
  });
  hospital.letter({ ...letter, title: LETTERS.physiotherapy.title, on: addDays(on, 30) });
  const community = draft.book('calder');
  community.visit({
    concept: VISIT.mentalHealth,
    on: addDays(today, -80),
    setting: 'AMB',
    reason: 'Support after moving home',
  });
  community.finding({
    concept: { display: 'Risk note' },
    words: 'Withheld words in the other dialect',
    on: addDays(today, -80),
    nopat: true,
  });
  return draft.finish();
}
