import type { TypedFault } from './typed-answers.ts';
import { words } from '#/kit/words.ts';

export const ANSWERS_WORDS = words({
  en: {
    from: (who: string | undefined, where: string) =>
      who === undefined
        ? `${where} asks you these questions.`
        : `${who} at ${where} asks you these questions.`,
    notWatched:
      'Nobody reads your answers at once. If you feel unwell or might hurt yourself, do not wait: call 111, or 999 in an emergency.',
    gone: 'These questions are not here any more. You may have answered them, or they were asked of somebody else.',
    check: 'Check your answers',
    goOn: 'Check my answers',
    seen: (who: string) =>
      `This is what the staff of ${who} will see, with your name and NHS number. It goes to nobody else.`,
    allows:
      'From now on they can see the answers to questions that you send them, until you take that back under “Who may see your readings”.',
    offline: 'You have no internet now. Your answers wait on this device and go as soon as it is back.',
    send: (who: string) => `Send to ${who}`,
    save: 'Save the change',
    change: 'Change my answers',
    nothing: 'Answer at least one question',
    ownAnswer: 'Something else',
    ownText: 'What else?',
    noAnswer: 'I do not want to answer this',
    saved: 'Your answers are on this device.',
    failed: 'Your answers could not be kept on this device. Nothing you typed is lost: try again.',
    several: 'Choose all that apply',
    fault: {
      missing: (question: string) => `Answer this question: ${question}`,
      empty: (question: string) => `Answer this question: ${question}`,
      'not-whole': (question: string) => `Type a whole number: ${question}`,
      'too-low': (question: string, bound: string) => `The number must be at least ${bound}: ${question}`,
      'too-high': (question: string, bound: string) => `The number must be at most ${bound}: ${question}`,
      'too-long': (question: string, bound: string) => `Use at most ${bound} characters: ${question}`,
      'not-a-number': (question: string) => `This is not a number: ${question}`,
      ambiguous: (question: string) =>
        `This number can be read in two ways. Type it without a comma: ${question}`,
      'too-many-decimals': (question: string) => `There are too many digits after the point: ${question}`,
    } satisfies Faults,
  },
  cy: {
    from: (who: string | undefined, where: string) =>
      `Mae ${who === undefined ? where : `${who}, ${where},`} yn gofyn y cwestiynau hyn i chi.`,
    notWatched:
      'Nid oes neb yn darllen eich atebion ar unwaith. Os ydych yn teimlo’n sâl neu os gallech niweidio eich hun, peidiwch ag aros: ffoniwch 111, neu 999 mewn argyfwng.',
    gone: 'Nid yw’r cwestiynau hyn yma mwyach. Efallai eich bod wedi’u hateb, neu eu bod wedi’u gofyn i rywun arall.',
    check: 'Gwiriwch eich atebion',
    goOn: 'Gwirio fy atebion',
    seen: (who: string) =>
      `Dyma’r hyn y bydd staff ${who} yn ei weld, gyda’ch enw a’ch rhif GIG. Nid yw’n mynd at neb arall.`,
    allows:
      'O hyn ymlaen cânt weld yr atebion i gwestiynau rydych yn eu hanfon atynt, nes i chi dynnu hynny’n ôl o dan “Pwy gaiff weld eich darlleniadau”.',
    offline:
      'Nid oes gennych y rhyngrwyd nawr. Mae eich atebion yn aros ar y ddyfais hon ac yn mynd cyn gynted ag y bydd yn ôl.',
    send: (who: string) => `Anfon at ${who}`,
    save: 'Cadw’r newid',
    change: 'Newid fy atebion',
    nothing: 'Atebwch o leiaf un cwestiwn',
    ownAnswer: 'Rhywbeth arall',
    ownText: 'Beth arall?',
    noAnswer: 'Nid wyf am ateb hwn',
    saved: 'Mae eich atebion ar y ddyfais hon.',
    failed:
      'Ni ellid cadw eich atebion ar y ddyfais hon. Nid oes dim a deipioch wedi’i golli: rhowch gynnig arall arni.',
    several: 'Dewiswch bob un sy’n berthnasol',
    fault: {
      missing: (question: string) => `Atebwch y cwestiwn hwn: ${question}`,
      empty: (question: string) => `Atebwch y cwestiwn hwn: ${question}`,
      'not-whole': (question: string) => `Teipiwch rif cyfan: ${question}`,
      'too-low': (question: string, bound: string) => `Rhaid i’r rhif fod yn ${bound} o leiaf: ${question}`,
      'too-high': (question: string, bound: string) =>
        `Rhaid i’r rhif fod yn ${bound} ar y mwyaf: ${question}`,
      'too-long': (question: string, bound: string) => `Defnyddiwch ${bound} nod ar y mwyaf: ${question}`,
      'not-a-number': (question: string) => `Nid rhif yw hwn: ${question}`,
      ambiguous: (question: string) =>
        `Gellir darllen y rhif hwn mewn dwy ffordd. Teipiwch ef heb goma: ${question}`,
      'too-many-decimals': (question: string) => `Mae gormod o ddigidau ar ôl y pwynt: ${question}`,
    },
  },
});

type Faults = Readonly<Record<TypedFault['is'], (question: string, bound: string) => string>>;

export type AnswersWords = (typeof ANSWERS_WORDS)['en'];
