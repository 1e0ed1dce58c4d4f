import type { NumberFault } from '#/record/readings/read-number.ts';
import { plural, words } from '#/kit/words.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import type { TypedUnit } from './read-form.ts';

type Names<Key extends string> = Readonly<Record<Key, string>>;

export const READINGS_WORDS = words({
  en: {
    heading: 'Your readings',
    lead: 'What you measure at home. Each reading stays on this device, and goes to the organisations that you choose.',
    add: 'Add a reading',
    fromFile: 'Import readings from a file',
    more: (count: number) => `Show ${count} more`,
    saidImported: (count: number) =>
      plural('en', count, {
        one: '1 reading from the file is on this device.',
        other: `${formatNumber(count, 'en')} readings from the file are on this device.`,
      }),
    none: 'You have not added a reading yet.',
    loading: 'Opening your readings…',
    list: 'Readings, newest first',
    sendNow: 'Send now',
    waiting: (count: number) =>
      plural('en', count, {
        one: '1 reading waits to be sent.',
        other: `${count} readings wait to be sent.`,
      }),
    waitingOffline: 'They are sent when this device has the internet again.',
    onDevice: 'On this device',
    notSent: 'Not sent to anybody',
    takenBack: 'You took this back',
    state: {
      waiting: (who: string) => `Waiting to be sent to ${who}`,
      sent: (who: string) => `Received by ${who}`,
      opened: (who: string) => `${who} has opened it`,
      filed: (who: string) => `${who} has put it in your record there`,
      'filed-in-error': (who: string) =>
        `${who} put it in your record there, and has been told it was a mistake`,
      declined: (who: string) => `${who} did not put it in your record`,
      problem: (who: string) => `Not sent to ${who}`,
      'held-back': (who: string) => `Held back: you do not let ${who} see readings of this kind`,
      'not-permitted-yet': (who: string) => `Not sent to ${who}: we could not tell them that they may see it`,
    },
    theySayNo: 'They say that you have not allowed it.',
    reason: (said: string) => `They wrote: “${said}”`,
    change: 'Change',
    takeBack: 'Take back',
    send: 'Send it to somebody',
    sendYes: 'Send',
    sendNone: 'Choose at least one organisation',
    saidSending: 'It is on its way.',
    takeBackSure: 'Everybody who has it will be told that it was a mistake. You can still see it here.',
    takeBackYes: 'Yes, take it back',
    cancel: 'Cancel',
    tryAgain: 'Try again',
    saidTakenBack: 'It is taken back.',
    saidFailed: 'That did not work. Please try again.',
    earlier: (count: number) => plural('en', count, { one: 'Changed once', other: `Changed ${count} times` }),
    before: 'Before:',
    showAnswers: 'Show your answers',
    showBefore: (when: string) => `Show your answers from ${when}`,
    ...READING_WORDS.en,
    units: {
      'mmol/L': 'mmol/L',
      'mg/dL': 'mg/dL',
      kg: 'kilograms',
      'st lb': 'stones and pounds',
      cm: 'centimetres',
      'ft in': 'feet and inches',
      Cel: '°C',
      '[degF]': '°F',
      'mm[Hg]': 'mmHg',
      'mmol/mol': 'mmol/mol',
      '%': '%',
    } satisfies Names<TypedUnit>,
    unit: 'Unit',
    pairHint: { 'st lb': 'For example, 12 st 3 lb', 'ft in': 'For example, 5 ft 10 in' },
    scaleHint: {
      pain: '0 is no pain. 10 is the worst pain you can imagine.',
      mood: 'Overall, how happy did you feel yesterday? 0 is not at all happy. 10 is completely happy.',
    },
    optional: (label: string) => `${label} (optional)`,
  },
  cy: {
    heading: 'Eich darlleniadau',
    lead: 'Yr hyn rydych yn ei fesur gartref. Mae pob darlleniad yn aros ar y ddyfais hon, ac yn mynd at y sefydliadau rydych yn eu dewis.',
    add: 'Ychwanegu darlleniad',
    fromFile: 'Mewnforio darlleniadau o ffeil',
    more: (count: number) => `Dangos ${count} arall`,
    saidImported: (count: number) =>
      plural('cy', count, {
        one: 'Mae 1 darlleniad o’r ffeil ar y ddyfais hon.',
        two: 'Mae 2 ddarlleniad o’r ffeil ar y ddyfais hon.',
        other: `Mae ${formatNumber(count, 'cy')} darlleniad o’r ffeil ar y ddyfais hon.`,
      }),
    none: 'Nid ydych wedi ychwanegu darlleniad eto.',
    loading: 'Yn agor eich darlleniadau…',
    list: 'Darlleniadau, y diweddaraf yn gyntaf',
    sendNow: 'Anfon nawr',
    waiting: (count: number) =>
      plural('cy', count, {
        one: 'Mae 1 darlleniad yn aros i’w anfon.',
        two: 'Mae 2 ddarlleniad yn aros i’w hanfon.',
        other: `Mae ${count} darlleniad yn aros i’w hanfon.`,
      }),
    waitingOffline: 'Cânt eu hanfon pan fydd gan y ddyfais hon y rhyngrwyd eto.',
    onDevice: 'Ar y ddyfais hon',
    notSent: 'Heb ei anfon at neb',
    takenBack: 'Rydych wedi tynnu hwn yn ôl',
    state: {
      waiting: (who: string) => `Yn aros i gael ei anfon at ${who}`,
      sent: (who: string) => `Derbyniwyd gan ${who}`,
      opened: (who: string) => `Mae ${who} wedi’i agor`,
      filed: (who: string) => `Mae ${who} wedi’i roi yn eich cofnod yno`,
      'filed-in-error': (who: string) =>
        `Rhoddodd ${who} ef yn eich cofnod yno, ac mae wedi cael gwybod mai camgymeriad ydoedd`,
      declined: (who: string) => `Ni roddodd ${who} ef yn eich cofnod`,
      problem: (who: string) => `Heb ei anfon at ${who}`,
      'held-back': (who: string) =>
        `Wedi’i ddal yn ôl: nid ydych yn gadael i ${who} weld darlleniadau o’r math hwn`,
      'not-permitted-yet': (who: string) => `Heb ei anfon at ${who}: ni allem ddweud wrthynt y cânt ei weld`,
    },
    theySayNo: 'Maent yn dweud nad ydych wedi caniatáu hyn.',
    reason: (said: string) => `Ysgrifennwyd: “${said}”`,
    change: 'Newid',
    takeBack: 'Tynnu’n ôl',
    send: 'Ei anfon at rywun',
    sendYes: 'Anfon',
    sendNone: 'Dewiswch o leiaf un sefydliad',
    saidSending: 'Mae ar ei ffordd.',
    takeBackSure: 'Bydd pawb sydd â hwn yn cael gwybod mai camgymeriad ydoedd. Gallwch ei weld yma o hyd.',
    takeBackYes: 'Ie, ei dynnu’n ôl',
    cancel: 'Canslo',
    tryAgain: 'Rhoi cynnig arall arni',
    saidTakenBack: 'Mae wedi’i dynnu’n ôl.',
    saidFailed: 'Ni weithiodd hynny. Rhowch gynnig arall arni.',
    earlier: (count: number) =>
      plural('cy', count, {
        one: 'Newidiwyd unwaith',
        two: 'Newidiwyd ddwywaith',
        other: `Newidiwyd ${count} gwaith`,
      }),
    before: 'Cynt:',
    showAnswers: 'Dangos eich atebion',
    showBefore: (when: string) => `Dangos eich atebion o ${when}`,
    ...READING_WORDS.cy,
    units: {
      'mmol/L': 'mmol/L',
      'mg/dL': 'mg/dL',
      kg: 'cilogramau',
      'st lb': 'stonau a phwysi',
      cm: 'centimetrau',
      'ft in': 'troedfeddi a modfeddi',
      Cel: '°C',
      '[degF]': '°F',
      'mm[Hg]': 'mmHg',
      'mmol/mol': 'mmol/mol',
      '%': '%',
    },
    unit: 'Uned',
    pairHint: { 'st lb': 'Er enghraifft, 12 st 3 lb', 'ft in': 'Er enghraifft, 5 ft 10 in' },
    scaleHint: {
      pain: '0 yw dim poen. 10 yw’r poen gwaethaf y gallwch ei ddychmygu.',
      mood: 'Yn gyffredinol, pa mor hapus oeddech chi’n teimlo ddoe? 0 yw ddim yn hapus o gwbl. 10 yw hollol hapus.',
    },
    optional: (label: string) => `${label} (dewisol)`,
  },
});

