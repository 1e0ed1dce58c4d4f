import { plural, words } from '#/kit/words.ts';

type Names = readonly string[];
const en = (names: Names): string => joined(names, 'and');
const cy = (names: Names): string => joined(names, 'a');

function joined(names: Names, and: string): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

export const HOME_WORDS = words({
  en: {
    heading: 'Your record',
    name: 'Name',
    born: 'Date of birth',
    nhsNumber: 'NHS number',
    search: 'Search your record',
    searchButton: 'Search',
    check: 'Check for new information',
    stop: 'Stop checking',
    checking: (located: number | undefined): string =>
      located === undefined ? 'Looking for where your records are held.' : 'Checking for new information.',
    soFar: (done: number, all: number, items: string) =>
      `${done} of ${all} sources done. ${items} entries so far.`,
    checkFailed: 'We could not finish checking for new information.',
    opening: 'Opening your record',
    seeAll: (count: string) => `See all ${count}`,
    seeMedicines: 'See your medicines',
    seeAllergies: 'See your allergies and reactions',
    seeConditions: 'See your conditions',
    seeResults: 'See your test results',
    seeWhat: {
      medicines: 'medicines',
      allergies: 'allergies and reactions',
      conditions: 'conditions',
      results: 'test results',
    },
    medicines: 'Current medicines',
    allergies: 'Allergies and reactions',
    conditions: 'Active conditions',
    results: 'Latest test results',
    appointments: 'Coming appointments',
    fresh: 'New in the last 30 days',
    freshNone: 'Nothing in your record is dated in the last 30 days.',
    freshMore: (count: string) => `See all ${count} on the timeline`,
    everything: 'Everything in your record',
    unknownStatus: (count: number) =>
      plural('en', count, {
        one: '1 more has no status, so we cannot say if it is current.',
        other: `${count} more have no status, so we cannot say if they are current.`,
      }),
    noneCurrent: {
      looking: 'We are still checking.',
      'none-recorded': (what: string, who: Names) => `No ${what} recorded. We asked ${en(who)}.`,
      'not-checked': (what: string, who: Names) =>
        `We do not know if you have ${what}. We could not check with ${en(who)}.`,
      'not-shown': (what: string, who: Names) =>
        `No ${what} to show, but ${en(who)} may hold some that you are not shown here.`,
      'nobody-asked': (what: string) => `We do not know if you have ${what}. No organisation could be asked.`,
    },
    what: {
      medicine: 'current medicines',
      allergy: 'allergies',
      condition: 'active conditions',
      result: 'test results',
    },
    absence: {
      'none-known': (who: string) => `${who} says you have no known allergies.`,
      'none-recorded': (who: string) => `${who} looked and has no allergies recorded.`,
      'not-asked': (who: string) => `${who} has not asked you about allergies.`,
      unknown: (who: string) => `${who} does not know if you have allergies.`,
    },
    contradicts:
      'Your sources do not agree about your allergies. Tell whoever treats you, and ask your GP practice to put it right.',
    before: (value: string, date: string) => `was ${value} on ${date}`,
    direction: { up: 'Higher:', down: 'Lower:', same: 'The same:' },
    pages: {
      medicines: 'Medicines',
      allergies: 'Allergies and reactions',
      conditions: 'Conditions',
      results: 'Test results',
      vaccinations: 'Vaccinations',
      procedures: 'Procedures',
      visits: 'Visits',
      documents: 'Letters and documents',
      timeline: 'Timeline',
      sources: 'Where your record comes from',
    },
    count: (count: string, many: boolean) => (many ? `${count} entries` : `${count} entry`),
    important: 'Important',
  },
  cy: {
    heading: 'Eich cofnod',
    name: 'Enw',
    born: 'Dyddiad geni',
    nhsNumber: 'Rhif GIG',
    search: 'Chwilio eich cofnod',
    searchButton: 'Chwilio',
    check: 'Gwirio am wybodaeth newydd',
    stop: 'Stopio gwirio',
    checking: (located: number | undefined): string =>
      located === undefined
        ? 'Yn chwilio ble mae eich cofnodion yn cael eu cadw.'
        : 'Yn gwirio am wybodaeth newydd.',
    soFar: (done: number, all: number, items: string) =>
      `${done} o ${all} ffynhonnell wedi’u gwneud. ${items} cofnod hyd yma.`,
    checkFailed: 'Ni allem orffen gwirio am wybodaeth newydd.',
    opening: 'Yn agor eich cofnod',
    seeAll: (count: string) => `Gweld pob un o’r ${count}`,
    seeMedicines: 'Gweld eich meddyginiaethau',
    seeAllergies: 'Gweld eich alergeddau ac adweithiau',
    seeConditions: 'Gweld eich cyflyrau',
    seeResults: 'Gweld canlyniadau eich profion',
    seeWhat: {
      medicines: 'meddyginiaethau',
      allergies: 'alergeddau ac adweithiau',
      conditions: 'cyflyrau',
      results: 'canlyniadau profion',
    },
    medicines: 'Meddyginiaethau cyfredol',
    allergies: 'Alergeddau ac adweithiau',
    conditions: 'Cyflyrau gweithredol',
    results: 'Canlyniadau profion diweddaraf',
    appointments: 'Apwyntiadau i ddod',
    fresh: 'Newydd yn y 30 diwrnod diwethaf',
    freshNone: 'Nid oes dim yn eich cofnod wedi’i ddyddio yn y 30 diwrnod diwethaf.',
    freshMore: (count: string) => `Gweld pob un o’r ${count} ar y llinell amser`,
    everything: 'Popeth yn eich cofnod',
    unknownStatus: (count: number) =>
      `Nid oes statws gan ${count} arall, felly ni allwn ddweud a ydynt yn gyfredol.`,
    noneCurrent: {
      looking: 'Rydym yn dal i wirio.',
      'none-recorded': (what: string, who: Names) => `Dim ${what} wedi’u cofnodi. Gofynnwyd i ${cy(who)}.`,
      'not-checked': (what: string, who: Names) =>
        `Nid ydym yn gwybod a oes gennych ${what}. Ni allem wirio gyda ${cy(who)}.`,
      'not-shown': (what: string, who: Names) =>
        `Dim ${what} i’w dangos, ond efallai bod rhai gan ${cy(who)} nad ydynt yn cael eu dangos i chi yma.`,
      'nobody-asked': (what: string) =>
        `Nid ydym yn gwybod a oes gennych ${what}. Nid oedd modd gofyn i unrhyw sefydliad.`,
    },
    what: {
      medicine: 'meddyginiaethau cyfredol',
      allergy: 'alergeddau',
      condition: 'cyflyrau gweithredol',
      result: 'canlyniadau profion',
    },
    absence: {
      'none-known': (who: string) => `Dywed ${who} nad oes gennych alergeddau hysbys.`,
      'none-recorded': (who: string) => `Edrychodd ${who} ac nid oes alergeddau wedi’u cofnodi.`,
      'not-asked': (who: string) => `Nid yw ${who} wedi gofyn i chi am alergeddau.`,
      unknown: (who: string) => `Nid yw ${who} yn gwybod a oes gennych alergeddau.`,
    },
    contradicts:
      'Nid yw eich ffynonellau’n cytuno am eich alergeddau. Dywedwch wrth bwy bynnag sy’n eich trin, a gofynnwch i’ch meddygfa gywiro hyn.',
    before: (value: string, date: string) => `${value} oedd y gwerth ar ${date}`,
    direction: { up: 'Uwch:', down: 'Is:', same: 'Yr un fath:' },
    pages: {
      medicines: 'Meddyginiaethau',
      allergies: 'Alergeddau ac adweithiau',
      conditions: 'Cyflyrau',
      results: 'Canlyniadau profion',
      vaccinations: 'Brechiadau',
      procedures: 'Triniaethau',
      visits: 'Ymweliadau',
      documents: 'Llythyrau a dogfennau',
      timeline: 'Llinell amser',
      sources: 'O ble y daw eich cofnod',
    },
    count: (count: string) => `${count} cofnod`,
    important: 'Pwysig',
  },
});
