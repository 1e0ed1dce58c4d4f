import { plural, words } from '#/kit/words.ts';

type Names = readonly string[];

function joined(names: Names): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** After "i" and "gyda" names would mutate, and a name must stay as its owner writes it: so they stand in a list. */
function listed(names: Names, one: string, many: string): string {
  return `${names.length === 1 ? one : many}: ${names.join('; ')}.`;
}

/** What a card is about: as it stands, and as it stands after "gennych" (Welsh softens its first letter). */
export interface What {
  readonly plain: string;
  readonly soft: string;
  /** Without "current", for statements about all of the kind. */
  readonly any: string;
}

const same = (plain: string, any = plain): What => ({ plain, soft: plain, any });

export const HOME_WORDS = words({
  en: {
    heading: 'Your record',
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
    signInAgain: 'Sign in again',
    keptClosed: 'You keep this closed. Your PIN or passkey opens it.',
    openClosed: (what: string) => `Open: ${what}`,
    signedOutEverywhere:
      'To keep you safe, you were signed out on all your devices: somebody may have tried to use your sign-in. What you see was kept on this device. Sign in again to bring it up to date.',
    signedOut:
      'You need to sign in again before we can check for new information. Below is what this device holds.',
    seeAll: (count: string, what: string) => `See all ${count} ${what}`,
    seeMedicines: 'See your medicines',
    seeAllergies: 'See your allergies and reactions',
    seeConditions: 'See your conditions',
    seeResults: 'See your test results',
    medicines: 'Current medicines',
    allergies: 'Allergies and reactions',
    conditions: 'Active conditions',
    results: 'Latest test results',
    appointments: 'Upcoming appointments',
    death: {
      saysOf: (who: string) =>
        `A record says that ${who} has died. If that is not so, it may be somebody else’s record, or a mistake.`,
      says: 'A record says that you have died. This may be somebody else’s record, or a mistake.',
      see: 'See who says this',
    },
    asked: {
      heading: 'You are asked for something',
      by: (who: readonly string[]) => `${joined(who)}: a reading, answers or a plan for you.`,
      see: 'See what you are asked for',
    },
    plan: {
      heading: 'Your blood pressure plan',
      due: (count: number) =>
        plural('en', count, {
          one: '1 more reading is due now.',
          other: `${count} readings are due now.`,
        }),
      finished: 'Your plan is finished. See your average.',
      see: 'Go to your plan',
    },
    fresh: 'New in the last 30 days',
    freshNone: 'Nothing in your record is dated in the last 30 days.',
    freshMore: (count: string) => `See all ${count} on the timeline`,
    everything: 'Everything in your record',
    changes: {
      heading: 'What has changed',
      none: (since: string) => `Nothing has changed since ${since}.`,
      count: (count: number, shown: string, since: string) =>
        plural('en', count, { one: `1 change since ${since}.`, other: `${shown} changes since ${since}.` }),
      is: { new: 'New', amended: 'Changed', removed: 'Removed' },
      see: 'See what has changed',
    },
    onHold: (count: number) => (count === 1 ? '1 more is on hold' : `${count} more are on hold`),
    notConfirmed: (count: number) =>
      count === 1 ? '1 more is not confirmed' : `${count} more are not confirmed`,
    recordedBy: (count: number) => `recorded by ${count} organisations`,
    recordedTimes: (who: string, count: number) => `${who} (recorded ${count} times)`,
    disputed: (who: string, standing: string, date: string) =>
      `Your sources do not agree about this. ${who} says: ${standing}${date}.`,
    disputedResult: (who: string, standing: string, date: string) =>
      `${who} says of this result: ${standing}${date}. Ask them before you rely on it.`,
    entryDated: (date: string) => `, in an entry dated ${date}`,
    supplied: (count: number) =>
      plural('en', count, {
        one: '1 medicine was supplied to you in the last 3 months. We do not know if you still take it.',
        other: `${count} medicines were supplied to you in the last 3 months. We do not know if you still take them.`,
      }),
    unknownStatus: (count: number) =>
      plural('en', count, {
        one: '1 more has no status, so we cannot say if it is current',
        other: `${count} more have no status, so we cannot say if they are current`,
      }),
    noneCurrent: {
      looking: 'We are still checking.',
      'none-recorded': ({ plain }: What, who: Names) => `No ${plain} recorded. We asked ${joined(who)}.`,
      'not-checked': ({ plain }: What, who: Names) =>
        `We do not know if you have ${plain}. We could not check with ${joined(who)}.`,
      'not-shown': ({ plain }: What, who: Names) =>
        `No ${plain} to show, but ${joined(who)} may hold some that you are not shown here.`,
      'nobody-asked': ({ plain }: What) =>
        `We do not know if you have ${plain}. No organisation could be asked.`,
    },
    what: {
      medicine: same('current medicines', 'medicines'),
      allergy: same('allergies'),
      condition: same('active conditions', 'conditions'),
      result: same('test results'),
    },
    absence: {
      'none-known': (who: string, { any }: What) => `${who} says you have no known ${any}.`,
      'none-recorded': (who: string) => `${who} sent an empty list for this part of your record.`,
      'not-asked': (who: string, { any }: What) => `${who} has not asked you about ${any}.`,
      unknown: (who: string, { any }: What) => `${who} does not know if you have ${any}.`,
    },
    saysOwnWords: (who: string) => `${who} says:`,
    contradicts: ({ any }: What) =>
      `Your sources do not agree about your ${any}. Tell whoever treats you, and ask your GP surgery to put it right.`,
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
      changes: 'What has changed',
      questions: 'Questions to ask',
      sources: 'Where your record comes from',
    },
    count: (count: number, shown: string) =>
      plural('en', count, { one: `${shown} entry`, other: `${shown} entries` }),
    notFacts: (shown: string) => `and ${shown} withdrawn or ruled out`,
    important: 'Important',
  },
  cy: {
    heading: 'Eich cofnod',
    search: 'Chwilio yn eich cofnod',
    searchButton: 'Chwilio',
    check: 'Chwilio am wybodaeth newydd',
    stop: 'Stopio chwilio',
    checking: (located: number | undefined): string =>
      located === undefined
        ? 'Yn chwilio ble mae eich cofnodion yn cael eu cadw.'
        : 'Yn chwilio am wybodaeth newydd.',
    soFar: (done: number, all: number, items: string) =>
      `Wedi gwirio ${done} o ${all} ffynhonnell. Nifer y cofnodion hyd yma: ${items}.`,
    checkFailed: 'Ni allem orffen chwilio am wybodaeth newydd.',
    opening: 'Yn agor eich cofnod',
    signInAgain: 'Mewngofnodi eto',
    keptClosed: 'Rydych yn cadw hwn ar gau. Mae eich PIN neu gyfrinallwedd yn ei agor.',
    openClosed: (what: string) => `Agor: ${what}`,
    signedOutEverywhere:
      'Er mwyn eich cadw’n ddiogel, cawsoch eich allgofnodi ar bob un o’ch dyfeisiau: efallai fod rhywun wedi ceisio defnyddio eich mewngofnodi. Mae’r hyn a welwch wedi’i gadw ar y ddyfais hon. Mewngofnodwch eto i ddod ag ef yn gyfredol.',
    signedOut:
      'Mae angen i chi fewngofnodi eto cyn y gallwn chwilio am wybodaeth newydd. Isod mae’r hyn sydd ar y ddyfais hon.',
    seeAll: (count: string, what: string) => `Gweld y cyfan: ${what} (${count})`,
    seeMedicines: 'Gweld eich meddyginiaethau',
    seeAllergies: 'Gweld eich alergeddau ac adweithiau',
    seeConditions: 'Gweld eich cyflyrau',
    seeResults: 'Gweld canlyniadau eich profion',
    medicines: 'Meddyginiaethau cyfredol',
    allergies: 'Alergeddau ac adweithiau',
    conditions: 'Cyflyrau cyfredol',
    results: 'Canlyniadau profion diweddaraf',
    appointments: 'Apwyntiadau i ddod',
    death: {
      saysOf: (who: string) =>
        `Mae cofnod yn dweud bod ${who} wedi marw. Os nad yw hynny’n wir, gall hwn fod yn gofnod rhywun arall, neu’n gamgymeriad.`,
      says: 'Mae cofnod yn dweud eich bod wedi marw. Gall hwn fod yn gofnod rhywun arall, neu’n gamgymeriad.',
      see: 'Gweld pwy sy’n dweud hyn',
    },
    asked: {
      heading: 'Gofynnir i chi am rywbeth',
      by: (who: readonly string[]) => `${who.join(', ')}: darlleniad, atebion neu gynllun i chi.`,
      see: 'Gweld yr hyn y gofynnir i chi amdano',
    },
    plan: {
      heading: 'Eich cynllun pwysedd gwaed',
      due: (count: number) =>
        plural('cy', count, {
          one: 'Mae 1 darlleniad arall i’w wneud nawr.',
          two: 'Mae 2 ddarlleniad i’w gwneud nawr.',
          other: `Mae ${count} darlleniad i’w gwneud nawr.`,
        }),
      finished: 'Mae eich cynllun wedi gorffen. Gweld eich cyfartaledd.',
      see: 'Mynd i’ch cynllun',
    },
    fresh: 'Newydd yn y 30 diwrnod diwethaf',
    freshNone: 'Nid oes dim yn eich cofnod wedi’i ddyddio yn y 30 diwrnod diwethaf.',
    freshMore: (count: string) => `Gweld pob un o’r ${count} ar y llinell amser`,
    everything: 'Popeth yn eich cofnod',
    changes: {
      heading: 'Beth sydd wedi newid',
      none: (since: string) => `Nid oes dim wedi newid ers: ${since}.`,
      count: (_count: number, shown: string, since: string) => `Nifer y newidiadau ers ${since}: ${shown}.`,
      is: { new: 'Newydd', amended: 'Wedi newid', removed: 'Wedi’i ddileu' },
      see: 'Gweld beth sydd wedi newid',
    },
    onHold: (count: number) => `Mae ${count} arall wedi’${count === 1 ? 'i hoedi' : 'u hoedi'}`,
    notConfirmed: (count: number) =>
      `Mae ${count} arall heb ${count === 1 ? 'ei gadarnhau' : 'eu cadarnhau'}`,
    recordedBy: (count: number) => `wedi’i gofnodi gan ${count} sefydliad`,
    recordedTimes: (who: string, count: number) => `${who} (cofnodwyd ${count} gwaith)`,
    disputed: (who: string, standing: string, date: string) =>
      `Nid yw eich ffynonellau’n cytuno am hyn. Dywed ${who}: ${standing}${date}.`,
    disputedResult: (who: string, standing: string, date: string) =>
      `Dywed ${who} am y canlyniad hwn: ${standing}${date}. Gofynnwch iddynt cyn dibynnu arno.`,
    entryDated: (date: string) => `, mewn cofnod â’r dyddiad ${date}`,
    supplied: (count: number) =>
      plural('cy', count, {
        one: 'Cyflenwyd 1 feddyginiaeth i chi yn y 3 mis diwethaf. Ni wyddom a ydych yn dal i’w chymryd.',
        two: 'Cyflenwyd 2 feddyginiaeth i chi yn y 3 mis diwethaf. Ni wyddom a ydych yn dal i’w cymryd.',
        other: `Cyflenwyd ${count} o feddyginiaethau i chi yn y 3 mis diwethaf. Ni wyddom a ydych yn dal i’w cymryd.`,
      }),
    unknownStatus: (count: number) =>
      `Nid oes statws gan ${count} arall, felly ni allwn ddweud a ydynt yn gyfredol`,
    noneCurrent: {
      looking: 'Rydym yn dal i wirio.',
      'none-recorded': ({ plain }: What, who: Names) =>
        `Dim ${plain} wedi’u cofnodi. ${listed(who, 'Gofynnwyd i’r sefydliad hwn', 'Gofynnwyd i’r sefydliadau hyn')}`,
      'not-checked': ({ soft }: What, who: Names) =>
        `Nid ydym yn gwybod a oes gennych ${soft}. ${listed(who, 'Ni allem wirio gyda’r sefydliad hwn', 'Ni allem wirio gyda’r sefydliadau hyn')}`,
      'not-shown': ({ plain }: What, who: Names) =>
        `Dim ${plain} i’w dangos, ond efallai bod rhai nad ydynt yn cael eu dangos i chi yma. ${listed(who, 'Gofynnwch i’r sefydliad hwn', 'Gofynnwch i’r sefydliadau hyn')}`,
      'nobody-asked': ({ soft }: What) =>
        `Nid ydym yn gwybod a oes gennych ${soft}. Nid oedd modd gofyn i unrhyw sefydliad.`,
    },
    what: {
      medicine: {
        plain: 'meddyginiaethau cyfredol',
        soft: 'feddyginiaethau cyfredol',
        any: 'feddyginiaethau',
      },
      allergy: same('alergeddau'),
      condition: { plain: 'cyflyrau cyfredol', soft: 'gyflyrau cyfredol', any: 'gyflyrau' },
      result: { plain: 'canlyniadau profion', soft: 'ganlyniadau profion', any: 'ganlyniadau profion' },
    },
    absence: {
      'none-known': (who: string, { any }: What) => `Dywed ${who} nad oes gennych ${any} hysbys.`,
      'none-recorded': (who: string) =>
        `Rhestr wag a gafwyd ar gyfer y rhan hon o’ch cofnod. Ffynhonnell: ${who}.`,
      'not-asked': (who: string, { any }: What) => `Nid yw ${who} wedi gofyn i chi am ${any}.`,
      unknown: (who: string, { any }: What) => `Nid yw ${who} yn gwybod a oes gennych ${any}.`,
    },
    saysOwnWords: (who: string) => `Dywed ${who}:`,
    contradicts: ({ any }: What) =>
      `Nid yw eich ffynonellau’n cytuno am ${any}. Dywedwch wrth bwy bynnag sy’n eich trin, a gofynnwch i’ch meddygfa gywiro hyn.`,
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
      changes: 'Beth sydd wedi newid',
      questions: 'Cwestiynau i’w gofyn',
      sources: 'O ble y daw eich cofnod',
    },
    count: (count: number, shown: string) =>
      plural('cy', count, { two: `${shown} gofnod`, other: `${shown} cofnod` }),
    notFacts: (shown: string) => `a ${shown} wedi’u tynnu’n ôl neu eu diystyru`,
    important: 'Pwysig',
  },
});
