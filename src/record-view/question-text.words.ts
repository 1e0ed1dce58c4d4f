import { words } from '#/kit/words.ts';

/** Welsh names stand after "Dywed" and a colon follows: neither changes their first letter. */
export const QUESTION_TEXT_WORDS = words({
  en: {
    says: (who: string, what: string) => `${who} says: ${what}.`,
    noneKnown: 'none known',
    record: (what: string, who: readonly string[]) =>
      `My record says: ${what}. It comes from ${who.join('; ')}.`,
    notRight: (text: string) => `I think this is not right: ${text}${/[.!?]$/.test(text) ? '' : '.'}`,
    check: 'Please can you check this with me?',
    ask: {
      'none-known-beside': 'Which is right?',
      disputed: 'Which is right?',
      'dose-differs': 'Which is right?',
      'same-ingredient': 'They contain the same ingredient. Should I take all of them?',
      'listed-twice': 'Should I take all of these doses?',
      'severity-differs': 'Which is right?',
      'counted-twice': 'Did I have one dose, or more than one?',
      'value-differs': 'Which is right?',
    },
  },
  cy: {
    says: (who, what) => `Dywed ${who}: ${what}.`,
    noneKnown: 'dim yn hysbys',
    record: (what, who) => `Mae fy nghofnod yn dweud: ${what}. Ffynhonnell: ${who.join('; ')}.`,
    notRight: (text) => `Nid wyf yn meddwl bod hyn yn gywir: ${text}${/[.!?]$/.test(text) ? '' : '.'}`,
    check: 'A allwch chi wirio hyn gyda mi, os gwelwch yn dda?',
    ask: {
      'none-known-beside': 'Pa un sy’n gywir?',
      disputed: 'Pa un sy’n gywir?',
      'dose-differs': 'Pa un sy’n gywir?',
      'same-ingredient': 'Maent yn cynnwys yr un cynhwysyn. A ddylwn i gymryd pob un ohonynt?',
      'listed-twice': 'A ddylwn i gymryd pob un o’r dosau hyn?',
      'severity-differs': 'Pa un sy’n gywir?',
      'counted-twice': 'Ai un dos a gefais, ynteu mwy nag un?',
      'value-differs': 'Pa un sy’n gywir?',
    },
  },
});
