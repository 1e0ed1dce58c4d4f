import { words } from '#/kit/words.ts';

export const HELD_DETAIL_WORDS = words({
  en: {
    register: 'The NHS national register',
    notDied: 'no death recorded',
    died: 'death recorded, without a date',
    diedOn: (date: string) => `death recorded: ${date}`,
    genders: { male: 'Male', female: 'Female', other: 'Other', unknown: 'Not known' },
  },
  cy: {
    register: 'Cofrestr genedlaethol y GIG',
    notDied: 'dim marwolaeth wedi’i chofnodi',
    died: 'marwolaeth wedi’i chofnodi, heb ddyddiad',
    diedOn: (date: string) => `marwolaeth wedi’i chofnodi: ${date}`,
    genders: { male: 'Gwryw', female: 'Benyw', other: 'Arall', unknown: 'Ddim yn hysbys' },
  },
});
