import type { Vaccine } from '../codes/vaccines.ts';
import type { Draft } from '../draft.ts';
import type { RecordBook } from '../facts.ts';
import type { PlatformId } from '../../kit/world.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';
import { vaccinationEvent } from './identifiers.ts';

/** The UK childhood schedule: days after birth, vaccine, dose. */
const CHILDHOOD: readonly (readonly [number, Vaccine, number])[] = [
  [56, VACCINE.sixInOne, 1],
  [56, VACCINE.menB, 1],
  [56, VACCINE.rotavirus, 1],
  [84, VACCINE.sixInOne, 2],
  [84, VACCINE.rotavirus, 2],
  [84, VACCINE.pneumococcal, 1],
  [112, VACCINE.sixInOne, 3],
  [112, VACCINE.menB, 2],
  [368, VACCINE.menB, 3],
  [368, VACCINE.mmr, 1],
  [368, VACCINE.pneumococcal, 2],
  [1225, VACCINE.preschool, 1],
  [1225, VACCINE.mmr, 2],
];

/** Gives the childhood vaccinations due by `today`, each `lateBy` days after its due day. */
export function childhoodVaccinations(
  draft: Draft,
  practice: PlatformId,
  options: { lateBy: number; declined?: Vaccine; alsoAt?: PlatformId },
): void {
  const book = draft.book(practice);
  for (const [days, vaccine, dose] of CHILDHOOD) {
    const on = addDays(draft.identity.dateOfBirth, days + options.lateBy);
    if (on > draft.today) continue;
    if (vaccine === options.declined && dose > 1) {
      book.vaccination({
        vaccine,
        dose,
        on,
        notGiven: 'Parent asked to postpone: child had a fever on the day',
      });
      continue;
    }
    const identifier = vaccinationEvent(draft.random);
    const lot = draft.random.letters('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 6);
    const shared = draft.random.chance(0.6);
    book.vaccination({ vaccine, dose, on, lot, ...(shared && { identifier }) });
    if (options.alsoAt && draft.random.chance(0.5))
      draft.book(options.alsoAt).vaccination({ vaccine, dose, on, lot, ...(shared && { identifier }) });
  }
}

/** Flu every autumn from `fromYear`, COVID-19 in 2021, and what older age brings. */
export function adultVaccinations(book: RecordBook, draft: Draft, fromYear: number): void {
  const { random, today } = draft;
  const lastYear = Number(today.slice(0, 4));
  for (let year = fromYear; year <= lastYear; year++) {
    const on = `${year}-10-${String(random.int(2, 28)).padStart(2, '0')}`;
    if (on <= today)
      book.vaccination({
        vaccine: VACCINE.flu,
        on,
        ...(random.chance(0.5) && { identifier: vaccinationEvent(random) }),
      });
  }
  const first = `2021-02-${String(random.int(10, 27))}`;
  book.vaccination({ vaccine: VACCINE.covidFirst, on: first, dose: 1, identifier: vaccinationEvent(random) });
  book.vaccination({
    vaccine: VACCINE.covidFirst,
    on: addDays(first, 77),
    dose: 2,
    identifier: vaccinationEvent(random),
  });
  const age = lastYear - Number(draft.identity.dateOfBirth.slice(0, 4));
  if (age >= 75) {
    book.vaccination({ vaccine: VACCINE.rsv, on: addDays(today, -400), dose: 1 });
    book.vaccination({ vaccine: VACCINE.covidAutumn, on: addDays(today, -380) });
  }
  if (age >= 70) book.vaccination({ vaccine: VACCINE.shingles, on: addDays(today, -900), dose: 1 });
}
