import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { ordinaryYears } from '../blocks/living.ts';
import { adultVaccinations } from '../blocks/vaccinations.ts';
import { ALLERGY, PROBLEM } from '../codes/problems.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Somebody whom no organisation holds anything about. */
export function noRecord(studio: Studio): Person {
  return startDraft(
    studio,
    identify(studio, 11, {
      name: { given: ['Tomasz'], family: 'Nowak' },
      dateOfBirth: '2001-07-07',
      gender: 'male',
      tags: ['no-record'],
    }),
  ).finish();
}

/** Has records, but signs in with less proof of identity than reading them takes. */
export function mediumProof(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 14, {
      name: { prefix: 'Miss', given: ['Harpreet'], family: 'Kaur Sandhu' },
      dateOfBirth: '1997-05-26',
      gender: 'female',
      assurance: 'P5',
      gpOds: 'Y99901',
      tags: ['P5', 'low-proof'],
    }),
  );
  ordinaryYears(draft, 'riverside', 3, 2);
  return draft.finish();
}

/** Has records, and signs in with an e-mail address alone. */
export function noProof(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 15, {
      name: { given: ['Mei-Ling'], family: 'Ōkubo' },
      dateOfBirth: '2003-10-31',
      gender: 'female',
      assurance: 'P0',
      gpOds: 'Y99902',
      tags: ['P0', 'low-proof'],
    }),
  );
  ordinaryYears(draft, 'hightown', 2, 1);
  return draft.finish();
}

/** A doctor of the hospital who is also a patient, with a small record of her own. */
export function staff(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 18, {
      name: { prefix: 'Dr', given: ['Rhiannon', 'Zanele'], family: 'Mbeki' },
      dateOfBirth: '1982-01-19',
      gender: 'female',
      gpOds: 'Y99901',
      tags: ['staff', 'vaccinations'],
    }),
  );
  ordinaryYears(draft, 'riverside', 3, 1);
  const gp = draft.book('riverside');
  gp.allergy({ concept: ALLERGY.noDrugKnown, on: addDays(draft.today, -900) });
  gp.problem({ concept: PROBLEM.migraine, on: '2012-03-30', clinical: 'inactive' });
  adultVaccinations(gp, draft, 2020);
  return draft.finish();
}
