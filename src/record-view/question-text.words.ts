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
    details: {
      died: 'A record says that I have died.',
      name: 'My name is not the same everywhere.',
      'date-of-birth': 'My date of birth is not the same everywhere.',
      gender: 'My sex or gender is not the same everywhere.',
      address: 'My address is not the same everywhere.',
      phone: 'My phone number or email is not the same everywhere.',
    },
    putRight: {
      died: 'Please can you check whose record this is, and put it right?',
      other: 'Please can you check that this is my record, and put right what is wrong?',
    },
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
    details: {
      died: 'Mae cofnod yn dweud fy mod wedi marw.',
      name: 'Nid yw fy enw yr un peth ym mhobman.',
      'date-of-birth': 'Nid yw fy nyddiad geni yr un peth ym mhobman.',
      gender: 'Nid yw fy rhyw neu rywedd yr un peth ym mhobman.',
      address: 'Nid yw fy nghyfeiriad yr un peth ym mhobman.',
      phone: 'Nid yw fy rhif ffôn neu e-bost yr un peth ym mhobman.',
    },
    putRight: {
      died: 'A allwch chi wirio cofnod pwy yw hwn, a’i gywiro, os gwelwch yn dda?',
      other: 'A allwch chi wirio mai fy nghofnod i yw hwn, a chywiro’r hyn sy’n anghywir, os gwelwch yn dda?',
    },
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
