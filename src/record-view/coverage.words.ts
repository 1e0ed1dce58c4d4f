import { plural, words } from '#/kit/words.ts';
import type { Failure } from '#/kit/failure.ts';

/** Why a source fell short, as one sentence. None uses one of the six words of the coverage region. */
const WHY_EN: Readonly<Record<Failure['kind'], string>> = {
  offline: 'You are offline: this device has no internet connection.',
  unreachable: 'Their computer did not answer.',
  'timed-out': 'Their computer took too long to answer.',
  throttled: 'Their computer is too busy now.',
  'signed-out': 'You need to sign in again.',
  'delegation-ended': 'You may no longer act for this person.',
  'not-allowed': 'They did not let us see your record.',
  'not-found': 'They have no record where we were sent to look.',
  refused: 'They turned our question down.',
  broken: 'Their computer has a fault.',
  unreadable: 'They sent something we cannot make sense of.',
  'another-person': 'They sent something about somebody else. We did not keep it.',
  'endless-pages': 'They sent the same pages again and again, so we stopped.',
  incomplete: 'They told us that something is missing in what they sent.',
  'not-vouched': 'The NHS directory does not vouch for the address we were given, so we did not go there.',
  'not-in-directory': 'The NHS directory does not say where their records are.',
  unsupported: 'They keep records in a form this service does not know.',
  'no-longer-pointed-at': 'The NHS index no longer names this organisation. We kept what we had.',
  overtaken: 'Somebody changed this elsewhere. We will try again.',
  'storage-full': 'This device is full.',
  stopped: 'The check was stopped before the end.',
};

const WHY_CY: Readonly<Record<Failure['kind'], string>> = {
  offline: 'Rydych all-lein: nid oes gan y ddyfais hon gysylltiad â’r rhyngrwyd.',
  unreachable: 'Ni wnaeth eu cyfrifiadur ateb.',
  'timed-out': 'Cymerodd eu cyfrifiadur ormod o amser i ateb.',
  throttled: 'Mae eu cyfrifiadur yn rhy brysur nawr.',
  'signed-out': 'Mae angen i chi fewngofnodi eto.',
  'delegation-ended': 'Ni chewch weithredu ar ran y person hwn mwyach.',
  'not-allowed': 'Ni wnaethant adael i ni weld eich cofnod.',
  'not-found': 'Nid oes ganddynt gofnod lle cawsom ein hanfon i chwilio.',
  refused: 'Ni wnaethant dderbyn ein cwestiwn.',
  broken: 'Mae nam ar eu cyfrifiadur.',
  unreadable: 'Anfonwyd rhywbeth nad ydym yn gallu ei ddeall.',
  'another-person': 'Anfonwyd rhywbeth am rywun arall. Ni wnaethom ei gadw.',
  'endless-pages': 'Anfonwyd yr un tudalennau dro ar ôl tro, felly rhoesom y gorau iddi.',
  incomplete: 'Dywedwyd wrthym fod rhywbeth ar goll yn yr hyn a anfonwyd.',
  'not-vouched': 'Nid yw cyfeiriadur y GIG yn cadarnhau’r cyfeiriad a gawsom, felly ni aethom yno.',
  'not-in-directory': 'Nid yw cyfeiriadur y GIG yn dweud ble mae eu cofnodion.',
  unsupported: 'Maent yn cadw cofnodion ar ffurf nad yw’r gwasanaeth hwn yn ei hadnabod.',
  'no-longer-pointed-at':
    'Nid yw mynegai’r GIG yn enwi’r sefydliad hwn mwyach. Rydym wedi cadw’r hyn oedd gennym.',
  overtaken: 'Newidiodd rhywun hyn yn rhywle arall. Byddwn yn ceisio eto.',
  'storage-full': 'Mae’r ddyfais hon yn llawn.',
  stopped: 'Stopiwyd y gwiriad cyn y diwedd.',
};

