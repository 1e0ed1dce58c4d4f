import { words } from '#/kit/words.ts';

export const ALLERGIES_WORDS = words({
  en: {
    heading: 'Allergies and reactions',
    lead: 'Allergies, intolerances and bad reactions that organisations have recorded for you.',
    headings: {
      active: 'Current allergies and reactions',
      statusNotRecorded: 'Status not recorded',
      past: 'No longer current',
      saidNone: 'What organisations say instead of an allergy',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Alergeddau ac adweithiau',
    lead: 'Alergeddau, anoddefiadau ac adweithiau gwael y mae sefydliadau wedi’u cofnodi amdanoch.',
    headings: {
      active: 'Alergeddau ac adweithiau cyfredol',
      statusNotRecorded: 'Statws heb ei gofnodi',
      past: 'Ddim yn gyfredol mwyach',
      saidNone: 'Yr hyn y mae sefydliadau’n ei ddweud yn lle alergedd',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
