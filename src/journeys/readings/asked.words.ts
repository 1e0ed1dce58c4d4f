import { plural, words } from '#/kit/words.ts';

export const ASKED_WORDS = words({
  en: {
    heading: 'What you are asked for',
    asks: (who: string | undefined, where: string, kind: string) =>
      `${who === undefined ? where : `${who} at ${where}`} asks for another reading (${kind}):`,
    asksUnknown: (who: string | undefined, where: string) =>
      `${who === undefined ? where : `${who} at ${where}`} asks for another reading:`,
    words: (said: string) => `“${said}”`,
    add: (kind: string) => `Add this reading: ${kind}`,
    addAny: 'Add a reading',
    questions: (who: string | undefined, where: string, title: string) =>
      `${who === undefined ? where : `${who} at ${where}`} asks you some questions${title === '' ? '' : ` (${title})`}:`,
    answer: 'Answer the questions',
    plan: (title: string) => `A plan for you: ${title}`,
    planBy: (who: string | undefined, where: string) =>
      who === undefined ? `From ${where}` : `From ${who} at ${where}`,
    planTime: (from: string, until: string) => `${from} to ${until}`,
    startPlan: 'Begin the 7 days of blood pressure',
    followed: 'Go to your blood pressure plan',
    unreadable: (count: number) =>
      plural('en', count, {
        one: 'They sent 1 more thing that we cannot make sense of. Ask them about it.',
        other: `They sent ${count} more things that we cannot make sense of. Ask them about it.`,
      }),
  },
  cy: {
    heading: 'Yr hyn y gofynnir i chi amdano',
    asks: (who: string | undefined, where: string, kind: string) =>
      `Mae ${who === undefined ? where : `${who}, ${where},`} yn gofyn am ddarlleniad arall (${kind}):`,
    asksUnknown: (who: string | undefined, where: string) =>
      `Mae ${who === undefined ? where : `${who}, ${where},`} yn gofyn am ddarlleniad arall:`,
    words: (said: string) => `“${said}”`,
    add: (kind: string) => `Ychwanegu’r darlleniad hwn: ${kind}`,
    addAny: 'Ychwanegu darlleniad',
    questions: (who: string | undefined, where: string, title: string) =>
      `Mae ${who === undefined ? where : `${who}, ${where},`} yn gofyn rhai cwestiynau i chi${title === '' ? '' : ` (${title})`}:`,
    answer: 'Ateb y cwestiynau',
    plan: (title: string) => `Cynllun i chi: ${title}`,
    planBy: (who: string | undefined, where: string) =>
      who === undefined ? `Gan ${where}` : `Gan ${who}, ${where}`,
    planTime: (from: string, until: string) => `${from} hyd at ${until}`,
    startPlan: 'Dechrau’r 7 diwrnod o bwysedd gwaed',
    followed: 'Ewch at eich cynllun pwysedd gwaed',
    unreadable: (count: number) =>
      plural('cy', count, {
        one: 'Anfonwyd 1 peth arall nad ydym yn gallu ei ddeall. Gofynnwch iddynt amdano.',
        two: 'Anfonwyd 2 beth arall nad ydym yn gallu eu deall. Gofynnwch iddynt amdanynt.',
        other: `Anfonwyd ${count} peth arall nad ydym yn gallu eu deall. Gofynnwch iddynt amdanynt.`,
      }),
  },
});

export type AskedWords = (typeof ASKED_WORDS)['en'];