export type ReadingsWords = (typeof READINGS_WORDS)['en'];

/** What the form says. */
export const FORM_WORDS = words({
  en: {
    heading: 'Add a reading',
    headingChange: 'Change a reading',
    kind: 'What did you measure?',
    date: 'Date',
    time: 'Time',
    arm: 'Which arm? (optional)',
    position: 'How were you? (optional)',
    rested: 'Did you sit and rest for 5 minutes first? (optional)',
    restedIs: { yes: 'Yes', no: 'No' },
    cuff: 'Which cuff? (optional)',
    cuffHint: 'The size is printed on the cuff. One that is too small shows a number that is too high.',
    meal: 'When was it? (optional)',
    device: 'What did you measure with? (optional)',
    deviceHint: 'For example, Omron M2 or bathroom scales',
    measuredBy: 'Who measured it, if not you? (optional)',
    note: 'Anything to say about it? (optional)',
    noteHint: 'Whoever gets the reading can read this',
    more: 'More about it',
    to: 'Who should get it?',
    toHint: 'They see exactly what you save here, with your name and NHS number. It goes to nobody else.',
    allows: (kinds: string) =>
      `If you choose an organisation, its staff can see the readings of this kind that you send them (${kinds}) from now on, until you take that back under “Who may see your readings”.`,
    toNone:
      'None of the organisations in your record takes readings yet. Your reading is kept on this device.',
    helpNow: {
      pain: 'Call 999 for sudden pain in your chest that does not go away, or the worst headache you have ever had. Call 111 if a pain worries you.',
      breathlessness:
        'Call 999 if you suddenly cannot get your breath, cannot finish a sentence, or your lips turn blue or grey.',
      mood: 'If you might hurt yourself, call 999. To talk to somebody at any time, call 111 and choose the mental health option, or call the Samaritans on 116 123. It is free.',
    },
    notWatched:
      'Nobody watches readings day and night. If you feel unwell, do not wait for an answer: call your GP surgery or 111, or 999 in an emergency.',
    save: 'Save reading',
    problem: 'There is a problem',
    error: 'Error',
    important: 'Important',
    failed: 'The reading could not be kept on this device. Nothing you typed is lost: try again.',
    sure: 'Is this right?',
    sureWhat: 'These numbers are rare. If they are right, save the reading.',
    sureAnother: 'If it is another one, save it.',
    yes: 'Yes, save it',
    no: 'No, change it',
    beyond:
      'Your meter shows this when your blood sugar is lower or higher than it can measure. There is no number to save. Measure again as soon as you can, and save that.',
    twin: (what: string, when: string) => `You seem to have it here already: ${what}, ${when}`,
    unfinished: 'You had begun this reading before. It is not saved yet.',
    startAgain: 'Begin anew',
    saved: 'Your reading is on this device.',
    fault: {
      empty: (label: string) => `${label}: type a number`,
      'not-chosen': (label: string) => `${label}: choose one`,
      'not-a-number': (label: string) => `${label}: this is not a number`,
      ambiguous: (label: string) =>
        `${label}: this can be read in two ways. Type it without a comma, or with its units`,
      'too-many-decimals': (label: string) => `${label}: there are too many digits after the point`,
      'no-time': () => 'Give the date and the time of the reading',
    } satisfies Readonly<Record<NumberFault | 'not-chosen' | 'no-time', (label: string) => string>>,
    impossible: (label: string, end: 'low' | 'high', bound: string) =>
      `${label} must be ${end === 'low' ? 'at least' : 'at most'} ${bound}`,
    unlikely: (label: string, end: 'low' | 'high') =>
      `${label} is ${end === 'low' ? 'lower' : 'higher'} than most people’s`,
    notBelow: 'The bottom number must be lower than the top number',
    swapped: 'Did you mix up the two numbers?',
    mgPerDl: (meant: string) => `If you meant mg/dL, that would be ${meant} mmol/L: choose that unit`,
    mmolPerL: (meant: string) => `If you meant mmol/L, that would be ${meant}: choose that unit`,
    future: 'The reading is in the future. Check the date and time',
    beforeBirth: 'The reading is before you were born. Check the date',
    wrongTime: 'Check the date and time',
  },
  cy: {
    heading: 'Ychwanegu darlleniad',
    headingChange: 'Newid darlleniad',
    kind: 'Beth wnaethoch chi ei fesur?',
    date: 'Dyddiad',
    time: 'Amser',
    arm: 'Pa fraich? (dewisol)',
    position: 'Sut oeddech chi? (dewisol)',
    rested: 'A wnaethoch chi eistedd a gorffwys am 5 munud yn gyntaf? (dewisol)',
    restedIs: { yes: 'Do', no: 'Naddo' },
    cuff: 'Pa gyff? (dewisol)',
    cuffHint: 'Mae’r maint wedi’i argraffu ar y cyff. Mae un sy’n rhy fach yn dangos rhif sy’n rhy uchel.',
    meal: 'Pryd oedd hi? (dewisol)',
    device: 'Gyda beth wnaethoch chi fesur? (dewisol)',
    deviceHint: 'Er enghraifft, Omron M2 neu glorian ystafell ymolchi',
    measuredBy: 'Pwy fesurodd ef, os nad chi? (dewisol)',
    note: 'Unrhyw beth i’w ddweud amdano? (dewisol)',
    noteHint: 'Gall pwy bynnag sy’n cael y darlleniad ddarllen hwn',
    more: 'Mwy amdano',
    to: 'Pwy ddylai ei gael?',
    toHint:
      'Maent yn gweld yn union yr hyn rydych yn ei gadw yma, gyda’ch enw a’ch rhif GIG. Nid yw’n mynd at neb arall.',
    allows: (kinds: string) =>
      `Os dewiswch sefydliad, gall ei staff weld y darlleniadau o’r math hwn rydych yn eu hanfon atynt (${kinds}) o hyn ymlaen, nes i chi dynnu hynny’n ôl o dan “Pwy gaiff weld eich darlleniadau”.`,
    toNone:
      'Nid oes yr un o’r sefydliadau yn eich cofnod yn derbyn darlleniadau eto. Mae eich darlleniad yn cael ei gadw ar y ddyfais hon.',
    helpNow: {
      pain: 'Ffoniwch 999 am boen sydyn yn eich brest nad yw’n mynd, neu’r cur pen gwaethaf a gawsoch erioed. Ffoniwch 111 os yw poen yn eich poeni.',
      breathlessness:
        'Ffoniwch 999 os na allwch gael eich gwynt yn sydyn, os na allwch orffen brawddeg, neu os yw eich gwefusau’n troi’n las neu’n llwyd.',
      mood: 'Os gallech niweidio eich hun, ffoniwch 999. I siarad â rhywun ar unrhyw adeg, ffoniwch 111 a dewis iechyd meddwl, neu ffoniwch y Samariaid ar 116 123. Mae am ddim.',
    },
    notWatched:
      'Nid oes neb yn gwylio darlleniadau ddydd a nos. Os ydych yn teimlo’n sâl, peidiwch ag aros am ateb: ffoniwch eich meddygfa neu 111, neu 999 mewn argyfwng.',
    save: 'Cadw’r darlleniad',
    problem: 'Mae problem',
    error: 'Gwall',
    important: 'Pwysig',
    failed:
      'Ni ellid cadw’r darlleniad ar y ddyfais hon. Nid oes dim a deipioch wedi’i golli: rhowch gynnig arall arni.',
    sure: 'A yw hyn yn gywir?',
    sureWhat: 'Mae’r rhifau hyn yn brin. Os ydynt yn gywir, cadwch y darlleniad.',
    sureAnother: 'Os yw’n un arall, cadwch ef.',
    yes: 'Ydy, ei gadw',
    no: 'Na, ei newid',
    beyond:
      'Mae eich mesurydd yn dangos hyn pan fydd eich siwgr gwaed yn is neu’n uwch nag y gall ei fesur. Nid oes rhif i’w gadw. Mesurwch eto cyn gynted ag y gallwch, a chadwch hwnnw.',
    twin: (what: string, when: string) => `Mae’n ymddangos ei fod gennych yma’n barod: ${what}, ${when}`,
    unfinished: 'Roeddech wedi dechrau’r darlleniad hwn o’r blaen. Nid yw wedi’i gadw eto.',
    startAgain: 'Dechrau o’r newydd',
    saved: 'Mae eich darlleniad ar y ddyfais hon.',
    fault: {
      empty: (label: string) => `${label}: teipiwch rif`,
      'not-chosen': (label: string) => `${label}: dewiswch un`,
      'not-a-number': (label: string) => `${label}: nid rhif yw hwn`,
      ambiguous: (label: string) =>
        `${label}: gellir darllen hwn mewn dwy ffordd. Teipiwch ef heb goma, neu gyda’i unedau`,
      'too-many-decimals': (label: string) => `${label}: mae gormod o ddigidau ar ôl y pwynt`,
      'no-time': () => 'Rhowch ddyddiad ac amser y darlleniad',
    },
    impossible: (label: string, end: 'low' | 'high', bound: string) =>
      `Rhaid i’r gwerth fod yn ${bound} ${end === 'low' ? 'o leiaf' : 'ar y mwyaf'}: ${label}`,
    unlikely: (label: string, end: 'low' | 'high') =>
      `Mae hwn yn ${end === 'low' ? 'is' : 'uwch'} nag i’r rhan fwyaf o bobl: ${label}`,
    notBelow: 'Rhaid i’r rhif isaf fod yn is na’r rhif uchaf',
    swapped: 'A wnaethoch chi gymysgu’r ddau rif?',
    mgPerDl: (meant: string) =>
      `Os oeddech yn golygu mg/dL, ${meant} mmol/L fyddai hynny: dewiswch yr uned honno`,
    mmolPerL: (meant: string) => `Os oeddech yn golygu mmol/L, ${meant} fyddai hynny: dewiswch yr uned honno`,
    future: 'Mae’r darlleniad yn y dyfodol. Gwiriwch y dyddiad a’r amser',
    beforeBirth: 'Mae’r darlleniad cyn i chi gael eich geni. Gwiriwch y dyddiad',
    wrongTime: 'Gwiriwch y dyddiad a’r amser',
  },
});

export type FormWords = (typeof FORM_WORDS)['en'];
