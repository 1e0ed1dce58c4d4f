import type { FileFault, WhyLeftOut } from '#/hooks/reading-file.ts';
import { plural, words } from '#/kit/words.ts';
import { formatNumber } from '#/record-view/format-number.ts';

type Faults = Readonly<Record<FileFault | 'none-chosen' | 'thread' | 'keep-failed', string>>;
type Reasons = Readonly<Record<WhyLeftOut, string>>;

const en = (count: number): string => formatNumber(count, 'en');
const cy = (count: number): string => formatNumber(count, 'cy');
const readingsEn = (count: number): string =>
  plural('en', count, { one: '1 reading', other: `${en(count)} readings` });
const readingsCy = (count: number): string =>
  plural('cy', count, { two: '2 ddarlleniad', other: `${cy(count)} darlleniad` });

/** What importing a file says. */
export const IMPORT_WORDS = words({
  en: {
    heading: 'Import readings from a file',
    lead: 'Many blood pressure monitors, glucose meters, scales and phones can save your readings in a file. You can bring them here. First you see what is in the file. Nothing is kept until you say so.',
    file: 'Choose a file',
    fileHint:
      'A table (.csv or .txt), the export.xml of Apple Health, or FHIR (.json or .ndjson). It is read on this device and sent to nobody.',
    how: 'How to get the file',
    howTable:
      'From the app of your monitor or meter: look for “Export” or “Share”, and choose CSV. Omron, Withings, Dexcom Clarity and LibreView can do this.',
    howApple:
      'From an iPhone: open Health, press your picture, then “Export All Health Data”. This makes a file called export.zip.',
    howUnpack:
      'A zip is packed and has to be unpacked first. On an iPhone or a Mac, open export.zip in Files or Finder: a folder appears. In Windows, right-click it and choose “Extract All”. Then choose export.xml in the new folder.',
    kinds: 'Which readings do you want?',
    kindsHint:
      'Watches and phones write down pulse and steps all day, so these two are not ticked. A pulse that was measured with a blood pressure is kept with it.',
    read: 'Read the file',
    reading: 'Reading the file',
    soFar: (tenths: number) => `${tenths * 10}% is read`,
    long: 'A large file can take some minutes. Nothing is kept yet.',
    stop: 'Stop reading',
    stopped: 'You stopped. Nothing from the file was kept.',
    problem: 'There is a problem',
    error: 'Error',
    noKind: 'Tick at least one kind of reading',
    noAnswer: 'Choose one of the answers',
    faults: {
      'none-chosen': 'Choose a file',
      'not-known':
        'We cannot find readings in this file. Choose a table with a date and numbers in it, the export.xml of Apple Health, or a file in FHIR.',
      packed:
        'This file is packed (a zip). Unpack it first, then choose the export.xml or the table that comes out. See “How to get the file”.',
      broken:
        'We cannot read this file to its end. It may be damaged, or a part of it may be missing. Save it again and choose the new one.',
      'another-person':
        'This file is about somebody else: it has another NHS number. Nothing from it is kept in this record.',
      'several-people':
        'This file has readings of more than one person, so we cannot tell which are yours. Nothing from it was kept.',
      'too-large':
        'This file is too large: it must be smaller than 64 MB. Save a shorter time, such as one year, and choose that.',
      'dates-contradictory':
        'In some dates of this file the day comes first, and in others the month. We cannot tell which day is meant. Save it again with all dates in one form.',
      stopped: 'You stopped. Nothing from the file was kept.',
      'keep-failed':
        'Not every reading could be kept on this device: it may be full. Choose the file again to keep the others. Nothing is kept twice.',
      thread: 'Something went wrong while the file was read. Nothing from it was kept. Please try again.',
    } satisfies Faults,
    asks: 'We need to ask you something',
    whichDay: (example: string) => `The file says “${example}”. Which day is that?`,
    dayFirst: 'The first number is the day',
    monthFirst: 'The first number is the month',
    dayIs: (day: string, order: string) => `${day} (${order.charAt(0).toLowerCase()}${order.slice(1)})`,
    whichUnit: (column: string) => `In which unit are the numbers under “${column}”?`,
    glucoseHint:
      'Meters in the UK show mmol/L: numbers such as 5.6. Numbers such as 101 are mostly in mg/dL.',
    unitHint: 'Look at your device if you are not sure.',
    goOn: 'Go on',
    back: 'Choose another file',
    urgentMore: 'Then you see what else is in the file. Nothing is kept yet.',
    found: 'What is in the file',
    foundNone: 'There is nothing in this file that can be kept.',
    allSame: 'Every reading in this file is here already. There is nothing to keep: nothing is kept twice.',
    nothingYet: 'Nothing is kept yet.',
    table: 'Readings in the file',
    kind: 'Kind',
    count: 'How many',
    from: 'First',
    until: 'Last',
    same: 'Here already',
    samePart: (count: number) => `${readingsEn(count)} here already`,
    sameWhat: (count: number) =>
      plural('en', count, {
        one: 'It has the same numbers, at about the same time, as one that you have. It is left out, so that nothing is kept twice.',
        other:
          'They have the same numbers, at about the same time, as ones that you have. They are left out, so that nothing is kept twice.',
      }),
    sameFirst: 'The first of them, side by side',
    inFile: 'In the file',
    here: 'Here',
    origin: {
      typed: 'typed in',
      bluetooth: 'from a device',
      file: (name: string) => `from the file ${name}`,
    },
    sameToo: 'Is any of them another reading?',
    sameTooYes: 'Yes, keep these as well',
    rare: (count: number) =>
      plural('en', count, {
        one: 'In 1 reading a number is lower or higher than most people’s. Is it right?',
        other: `In ${en(count)} readings a number is lower or higher than most people’s. Are they right?`,
      }),
    rareFirst: 'The first of them:',
    urgentBefore: (count: number) =>
      plural('en', count, {
        one: '1 older reading was so low or so high that it needed help at that time. If nobody knows of it, tell your GP surgery.',
        other: `${en(count)} older readings were so low or so high that they needed help at that time. If nobody knows of them, tell your GP surgery.`,
      }),
    unwell: 'If you feel unwell now, call your GP surgery or 111, or 999 in an emergency.',
    leftOut: (count: number) => `Left out: ${en(count)}`,
    leftOutNone: 'Nothing was left out.',
    reasons: {
      'not-kept': 'of a kind that is not kept here, such as sleep or distance',
      'no-measurement': 'with nothing measured',
      'no-number': 'with words, or nothing, where the number should be',
      'beyond-the-scale': 'where the device said only “Low” or “High”',
      impossible: 'with a number that nobody can have',
      'no-time': 'without a date and time that we can read',
      'half-a-pair': 'with one of the two blood pressure numbers missing',
      'unknown-unit': 'in a unit that we do not know',
      'not-at-home': 'measured at a visit or in a laboratory, not at home',
      'taken-back': 'that whoever wrote it took back as a mistake',
      'not-asked-for': 'of a kind that you did not tick',
      'bottom-not-below-top': 'with a bottom number that is not lower than the top number',
      'in-the-future': 'with a date in the future',
      'before-birth': 'from before the person was born',
      'too-many': 'older than the newest 20,000 of their kind, which is the most for one time',
    } satisfies Reasons,
    rows: (rows: readonly string[], isMore: boolean) =>
      rows.length === 1 && !isMore
        ? `row ${rows.join('')}`
        : `rows ${rows.join(', ')}${isMore ? ' and more' : ''}`,
    which: 'See which',
    accounted: (received: number, made: number, joined: number, leftOut: number) =>
      `The file holds ${en(received)} measurements and other lines: ${readingsEn(made)}, ${joined === 0 ? '' : `${en(joined)} that are a part of these, `}and ${en(leftOut)} left out.`,
    unread: (columns: string) => `Columns that were not read: ${columns}`,
    keep: (count: number) => `Keep ${readingsEn(count)}`,
    sends: (count: number) =>
      plural('en', count, {
        one: 'The reading will be kept on this device and sent.',
        other: `All ${en(count)} readings will be kept on this device and sent, one by one.`,
      }),
    keeping: 'Keeping your readings',
    kept: (tenths: number) => `${tenths * 10}% is kept`,
    stay: 'Leave this page open until it is done.',
  },
  cy: {
    heading: 'Mewnforio darlleniadau o ffeil',
    lead: 'Gall llawer o fonitorau pwysedd gwaed, mesuryddion glwcos, cloriannau a ffonau gadw eich darlleniadau mewn ffeil. Gallwch ddod â nhw yma. Yn gyntaf cewch weld beth sydd yn y ffeil. Ni chedwir dim nes i chi ddweud.',
    file: 'Dewiswch ffeil',
    fileHint:
      'Tabl (.csv neu .txt), export.xml o Apple Health, neu FHIR (.json neu .ndjson). Caiff ei darllen ar y ddyfais hon ac nid yw’n cael ei hanfon at neb.',
    how: 'Sut i gael y ffeil',
    howTable:
      'O ap eich monitor neu fesurydd: chwiliwch am “Export” neu “Share”, a dewiswch CSV. Gall Omron, Withings, Dexcom Clarity a LibreView wneud hyn.',
    howApple:
      'O iPhone: agorwch Health, pwyswch eich llun, yna “Export All Health Data”. Mae hyn yn gwneud ffeil o’r enw export.zip.',
    howUnpack:
      'Mae ffeil zip wedi’i phacio ac mae angen ei dadbacio yn gyntaf. Ar iPhone neu Mac, agorwch export.zip yn Files neu Finder: bydd ffolder yn ymddangos. Yn Windows, de-gliciwch arni a dewiswch “Extract All”. Yna dewiswch export.xml yn y ffolder newydd.',
    kinds: 'Pa ddarlleniadau ydych chi eu heisiau?',
    kindsHint:
      'Mae oriorau a ffonau’n nodi pwls a chamau drwy’r dydd, felly nid yw’r ddau hyn wedi’u ticio. Cedwir pwls a fesurwyd gyda phwysedd gwaed gydag ef.',
    read: 'Darllen y ffeil',
    reading: 'Yn darllen y ffeil',
    soFar: (tenths: number) => `Mae ${tenths * 10}% wedi’i ddarllen`,
    long: 'Gall ffeil fawr gymryd rhai munudau. Nid oes dim wedi’i gadw eto.',
    stop: 'Stopio darllen',
    stopped: 'Rydych wedi stopio. Ni chadwyd dim o’r ffeil.',
    problem: 'Mae problem',
    error: 'Gwall',
    noKind: 'Ticiwch o leiaf un math o ddarlleniad',
    noAnswer: 'Dewiswch un o’r atebion',
    faults: {
      'none-chosen': 'Dewiswch ffeil',
      'not-known':
        'Ni allwn ddod o hyd i ddarlleniadau yn y ffeil hon. Dewiswch dabl â dyddiad a rhifau ynddo, export.xml o Apple Health, neu ffeil FHIR.',
      packed:
        'Mae’r ffeil hon wedi’i phacio (zip). Dadbaciwch hi yn gyntaf, yna dewiswch yr export.xml neu’r tabl sy’n dod allan. Gweler “Sut i gael y ffeil”.',
      broken:
        'Ni allwn ddarllen y ffeil hon i’w diwedd. Efallai ei bod wedi’i difrodi, neu fod rhan ohoni ar goll. Cadwch hi eto a dewiswch yr un newydd.',
      'another-person':
        'Mae’r ffeil hon am rywun arall: mae ganddi rif GIG arall. Ni chedwir dim ohoni yn y cofnod hwn.',
      'several-people':
        'Mae darlleniadau mwy nag un person yn y ffeil hon, felly ni allwn ddweud pa rai yw eich rhai chi. Ni chadwyd dim ohoni.',
      'too-large':
        'Mae’r ffeil hon yn rhy fawr: rhaid iddi fod yn llai na 64 MB. Cadwch gyfnod byrrach, er enghraifft blwyddyn, a dewiswch hwnnw.',
      'dates-contradictory':
        'Mewn rhai dyddiadau yn y ffeil hon daw’r diwrnod yn gyntaf, ac mewn eraill y mis. Ni allwn ddweud pa ddiwrnod sydd i’w ddeall. Cadwch hi eto gyda phob dyddiad yn yr un ffurf.',
      stopped: 'Rydych wedi stopio. Ni chadwyd dim o’r ffeil.',
      'keep-failed':
        'Ni ellid cadw pob darlleniad ar y ddyfais hon: efallai ei bod yn llawn. Dewiswch y ffeil eto i gadw’r lleill. Ni chedwir dim ddwywaith.',
      thread: 'Aeth rhywbeth o’i le wrth ddarllen y ffeil. Ni chadwyd dim ohoni. Rhowch gynnig arall arni.',
    },
    asks: 'Mae angen i ni ofyn rhywbeth i chi',
    whichDay: (example: string) => `Mae’r ffeil yn dweud “${example}”. Pa ddiwrnod yw hwnnw?`,
    dayFirst: 'Y rhif cyntaf yw’r diwrnod',
    monthFirst: 'Y rhif cyntaf yw’r mis',
    dayIs: (day: string, order: string) => `${day} (${order.charAt(0).toLowerCase()}${order.slice(1)})`,
    whichUnit: (column: string) => `Ym mha uned mae’r rhifau o dan “${column}”?`,
    glucoseHint:
      'Mae mesuryddion yn y DU yn dangos mmol/L: rhifau fel 5.6. Mae rhifau fel 101 mewn mg/dL fel arfer.',
    unitHint: 'Edrychwch ar eich dyfais os nad ydych yn siŵr.',
    goOn: 'Ymlaen',
    back: 'Dewis ffeil arall',
    urgentMore: 'Wedyn cewch weld beth arall sydd yn y ffeil. Nid oes dim wedi’i gadw eto.',
    found: 'Beth sydd yn y ffeil',
    foundNone: 'Nid oes dim yn y ffeil hon y gellir ei gadw.',
    allSame: 'Mae pob darlleniad yn y ffeil hon yma’n barod. Nid oes dim i’w gadw: ni chedwir dim ddwywaith.',
    nothingYet: 'Nid oes dim wedi’i gadw eto.',
    table: 'Darlleniadau yn y ffeil',
    kind: 'Math',
    count: 'Faint',
    from: 'Cyntaf',
    until: 'Olaf',
    same: 'Yma’n barod',
    samePart: (count: number) => `${readingsCy(count)} yma’n barod`,
    sameWhat: (count: number) =>
      plural('cy', count, {
        one: 'Mae ganddo’r un rhifau, tua’r un amser, ag un sydd gennych. Caiff ei adael allan, fel na chedwir dim ddwywaith.',
        other:
          'Mae ganddynt yr un rhifau, tua’r un amser, â rhai sydd gennych. Cânt eu gadael allan, fel na chedwir dim ddwywaith.',
      }),
    sameFirst: 'Y rhai cyntaf, ochr yn ochr',
    inFile: 'Yn y ffeil',
    here: 'Yma',
    origin: {
      typed: 'wedi’i deipio',
      bluetooth: 'o ddyfais',
      file: (name: string) => `o’r ffeil ${name}`,
    },
    sameToo: 'A yw unrhyw un ohonynt yn ddarlleniad arall?',
    sameTooYes: 'Ydy, cadw’r rhain hefyd',
    rare: (count: number) =>
      plural('cy', count, {
        one: 'Mewn 1 darlleniad mae rhif yn is neu’n uwch nag i’r rhan fwyaf o bobl. A yw’n gywir?',
        two: 'Mewn 2 ddarlleniad mae rhif yn is neu’n uwch nag i’r rhan fwyaf o bobl. A ydynt yn gywir?',
        other: `Mewn ${cy(count)} darlleniad mae rhif yn is neu’n uwch nag i’r rhan fwyaf o bobl. A ydynt yn gywir?`,
      }),
    rareFirst: 'Y rhai cyntaf:',
    urgentBefore: (count: number) =>
      plural('cy', count, {
        one: 'Roedd 1 darlleniad hŷn mor isel neu mor uchel fel bod angen help bryd hynny. Os nad oes neb yn gwybod amdano, dywedwch wrth eich meddygfa.',
        two: 'Roedd 2 ddarlleniad hŷn mor isel neu mor uchel fel bod angen help bryd hynny. Os nad oes neb yn gwybod amdanynt, dywedwch wrth eich meddygfa.',
        other: `Roedd ${cy(count)} darlleniad hŷn mor isel neu mor uchel fel bod angen help bryd hynny. Os nad oes neb yn gwybod amdanynt, dywedwch wrth eich meddygfa.`,
      }),
    unwell: 'Os ydych yn teimlo’n sâl nawr, ffoniwch eich meddygfa neu 111, neu 999 mewn argyfwng.',
    leftOut: (count: number) => `Gadawyd allan: ${cy(count)}`,
    leftOutNone: 'Ni adawyd dim allan.',
    reasons: {
      'not-kept': 'o fath nad yw’n cael ei gadw yma, fel cwsg neu bellter',
      'no-measurement': 'heb ddim wedi’i fesur',
      'no-number': 'â geiriau, neu ddim byd, lle dylai’r rhif fod',
      'beyond-the-scale': 'lle dywedodd y ddyfais “Low” neu “High” yn unig',
      impossible: 'â rhif na all neb ei gael',
      'no-time': 'heb ddyddiad ac amser y gallwn eu darllen',
      'half-a-pair': 'ag un o’r ddau rif pwysedd gwaed ar goll',
      'unknown-unit': 'mewn uned nad ydym yn ei hadnabod',
      'not-at-home': 'wedi’i fesur mewn ymweliad neu labordy, nid gartref',
      'taken-back': 'a dynnwyd yn ôl fel camgymeriad gan bwy bynnag a’i hysgrifennodd',
      'not-asked-for': 'o fath na wnaethoch ei dicio',
      'bottom-not-below-top': 'â rhif isaf nad yw’n is na’r rhif uchaf',
      'in-the-future': 'â dyddiad yn y dyfodol',
      'before-birth': 'o’r amser cyn i’r person gael ei eni',
      'too-many': 'yn hŷn na’r 20,000 diweddaraf o’u math, sef y mwyaf ar un tro',
    },
    rows: (rows: readonly string[], isMore: boolean) =>
      rows.length === 1 && !isMore
        ? `rhes ${rows.join('')}`
        : `rhesi ${rows.join(', ')}${isMore ? ' a mwy' : ''}`,
    which: 'Gweld pa rai',
    accounted: (received: number, made: number, joined: number, leftOut: number) =>
      `Mae’r ffeil yn cynnwys ${cy(received)} o fesuriadau a llinellau eraill: ${readingsCy(made)}, ${joined === 0 ? '' : `${cy(joined)} sy’n rhan o’r rhain, `}a ${cy(leftOut)} a adawyd allan.`,
    unread: (columns: string) => `Colofnau na ddarllenwyd: ${columns}`,
    keep: (count: number) => `Cadw ${readingsCy(count)}`,
    sends: (count: number) =>
      plural('cy', count, {
        one: 'Caiff y darlleniad ei gadw ar y ddyfais hon a’i anfon.',
        other: `Caiff pob un o’r ${readingsCy(count)} ei gadw ar y ddyfais hon a’i anfon, fesul un.`,
      }),
    keeping: 'Yn cadw eich darlleniadau',
    kept: (tenths: number) => `Mae ${tenths * 10}% wedi’i gadw`,
    stay: 'Gadewch y dudalen hon ar agor nes ei bod wedi gorffen.',
  },
});

export type ImportWords = (typeof IMPORT_WORDS)['en'];
