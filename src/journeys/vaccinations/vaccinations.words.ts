import { words } from '#/kit/words.ts';

export const VACCINATIONS_WORDS = words({
  en: {
    heading: 'Vaccinations',
    lead: 'Vaccinations that organisations have recorded for you, and those that were recorded as not given.',
    headings: {
      given: 'Given',
      notGiven: 'Not given',
      notStated: 'Not stated whether given',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Brechiadau',
    lead: 'Brechiadau y mae sefydliadau wedi’u cofnodi i chi, a’r rhai y cofnodwyd na chawsant eu rhoi.',
    headings: {
      given: 'Wedi’u rhoi',
      notGiven: 'Heb eu rhoi',
      notStated: 'Heb nodi a gawsant eu rhoi',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
