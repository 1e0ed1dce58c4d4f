import { words } from '#/kit/words.ts';

export const RESULTS_WORDS = words({
  en: {
    heading: 'Test results',
    lead: 'Results of tests and measurements, with the words and ranges the laboratory sent. Where a laboratory gave no opinion, none is shown.',
    headings: {
      planned: 'Waiting for a result',
      undated: 'Date not recorded',
      notFacts: 'Withdrawn or ruled out',
      loose: 'Other results',
    },
    filter: 'Show',
    all: 'All results',
    categories: {
      laboratory: 'Laboratory tests',
      'vital-signs': 'Vital signs, such as blood pressure and weight',
      imaging: 'Scans and X-rays',
      other: 'Other results',
    },
    jump: 'Jump to a year',
  },
  cy: {
    heading: 'Canlyniadau profion',
    lead: 'Canlyniadau profion a mesuriadau, gyda’r geiriau a’r ystodau a anfonodd y labordy. Lle na roddodd labordy farn, ni ddangosir un.',
    headings: {
      planned: 'Yn aros am ganlyniad',
      undated: 'Dyddiad heb ei gofnodi',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      loose: 'Canlyniadau eraill',
    },
    filter: 'Dangos',
    all: 'Pob canlyniad',
    categories: {
      laboratory: 'Profion labordy',
      'vital-signs': 'Arwyddion bywyd, fel pwysedd gwaed a phwysau',
      imaging: 'Sganiau a phelydrau-X',
      other: 'Canlyniadau eraill',
    },
    jump: 'Neidio i flwyddyn',
  },
});
