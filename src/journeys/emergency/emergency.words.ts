import { words } from '#/kit/words.ts';

const list = (names: readonly string[]): string => `${names.join('; ')}.`;

/** Read by somebody else than the person, in a hurry: short, and never "you". */
export const CARD_WORDS = words({
  en: {
    heading: 'Emergency card',
    parts: {
      allergy: 'Allergies and reactions',
      medicine: 'Current medicines',
      condition: 'Active conditions',
    },
    note: 'What else to know',
    contacts: 'Who to call',
    important: 'Important',
    contradicts: 'Sources do not agree about this. Check before you rely on it.',
    disputed: (who: string, standing: string, date: string) =>
      `${who} says: ${standing}${date === '' ? '' : ` (${date})`}.`,
    differs: {
      'dose-differs': (said: readonly string[]) => `Sources give different doses. ${list(said)}`,
      'same-ingredient': (said: readonly string[]) => `The same ingredient is in: ${list(said)}`,
      'listed-twice': (said: readonly string[]) =>
        `Listed more than once, with different doses. ${list(said)}`,
      'severity-differs': (said: readonly string[]) => `Sources do not agree how bad this is. ${list(said)}`,
    },
    notRight: 'The person says this is not right.',
    endPassed: 'The end date has passed. Ask if this is still meant to be taken.',
    recorded: (date: string) => `recorded ${date}`,
    empty: {
      looking: () => 'Not known yet: still checking.',
      'none-recorded': (who: readonly string[]) => `None recorded. Asked: ${list(who)}`,
      'not-checked': (who: readonly string[]) => `Not known. Could not check with: ${list(who)}`,
      'not-shown': (who: readonly string[]) =>
        `None to show. These may hold some that are not shown: ${list(who)}`,
      'nobody-asked': () => 'Not known. No organisation could be asked.',
    },
    absence: {
      'none-known': (who: string) => `${who}: none known.`,
      'none-recorded': (who: string) => `${who}: sent an empty list.`,
      'not-asked': (who: string) => `${who}: has not asked.`,
      unknown: (who: string) => `${who}: does not know.`,
      part: (who: string, said: string) => `${who}: “${said}”.`,
    },
    supplied: (names: readonly string[]) =>
      `Supplied in the last 3 months. It is not known if these are still taken: ${list(names)}`,
    others: {
      onHold: (count: number) => `Not listed: ${count} on hold.`,
      notConfirmed: (count: number) => `Not listed: ${count} not confirmed.`,
      statusUnknown: (count: number) => `Not listed: ${count} with no status, which may be current.`,
    },
    coverage: 'Coverage',
    keptBack: (who: string) => `${who} may keep something back, or has not sent everything yet.`,
    leftOut: 'Not shown on this card. That does not mean there are none.',
    madeAt: (when: string) => `This card was made on ${when}. At that time:`,
    fromNobody: 'No source could be asked.',
    notAll: 'This card may not have everything. Ask the person, and check with their GP surgery.',
  },
  cy: {
    heading: 'Cerdyn argyfwng',
    parts: {
      allergy: 'Alergeddau ac adweithiau',
      medicine: 'Meddyginiaethau cyfredol',
      condition: 'Cyflyrau cyfredol',
    },
    note: 'Beth arall i’w wybod',
    contacts: 'Pwy i’w ffonio',
    important: 'Pwysig',
    contradicts: 'Nid yw ffynonellau’n cytuno am hyn. Gwiriwch cyn dibynnu arno.',
    disputed: (who: string, standing: string, date: string) =>
      `Dywed ${who}: ${standing}${date === '' ? '' : ` (${date})`}.`,
    differs: {
      'dose-differs': (said: readonly string[]) => `Mae ffynonellau’n rhoi dosau gwahanol. ${list(said)}`,
      'same-ingredient': (said: readonly string[]) => `Mae’r un cynhwysyn yn: ${list(said)}`,
      'listed-twice': (said: readonly string[]) =>
        `Wedi’i rhestru fwy nag unwaith, gyda dosau gwahanol. ${list(said)}`,
      'severity-differs': (said: readonly string[]) =>
        `Nid yw ffynonellau’n cytuno pa mor ddifrifol yw hyn. ${list(said)}`,
    },
    notRight: 'Dywed y person nad yw hyn yn gywir.',
    endPassed: 'Mae’r dyddiad gorffen wedi mynd heibio. Gofynnwch a yw i’w chymryd o hyd.',
    recorded: (date: string) => `cofnodwyd ${date}`,
    empty: {
      looking: () => 'Ddim yn hysbys eto: yn dal i wirio.',
      'none-recorded': (who: readonly string[]) => `Dim wedi’u cofnodi. Gofynnwyd i: ${list(who)}`,
      'not-checked': (who: readonly string[]) => `Ddim yn hysbys. Heb allu gwirio gyda: ${list(who)}`,
      'not-shown': (who: readonly string[]) =>
        `Dim i’w dangos. Efallai fod gan y rhain rai nad ydynt yn cael eu dangos: ${list(who)}`,
      'nobody-asked': () => 'Ddim yn hysbys. Nid oedd modd gofyn i unrhyw sefydliad.',
    },
    absence: {
      'none-known': (who: string) => `${who}: dim yn hysbys.`,
      'none-recorded': (who: string) => `${who}: rhestr wag a gafwyd.`,
      'not-asked': (who: string) => `${who}: heb ofyn.`,
      unknown: (who: string) => `${who}: ddim yn gwybod.`,
      part: (who: string, said: string) => `${who}: “${said}”.`,
    },
    supplied: (names: readonly string[]) =>
      `Wedi’u cyflenwi yn y 3 mis diwethaf. Ni wyddys a ydynt yn dal i gael eu cymryd: ${list(names)}`,
    others: {
      onHold: (count: number) => `Heb eu rhestru: ${count} wedi’u hoedi.`,
      notConfirmed: (count: number) => `Heb eu rhestru: ${count} heb eu cadarnhau.`,
      statusUnknown: (count: number) => `Heb eu rhestru: ${count} heb statws, a all fod yn gyfredol.`,
    },
    coverage: 'Cwmpas',
    keptBack: (who: string) => `Efallai fod ${who} yn cadw rhywbeth yn ôl, neu heb anfon popeth eto.`,
    leftOut: 'Heb ei ddangos ar y cerdyn hwn. Nid yw hynny’n golygu nad oes rhai.',
    madeAt: (when: string) => `Gwnaed y cerdyn hwn ar ${when}. Bryd hynny:`,
    fromNobody: 'Nid oedd modd gofyn i unrhyw ffynhonnell.',
    notAll: 'Efallai nad yw popeth ar y cerdyn hwn. Gofynnwch i’r person, a gwiriwch gyda’i feddygfa.',
  },
});

