import { words } from '#/kit/words.ts';

export const ALLERGIES_WORDS = words({
  en: {
    heading: 'Allergies and reactions',
    lead: 'Allergies, intolerances and bad reactions that organisations have recorded for you.',
    headings: {
      active: 'Active',
      statusNotRecorded: 'Status not recorded',
      past: 'No longer active',
      saidNone: 'What organisations say instead of an allergy',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
    important: 'Important',
    contradiction: 'Your records do not agree',
    contradictionText:
      'One organisation says that no allergies are known, and an allergy or reaction is also recorded. Both are shown below. Tell the person who treats you.',
  },
  cy: {
    heading: 'Alergeddau ac adweithiau',
    lead: 'Alergeddau, anoddefiadau ac adweithiau gwael y mae sefydliadau wedi’u cofnodi amdanoch.',
    headings: {
      active: 'Gweithredol',
      statusNotRecorded: 'Statws heb ei gofnodi',
      past: 'Ddim yn weithredol mwyach',
      saidNone: 'Yr hyn y mae sefydliadau’n ei ddweud yn lle alergedd',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
    important: 'Pwysig',
    contradiction: 'Nid yw eich cofnodion yn cytuno',
    contradictionText:
      'Mae un sefydliad yn dweud nad oes alergeddau’n hysbys, ac mae alergedd neu adwaith wedi’i gofnodi hefyd. Dangosir y ddau isod. Dywedwch wrth y person sy’n eich trin.',
  },
});
