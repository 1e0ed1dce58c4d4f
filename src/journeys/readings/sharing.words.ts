import { words } from '#/kit/words.ts';
import type { Knows } from './arrange-sharing.ts';

/** How far organisations have been asked what they may see. */
export type Asked = 'asking' | 'all' | 'some';

export const SHARING_WORDS = words({
  en: {
    heading: 'Who may see your readings',
    back: 'Your readings',
    lead: 'When you send a reading to an organisation, you allow its staff to see the readings of that kind that you send them. That lasts until you take it back here.',
    asked: {
      asking: 'We are asking each organisation what it may see.',
      some: 'We could not ask every organisation just now. If you have used another device, they may see more than is shown here.',
    } satisfies Readonly<Record<Exclude<Asked, 'all'>, string>>,
    none: {
      all: 'You do not let anybody see your readings.',
      some: 'This device knows of nobody who may see your readings.',
    } satisfies Readonly<Record<Exclude<Asked, 'asking'>, string>>,
    knows: {
      yes: () => '',
      'not-yet': (who: string) =>
        `${who} does not know this yet. This device tells them as soon as it can. If you sign out before that, they are not told.`,
      problem: (who: string) => `${who} could not be told.`,
    } satisfies Readonly<Record<Knows, (who: string) => string>>,
    mayNot: (who: string) => `${who} may not see new readings.`,
    since: (kind: string, when: string) => `${kind}: since ${when}`,
    ended: (kind: string, when: string) => `${kind}: taken back (${when})`,
    takeBack: (kind: string) => `Take back: ${kind}`,
    takeBackAll: 'Take everything back',
    sure: (who: string, kinds: string) =>
      `${who} will get no more of these readings from you: ${kinds}. Readings that still wait to be sent to them are held back.`,
    sureOthers: 'Others that may look there cannot look at these any more either.',
    filed: 'They keep what they have already filed.',
    yes: 'Yes, take it back',
    cancel: 'Cancel',
    tryAgain: 'Try again',
    said: 'You have taken it back.',
    lookHeading: (who: string) => `Who else may look at what you send to ${who}`,
    looks: (reader: string, kinds: string) => `${reader} may look at: ${kinds}.`,
    looksNoMore: (reader: string, when: string) => `${reader} may not look there any more (${when}).`,
    letLook: (reader: string) => `Let ${reader} look`,
    lookWhat: (reader: string) => `What may ${reader} look at?`,
    lookNone: 'Choose what they may look at',
    lookSure: (reader: string, who: string) =>
      `Staff of ${reader} will be able to look at readings like this that you have sent to ${who}, or send there later. ${who} writes down each time they look, and you can ask them about it. Nobody tells ${reader} when you send a reading, so do not wait for them to act on it.`,
    lookYes: 'Yes, let them look',
    stopLook: (reader: string) => `Stop ${reader} looking`,
    stopSure: (reader: string, who: string) =>
      `${reader} will not be able to look at any readings that you sent to ${who}. What they have already seen cannot be taken back.`,
    stopYes: 'Yes, stop it',
    lookKnows: {
      'not-yet': {
        may: (reader: string, who: string, kinds: string) =>
          `${reader} may look at: ${kinds}. ${who} does not know this yet, so they cannot look yet. This device tells ${who} as soon as it can. If you sign out before that, it is not told.`,
        not: (reader: string, who: string) =>
          `You have stopped ${reader} looking. ${who} does not know this yet, so they may still be able to look. This device tells ${who} as soon as it can. If you sign out before that, it is not told.`,
      },
      problem: {
        may: (reader: string, who: string, kinds: string) =>
          `You let ${reader} look at: ${kinds}. ${who} could not be told, so they cannot look.`,
        not: (reader: string, who: string) =>
          `You have stopped ${reader} looking. ${who} could not be told, so they may still be able to look.`,
      },
    } satisfies Readonly<
      Record<
        Exclude<Knows, 'yes'>,
        Readonly<Record<'may' | 'not', (reader: string, who: string, kinds: string) => string>>
      >
    >,
    saidLook: 'You have allowed it.',
    saidStop: 'You have stopped it.',
    saidFailed: 'That did not work. Please try again.',
  },
  cy: {
    heading: 'Pwy gaiff weld eich darlleniadau',
    back: 'Eich darlleniadau',
    lead: 'Pan fyddwch yn anfon darlleniad at sefydliad, rydych yn caniatáu i’w staff weld y darlleniadau o’r math hwnnw rydych yn eu hanfon atynt. Mae hynny’n para nes i chi ei dynnu’n ôl yma.',
    asked: {
      asking: 'Rydym yn gofyn i bob sefydliad beth y caiff ei weld.',
      some: 'Ni allem ofyn i bob sefydliad nawr. Os ydych wedi defnyddio dyfais arall, efallai y cânt weld mwy na’r hyn a ddangosir yma.',
    },
    none: {
      all: 'Nid ydych yn gadael i neb weld eich darlleniadau.',
      some: 'Nid yw’r ddyfais hon yn gwybod am neb a gaiff weld eich darlleniadau.',
    },
    knows: {
      yes: () => '',
      'not-yet': (who: string) =>
        `Nid yw ${who} yn gwybod hyn eto. Bydd y ddyfais hon yn dweud wrthynt cyn gynted ag y gall. Os allgofnodwch cyn hynny, ni chânt wybod.`,
      problem: (who: string) => `Ni ellid dweud wrth ${who}.`,
    },
    mayNot: (who: string) => `Ni chaiff ${who} weld darlleniadau newydd.`,
    since: (kind: string, when: string) => `${kind}: ers ${when}`,
    ended: (kind: string, when: string) => `${kind}: wedi’i dynnu’n ôl (${when})`,
    takeBack: (kind: string) => `Tynnu’n ôl: ${kind}`,
    takeBackAll: 'Tynnu popeth yn ôl',
    sure: (who: string, kinds: string) =>
      `Ni fydd ${who} yn cael rhagor o’r darlleniadau hyn gennych: ${kinds}. Mae darlleniadau sy’n dal i aros i’w hanfon atynt yn cael eu dal yn ôl.`,
    sureOthers: 'Ni all eraill gaiff edrych yno edrych ar y rhain mwyach chwaith.',
    filed: 'Maent yn cadw’r hyn y maent eisoes wedi’i ffeilio.',
    yes: 'Ie, ei dynnu’n ôl',
    cancel: 'Canslo',
    tryAgain: 'Rhoi cynnig arall arni',
    said: 'Rydych wedi’i dynnu’n ôl.',
    lookHeading: (who: string) => `Pwy arall gaiff edrych ar yr hyn rydych yn ei anfon at ${who}`,
    looks: (reader: string, kinds: string) => `Caiff ${reader} edrych ar: ${kinds}.`,
    looksNoMore: (reader: string, when: string) => `Ni chaiff ${reader} edrych yno mwyach (${when}).`,
    letLook: (reader: string) => `Gadael i ${reader} edrych`,
    lookWhat: (reader: string) => `Beth gaiff ${reader} edrych arno?`,
    lookNone: 'Dewiswch beth y cânt edrych arno',
    lookSure: (reader: string, who: string) =>
      `Bydd staff ${reader} yn gallu edrych ar ddarlleniadau fel hyn rydych wedi’u hanfon at ${who}, neu y byddwch yn eu hanfon yno yn nes ymlaen. Mae ${who} yn cofnodi bob tro y maent yn edrych, a gallwch ofyn iddynt am hynny. Nid oes neb yn dweud wrth ${reader} pan fyddwch yn anfon darlleniad, felly peidiwch ag aros iddynt weithredu arno.`,
    lookYes: 'Ie, gadael iddynt edrych',
    stopLook: (reader: string) => `Atal ${reader} rhag edrych`,
    stopSure: (reader: string, who: string) =>
      `Ni fydd ${reader} yn gallu edrych ar unrhyw ddarlleniadau rydych wedi’u hanfon at ${who}. Ni ellir tynnu’n ôl yr hyn maent wedi’i weld eisoes.`,
    stopYes: 'Ie, ei atal',
    lookKnows: {
      'not-yet': {
        may: (reader: string, who: string, kinds: string) =>
          `Caiff ${reader} edrych ar: ${kinds}. Nid yw ${who} yn gwybod hyn eto, felly ni allant edrych eto. Bydd y ddyfais hon yn dweud wrth ${who} cyn gynted ag y gall. Os allgofnodwch cyn hynny, ni chaiff wybod.`,
        not: (reader: string, who: string) =>
          `Rydych wedi atal ${reader} rhag edrych. Nid yw ${who} yn gwybod hyn eto, felly efallai y gallant edrych o hyd. Bydd y ddyfais hon yn dweud wrth ${who} cyn gynted ag y gall. Os allgofnodwch cyn hynny, ni chaiff wybod.`,
      },
      problem: {
        may: (reader: string, who: string, kinds: string) =>
          `Rydych yn gadael i ${reader} edrych ar: ${kinds}. Ni ellid dweud wrth ${who}, felly ni allant edrych.`,
        not: (reader: string, who: string) =>
          `Rydych wedi atal ${reader} rhag edrych. Ni ellid dweud wrth ${who}, felly efallai y gallant edrych o hyd.`,
      },
    },
    saidLook: 'Rydych wedi’i ganiatáu.',
    saidStop: 'Rydych wedi’i atal.',
    saidFailed: 'Ni weithiodd hynny. Rhowch gynnig arall arni.',
  },
});
