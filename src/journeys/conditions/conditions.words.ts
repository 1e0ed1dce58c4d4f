import { words } from '#/kit/words.ts';

export const CONDITIONS_WORDS = words({
  en: {
    heading: 'Conditions',
    lead: 'Health conditions, problems and diagnoses that organisations have recorded for you.',
    headings: {
      active: 'Active conditions',
      unconfirmed: 'Not confirmed',
      statusNotRecorded: 'Status not recorded',
      past: 'Past conditions',
      saidNone: 'What organisations say instead of a condition',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Cyflyrau',
    lead: 'Cyflyrau iechyd, problemau a diagnosisau y mae sefydliadau wedi’u cofnodi amdanoch.',
    headings: {
      active: 'Cyflyrau cyfredol',
      unconfirmed: 'Heb eu cadarnhau',
      statusNotRecorded: 'Statws heb ei gofnodi',
      past: 'Cyflyrau blaenorol',
      saidNone: 'Yr hyn y mae sefydliadau’n ei ddweud yn lle cyflwr',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
