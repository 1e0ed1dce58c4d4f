import { words } from '#/kit/words.ts';

export const PROCEDURES_WORDS = words({
  en: {
    heading: 'Procedures',
    lead: 'Operations, examinations and treatments that organisations have recorded for you.',
    headings: {
      planned: 'Planned',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Triniaethau',
    lead: 'Llawdriniaethau, archwiliadau a thriniaethau y mae sefydliadau wedi’u cofnodi amdanoch.',
    headings: {
      planned: 'Wedi’u cynllunio',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
