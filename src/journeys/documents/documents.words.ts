import { words } from '#/kit/words.ts';

export const DOCUMENTS_WORDS = words({
  en: {
    heading: 'Letters and documents',
    lead: 'Letters, reports and other documents that organisations keep about you. Open one to read it or save it.',
    headings: {
      planned: 'Planned',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Llythyrau a dogfennau',
    lead: 'Llythyrau, adroddiadau a dogfennau eraill y mae sefydliadau’n eu cadw amdanoch. Agorwch un i’w ddarllen neu ei gadw.',
    headings: {
      planned: 'Wedi’u cynllunio',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
