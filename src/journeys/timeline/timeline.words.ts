import { plural, words } from '#/kit/words.ts';

export const TIMELINE_WORDS = words({
  en: {
    heading: 'Timeline',
    lead: 'Everything in your record in order of time, newest first.',
    headings: {
      planned: 'Coming up',
      undated: 'Date not recorded',
      notFacts: 'Withdrawn or ruled out',
    },
    choose: 'Choose what to show',
    kinds: 'Kinds of entry',
    sources: 'Organisations',
    clear: 'Show everything',
    count: (shown: number, all: number) =>
      shown === all
        ? plural('en', all, { one: '1 entry', other: `${all} entries` })
        : `${shown} of ${plural('en', all, { one: '1 entry', other: `${all} entries` })}`,
    reading: 'Reading the rest of your record…',
    jump: 'Jump to a year',
    wholeYear: (year: string) => `${year}, month not recorded`,
  },
  cy: {
    heading: 'Llinell amser',
    lead: 'Popeth yn eich cofnod yn nhrefn amser, y diweddaraf yn gyntaf.',
    headings: {
      planned: 'I ddod',
      undated: 'Dyddiad heb ei gofnodi',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
    },
    choose: 'Dewis beth i’w ddangos',
    kinds: 'Mathau o gofnod',
    sources: 'Sefydliadau',
    clear: 'Dangos popeth',
    count: (shown: number, all: number) =>
      shown === all
        ? plural('cy', all, { one: '1 cofnod', two: '2 gofnod', other: `${all} cofnod` })
        : `${shown} o ${plural('cy', all, { one: '1 cofnod', two: '2 gofnod', other: `${all} cofnod` })}`,
    reading: 'Yn darllen gweddill eich cofnod…',
    jump: 'Neidio i flwyddyn',
    wholeYear: (year: string) => `${year}, mis heb ei gofnodi`,
  },
});
