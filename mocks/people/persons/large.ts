import type { Person } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { childhoodIllness, minorIllness, routineCheck } from '../blocks/living.ts';
import { VISIT } from '../codes/care.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { VITAL } from '../codes/tests.ts';
import { addDays, daysBetween } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';
import * as blocks from './large-blocks.ts';
import type { Block } from './large-blocks.ts';
import { hospitalStay } from './large-stay.ts';

const BORN = '1952-05-30';
/** No block but a stay in hospital adds more than this many resources. */
const LARGEST_BLOCK = 24;
/** No stay adds more than this. */
const LARGEST_STAY = 140;

/** How often a block comes up, and in which years; no life has more than `most` of it, however large its record. */
interface Habit {
  weight: number;
  block: Block;
  from?: string;
  until?: string;
  most?: number;
}

const check: Block = (draft, on) =>
  routineCheck(draft.book(blocks.practiceOn(on)), draft, on, { systolic: 134, weight: 71, height: 162 });
const passing: Block = (draft, on) => minorIllness(draft.book(blocks.practiceOn(on)), draft, on);
const childhood: Block = (draft, on) => childhoodIllness(draft.book(blocks.practiceOn(on)), draft, on);
const inPractice = blocks.letterFrom('northgate', 'northgate', 'calder');
const atTreatmentCentre = blocks.letterFrom('eastfield');

const HABITS: readonly Habit[] = [
  { weight: 11, block: blocks.panelAlone, from: '1970' },
  { weight: 12, block: blocks.panelCopied, from: '1970' },
  { weight: 22, block: check, from: '1972', most: 1300 },
  { weight: 16, block: blocks.visit, from: '1966' },
  { weight: 9, block: passing, from: '1966', most: 500 },
  { weight: 12, block: childhood, until: '1966', most: 60 },
  { weight: 7, block: blocks.medicine, from: '1970', most: 600 },
  { weight: 3, block: blocks.vaccination, from: '1998', most: 40 },
  { weight: 6, block: blocks.procedure, from: '1975', most: 700 },
  { weight: 4, block: inPractice, from: '1975' },
  { weight: 3, block: atTreatmentCentre, from: '2005-09' },
  { weight: 6, block: blocks.smoking, from: '1970', most: 150 },
  { weight: 15, block: blocks.homeVisit, from: '1985' },
  { weight: 4, block: blocks.appointment, from: '1985', most: 700 },
  { weight: 1, block: blocks.flag, from: '1990', most: 30 },
  { weight: 1, block: blocks.plan, from: '1990', most: 60 },
  { weight: 0.6, block: hospitalStay, from: '1972' },
];

/** Picks what happened on a day, by weight, from what can have happened then and has not happened often enough. */
function pickHabit(
  draft: Draft,
  on: string,
  left: number,
  told: ReadonlyMap<Habit, number>,
): Habit | undefined {
  const possible = HABITS.filter(
    (habit) =>
      on >= (habit.from ?? '') &&
      on < (habit.until ?? '9') &&
      (told.get(habit) ?? 0) < (habit.most ?? Infinity) &&
      (habit.block !== hospitalStay || left > 3 * LARGEST_STAY),
  );
  let mark = draft.random.next() * possible.reduce((sum, { weight }) => sum + weight, 0);
  return possible.find(({ weight }) => (mark -= weight) < 0);
}

/** Gives every book its shared resources, so that later additions count exactly. */
function foundation(draft: Draft): void {
  const lastSeen = { broafon: '1996-03-20', hightown: '2012-07-11' } as const;
  for (const place of ['riverside', 'hightown', 'northgate', 'calder', 'broafon'] as const) {
    const book = draft.book(place);
    const on = place === 'broafon' || place === 'hightown' ? lastSeen[place] : addDays(draft.today, -40);
    for (const clinician of [0, 1, 2])
      book.visit({ concept: VISIT.consultation, on: addDays(on, -clinician), setting: 'AMB', clinician });
    book.problem({ concept: PROBLEM.hypertension, on: '1994-02-07' });
    if (place !== 'broafon') book.problem({ concept: PROBLEM.osteoarthritis, on: '2003-11-11' });
    book.allergy({
      concept: ALLERGY.penicillin,
      on: '1971-04-15',
      category: 'medication',
      reaction: { concept: REACTION.rash, severity: 'moderate' },
    });
  }
  atTreatmentCentre(draft, addDays(draft.today, -200));
}

/** What a full read brings: a treatment centre serves the Patient and the letters, whose pages are opened one by one. */
function served(draft: Draft): number {
  const unserved = draft
    .book('eastfield')
    .resources.filter(({ resourceType }) => !/^(Patient|DocumentReference)$/.test(resourceType));
  return draft.size() - unserved.length;
}

/** A lifetime at all six places; `studio.resources` (200 or more) is exactly what a full read brings. */
export function large(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 12, {
      name: { prefix: 'Mrs', given: ['Margaret', 'Rose'], family: 'Abernathy-Singh' },
      dateOfBirth: BORN,
      gender: 'female',
      gpOds: 'Y99901',
      tags: ['large', 'hypertension', 'stu3', 'copies', 'vaccinations', 'documents'],
    }),
  );
  const { random, today } = draft;
  const target = Math.max(200, studio.resources);
  const days = daysBetween(BORN, today) - 120;
  const someDay = (): string => addDays(today, -random.int(0, 90) - Math.floor(days * random.next() ** 1.8));
  const told = new Map<Habit, number>();
  foundation(draft);
  for (let size = served(draft); size < target - LARGEST_BLOCK; size = served(draft)) {
    const on = someDay();
    const habit = pickHabit(draft, on, target - size, told);
    if (!habit) continue;
    habit.block(draft, on);
    told.set(habit, (told.get(habit) ?? 0) + 1);
  }
  while (served(draft) < target)
    draft.book('northgate').result({ test: VITAL.heartRate, on: someDay(), value: random.int(58, 92) });
  return draft.finish();
}
