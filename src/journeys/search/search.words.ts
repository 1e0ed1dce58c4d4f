import { plural, words } from '#/kit/words.ts';

export const SEARCH_WORDS = words({
  en: {
    heading: 'Search your record',
    label: 'Search your record',
    hint: 'For example a medicine, a test, a place or a year. The search happens on this device only.',
    button: 'Search',
    results: 'What was found',
    searching: 'Searching…',
    count: (count: number, query: string, searched: number) =>
      count === 0
        ? `Nothing found for “${query}” in ${plural('en', searched, { one: '1 entry', other: `${searched} entries` })} on this device.`
        : `${plural('en', count, { one: '1 entry', other: `${count} entries` })} found for “${query}”.`,
    notAll: 'What could not be fetched cannot be found. See below what is missing.',
    tryAnother: 'Check the spelling or try another word.',
    because: (parts: string) => `Found in: ${parts}`,
    fields: {
      name: 'its name',
      code: 'its code',
      organisation: 'the organisation',
      detail: 'its details',
      date: 'its date',
    },
  },
  cy: {
    heading: 'Chwilio yn eich cofnod',
    label: 'Chwilio yn eich cofnod',
    hint: 'Er enghraifft meddyginiaeth, prawf, lle neu flwyddyn. Dim ond ar y ddyfais hon y mae’r chwilio’n digwydd.',
    button: 'Chwilio',
    results: 'Yr hyn a ganfuwyd',
    searching: 'Yn chwilio…',
    count: (count: number, query: string, searched: number) =>
      count === 0
        ? `Ni chanfuwyd dim ar gyfer “${query}” mewn ${plural('cy', searched, { one: '1 cofnod', two: '2 gofnod', other: `${searched} cofnod` })} ar y ddyfais hon.`
        : `Canfuwyd ${plural('cy', count, { one: '1 cofnod', two: '2 gofnod', other: `${count} cofnod` })} ar gyfer “${query}”.`,
    notAll: 'Ni ellir canfod yr hyn na ellid ei nôl. Gweler isod beth sydd ar goll.',
    tryAnother: 'Gwiriwch y sillafu neu rhowch gynnig ar air arall.',
    because: (parts: string) => `Canfuwyd yn: ${parts}`,
    fields: {
      name: 'ei enw',
      code: 'ei god',
      organisation: 'y sefydliad',
      detail: 'ei fanylion',
      date: 'ei ddyddiad',
    },
  },
});
