import { words } from '#/kit/words.ts';

export const PERSON_WORDS = words({
  en: { name: 'Name', born: 'Date of birth', nhsNumber: 'NHS number' },
  cy: { name: 'Enw', born: 'Dyddiad geni', nhsNumber: 'Rhif GIG' },
});
