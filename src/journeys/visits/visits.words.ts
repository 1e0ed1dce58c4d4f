import { words } from '#/kit/words.ts';

export const VISITS_WORDS = words({
  en: {
    heading: 'Visits',
    lead: 'Times when you were seen, called or stayed somewhere, with what was written then. Open a visit to see what belongs to it.',
    headings: {
      planned: 'Planned',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Ymweliadau',
    lead: 'Adegau pan gawsoch eich gweld neu eich ffonio, neu pan fuoch yn aros yn rhywle, gyda’r hyn a ysgrifennwyd bryd hynny. Agorwch ymweliad i weld yr hyn sy’n perthyn iddo.',
    headings: {
      planned: 'Wedi’u cynllunio',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