export const EMERGENCY_WORDS = words({
  en: {
    lead: 'What people who help you in an emergency need to know first. It works with no internet.',
    opening: 'Making your card',
    print: 'Print this card',
    sources: 'See what came from where',
    ownHeading: 'Your own words',
    ownChange: 'Add or change your own words',
    note: 'What else should they know?',
    noteHint: 'For example: I have a pacemaker. I am deaf. I have a dog at home.',
    contact: (place: number) => `Person to call ${place}`,
    contactName: 'Name',
    contactPhone: 'Phone number',
    keep: 'Keep these words',
    kept: 'Your words are on your card.',
    phoneWrong: 'Type a phone number: digits, with or without spaces',
    nameMissing: 'Type who answers this number',
    problem: 'There is a problem',
    error: 'Error',
    lockedHeading: 'Show it without unlocking',
    lockedWhat:
      'You can let this card be read on this phone while your record is locked. Then somebody who helps you can read it. So can anybody else who holds your phone when the phone itself is unlocked.',
    lockedNow: (parts: string) => `While your record is locked, this is shown: ${parts}.`,
    lockedSoon: (parts: string) =>
      `Your record is still being read. Once it has been, this is shown while it is locked: ${parts}.`,
    lockedOff: 'While your record is locked, your card is not shown.',
    ownOnly: 'your name, date of birth, NHS number and your own words only',
    lockedWhich: 'What may be read while your record is locked?',
    lockedHint: 'Your name, date of birth, NHS number and your own words are always on the card.',
    lockedClosed: 'What you keep closed in the settings is left out.',
    on: 'Show it while locked',
    off: 'Stop showing it while locked',
    change: 'Change what is shown',
    cancel: 'Cancel',
    full: 'This device is too full to keep that. Make room and try again.',
    toUnlock: 'Unlock your record',
  },
  cy: {
    lead: 'Beth mae angen i bobl sy’n eich helpu mewn argyfwng ei wybod gyntaf. Mae’n gweithio heb y rhyngrwyd.',
    opening: 'Yn gwneud eich cerdyn',
    sources: 'Gweld beth ddaeth o ble',
    print: 'Argraffu’r cerdyn hwn',
    ownHeading: 'Eich geiriau eich hun',
    ownChange: 'Ychwanegu neu newid eich geiriau eich hun',
    note: 'Beth arall ddylent ei wybod?',
    noteHint: 'Er enghraifft: Mae gen i reoliadur calon. Rwy’n fyddar. Mae gen i gi gartref.',
    contact: (place: number) => `Person i’w ffonio ${place}`,
    contactName: 'Enw',
    contactPhone: 'Rhif ffôn',
    keep: 'Cadw’r geiriau hyn',
    kept: 'Mae eich geiriau ar eich cerdyn.',
    phoneWrong: 'Teipiwch rif ffôn: digidau, gyda bylchau neu hebddynt',
    nameMissing: 'Teipiwch pwy sy’n ateb y rhif hwn',
    problem: 'Mae problem',
    error: 'Gwall',
    lockedHeading: 'Ei ddangos heb ddatgloi',
    lockedWhat:
      'Gallwch adael i’r cerdyn hwn gael ei ddarllen ar y ffôn hwn tra bo’ch cofnod wedi’i gloi. Yna gall rhywun sy’n eich helpu ei ddarllen. Gall unrhyw un arall sy’n dal eich ffôn ei ddarllen hefyd pan fydd y ffôn ei hun heb ei gloi.',
    lockedNow: (parts: string) => `Tra bo’ch cofnod wedi’i gloi, dangosir: ${parts}.`,
    lockedSoon: (parts: string) =>
      `Mae eich cofnod yn dal i gael ei ddarllen. Wedyn, dangosir hyn tra bo ar glo: ${parts}.`,
    lockedOff: 'Tra bo’ch cofnod wedi’i gloi, ni ddangosir eich cerdyn.',
    ownOnly: 'eich enw, dyddiad geni, rhif GIG a’ch geiriau eich hun yn unig',
    lockedWhich: 'Beth gaiff ei ddarllen tra bo’ch cofnod wedi’i gloi?',
    lockedHint: 'Mae eich enw, dyddiad geni, rhif GIG a’ch geiriau eich hun ar y cerdyn bob amser.',
    lockedClosed: 'Gadewir allan yr hyn rydych yn ei gadw ar gau yn y gosodiadau.',
    on: 'Ei ddangos tra bo wedi’i gloi',
    off: 'Peidio â’i ddangos tra bo wedi’i gloi',
    change: 'Newid beth a ddangosir',
    cancel: 'Canslo',
    full: 'Mae’r ddyfais hon yn rhy lawn i gadw hynny. Gwnewch le a rhowch gynnig arall arni.',
    toUnlock: 'Datgloi eich cofnod',
  },
});