export const COVERAGE_WORDS = words({
  en: {
    region: 'Coverage',
    state: {
      'up-to-date': () => 'up to date',
      'older-copy': (time: string) => `from ${time} (older copy)`,
      'could-not-be-reached': () => 'could not be reached',
      refused: () => 'refused',
      'not-shown-to-you': () => 'not shown to you',
      'could-not-be-read-in-full': () => 'could not be read in full',
    },
    earlier: 'an earlier time',
    checkingNow: 'checking now',
    itemsSoFar: (count: number, shown: string) =>
      count === 0
        ? 'Nothing has come yet.'
        : plural('en', count, { one: '1 item so far.', other: `${shown} items so far.` }),
    readAt: (time: string) => `Last checked ${time}.`,
    why: WHY_EN,
    meaning: {
      'up-to-date': '',
      'older-copy': 'You see what we got then. Newer things may be missing.',
      'could-not-be-reached': 'Nothing from them is in this record.',
      refused: 'Things they hold may be missing here.',
      'not-shown-to-you': 'They hold something that this service may not show you. They can tell you more.',
      'could-not-be-read-in-full': 'You see what we could use. Something may be missing.',
    },
    alsoKeptBack: 'They also keep something back from you here.',
    call: 'If you need to know now, call',
    ask: 'If you need to know now, ask them.',
    looking: 'Looking for where your records are held.',
    notAsked: 'We have not yet asked where your records are held.',
    couldNotLook: 'We could not find out where your records are held.',
    noneKnown:
      'No organisation has told the NHS that it holds a record of yours. You may still have one. Ask your GP surgery.',
    unlisted: (code: string) => `An organisation the NHS directory does not list (code ${code})`,
    secondAddress: '(second address)',
    summary: (all: number, good: number, checking: number, problems: number, keptBack: boolean): string => {
      const first = `${good} of ${all} ${all === 1 ? 'source' : 'sources'} read.`;
      const still = checking === 0 ? '' : ` Checking ${checking} now.`;
      const bad = problems === 0 ? '' : problems === 1 ? ' 1 has a problem.' : ` ${problems} have problems.`;
      return first + still + bad + (keptBack ? ' Some information is not shown to you.' : '');
    },
    more: 'More about where your record comes from',
    progress: (done: number, all: number, items: string) =>
      `Checking for new information: ${done} of ${all} sources done, ${items} items so far.`,
  },
  cy: {
    region: 'Cwmpas',
    state: {
      'up-to-date': () => 'yn gyfredol',
      'older-copy': (time: string) => `o ${time} (copi hŷn)`,
      'could-not-be-reached': () => 'ni ellid cysylltu',
      refused: () => 'gwrthodwyd',
      'not-shown-to-you': () => 'heb ei ddangos i chi',
      'could-not-be-read-in-full': () => 'ni ellid ei ddarllen yn llawn',
    },
    earlier: 'amser cynharach',
    checkingNow: 'yn gwirio nawr',
    itemsSoFar: (count: number, shown: string) =>
      count === 0 ? 'Nid oes dim wedi dod eto.' : `${shown} eitem hyd yma.`,
    readAt: (time: string) => `Gwiriwyd ddiwethaf: ${time}.`,
    why: WHY_CY,
    meaning: {
      'up-to-date': '',
      'older-copy': 'Rydych yn gweld yr hyn a gawsom bryd hynny. Efallai bod pethau mwy newydd ar goll.',
      'could-not-be-reached': 'Nid oes dim ganddynt yn y cofnod hwn.',
      refused: 'Efallai bod pethau sydd ganddynt ar goll yma.',
      'not-shown-to-you':
        'Mae ganddynt rywbeth na chaiff y gwasanaeth hwn ei ddangos. Gallant ddweud mwy wrthych.',
      'could-not-be-read-in-full':
        'Rydych yn gweld yr hyn y gallem ei ddefnyddio. Efallai bod rhywbeth ar goll.',
    },
    alsoKeptBack: 'Maent hefyd yn cadw rhywbeth yn ôl oddi wrthych yma.',
    call: 'Os oes angen gwybod nawr, ffoniwch',
    ask: 'Os oes angen gwybod nawr, gofynnwch iddynt.',
    looking: 'Yn chwilio ble mae eich cofnodion yn cael eu cadw.',
    notAsked: 'Nid ydym wedi gofyn eto ble mae eich cofnodion yn cael eu cadw.',
    couldNotLook: 'Ni allem ganfod ble mae eich cofnodion yn cael eu cadw.',
    noneKnown:
      'Nid oes unrhyw sefydliad wedi dweud wrth y GIG bod ganddo gofnod ohonoch. Efallai bod gennych un er hynny. Gofynnwch i’ch meddygfa.',
    unlisted: (code: string) => `Sefydliad nad yw yng nghyfeiriadur y GIG (cod ${code})`,
    secondAddress: '(ail gyfeiriad)',
    summary: (all: number, good: number, checking: number, problems: number, keptBack: boolean): string => {
      const first = `Wedi gwirio ${good} o ${all} ffynhonnell.`;
      const still = checking === 0 ? '' : ` Yn gwirio ${checking} nawr.`;
      const bad = problems === 0 ? '' : ` Mae problem gyda ${problems}.`;
      return first + still + bad + (keptBack ? ' Efallai bod rhywbeth nad yw’n cael ei ddangos yma.' : '');
    },
    more: 'Mwy am o ble y daw eich cofnod',
    progress: (done: number, all: number, items: string) =>
      `Yn chwilio am wybodaeth newydd: ${done} o ${all} ffynhonnell wedi’u gwneud, ${items} eitem hyd yma.`,
  },
});
