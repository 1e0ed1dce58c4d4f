import { plural, words } from '#/kit/words.ts';

export const SEARCH_WORDS = words({
  en: {
    heading: 'Search your record',
    label: 'What are you looking for?',
    hint: 'For example a medicine, a test, a place or a year. You can use everyday words, like “blood thinner”. The search happens on this device only.',
    button: 'Search',
    results: 'What was found',
    searching: 'Searching…',
    count: (count: number, query: string, searched: number) =>
      count === 0
        ? `Nothing found${forQuery(' for', query)} in ${plural('en', searched, { one: '1 entry', other: `${searched} entries` })} on this device.`
        : `${plural('en', count, { one: '1 entry', other: `${count} entries` })} found${forQuery(' for', query)}.`,
    shown: (shown: number) => `The first ${shown} are shown.`,
    more: (next: number) => `Show ${next} more`,
    period: (when: string) => `Only entries from ${when}.`,
    notAll: 'What could not be fetched cannot be found. See below what is missing.',
    tryAnother: 'Check the spelling or try another word. Numbers that were measured cannot be searched for.',
    because: (parts: string) => `Found in: ${parts}`,
    means: (said: string, meaning: string) => `“${said}” means: ${meaning}.`,
    fields: {
      name: 'its name',
      also: 'another name for it',
      code: 'its code',
      kind: 'the kind of entry',
      detail: 'its details',
      person: 'the people named',
      organisation: 'the organisation',
      date: 'its date',
    },
    choose: 'Search in part of your record',
    kinds: 'What kind',
    sources: 'Which organisation',
    from: 'From year',
    to: 'To year',
    yearHint: 'For example 2019',
    backwards: 'This year is before the first year',
    error: 'Error',
    clear: 'Search everything',
  },
  cy: {
    heading: 'Chwilio yn eich cofnod',
    label: 'Am beth ydych chi’n chwilio?',
    hint: 'Er enghraifft meddyginiaeth, prawf, lle neu flwyddyn. Gallwch ddefnyddio geiriau bob dydd, fel “teneuwr gwaed”. Dim ond ar y ddyfais hon y mae’r chwilio’n digwydd.',
    button: 'Chwilio',
    results: 'Yr hyn a ganfuwyd',
    searching: 'Yn chwilio…',
    count: (count: number, query: string, searched: number) =>
      count === 0
        ? `Ni chanfuwyd dim${forQuery(' ar gyfer', query)} mewn ${plural('cy', searched, { one: '1 cofnod', two: '2 gofnod', other: `${searched} cofnod` })} ar y ddyfais hon.`
        : `Canfuwyd ${plural('cy', count, { one: '1 cofnod', two: '2 gofnod', other: `${count} cofnod` })}${forQuery(' ar gyfer', query)}.`,
    shown: (shown: number) => `Dangosir y ${shown} cyntaf.`,
    more: (next: number) => `Dangos ${next} arall`,
    period: (when: string) => `Dim ond cofnodion o ${when}.`,
    notAll: 'Ni ellir canfod yr hyn na ellid ei nôl. Gweler isod beth sydd ar goll.',
    tryAnother: 'Gwiriwch y sillafu neu rhowch gynnig ar air arall. Ni ellir chwilio am rifau a fesurwyd.',
    because: (parts: string) => `Canfuwyd yn: ${parts}`,
    means: (said: string, meaning: string) => `Ystyr “${said}”: ${meaning}.`,
    fields: {
      name: 'ei enw',
      also: 'enw arall arno',
      code: 'ei god',
      kind: 'y math o gofnod',
      detail: 'ei fanylion',
      person: 'y bobl a enwir',
      organisation: 'y sefydliad',
      date: 'ei ddyddiad',
    },
    choose: 'Chwilio mewn rhan o’ch cofnod',
    kinds: 'Pa fath',
    sources: 'Pa sefydliad',
    from: 'O’r flwyddyn',
    to: 'Hyd at y flwyddyn',
    yearHint: 'Er enghraifft 2019',
    backwards: 'Mae’r flwyddyn hon cyn y flwyddyn gyntaf',
    error: 'Gwall',
    clear: 'Chwilio popeth',
  },
});

function forQuery(word: string, query: string): string {
  return query === '' ? '' : `${word} “${query}”`;
}
