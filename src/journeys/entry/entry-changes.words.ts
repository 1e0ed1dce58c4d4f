import { words } from '#/kit/words.ts';

export const EARLIER_WORDS = words({
  en: {
    heading: 'What it said before',
    until: (who: string, day: string) => `${who}, until ${day}`,
    learned: 'The day is when this device learned of it.',
    removedBy: (who: string, day: string) => `Removed by ${who} on ${day}`,
    removedText:
      'The organisation no longer holds this, or no longer shows it to you. It is not part of your record now. This is what it said.',
    more: 'See still earlier versions',
    wasGone: (who: string, day: string) => `${who} had removed this on ${day}, and holds it again now.`,
    gone: 'This is no longer in your record',
    important: 'Important',
    caption: 'No longer in your record',
  },
  cy: {
    heading: 'Beth oedd yn cael ei ddweud o’r blaen',
    until: (who: string, day: string) => `${who}, hyd at ${day}`,
    learned: 'Y diwrnod yw pryd y cafodd y ddyfais hon wybod amdano.',
    removedBy: (who: string, day: string) => `Dilëwyd ar ${day}. Sefydliad: ${who}`,
    removedText:
      'Nid yw’r sefydliad yn cadw hyn mwyach, neu nid yw’n ei ddangos i chi mwyach. Nid yw’n rhan o’ch cofnod nawr. Dyma beth oedd yn cael ei ddweud.',
    more: 'Gweld fersiynau cynharach fyth',
    wasGone: (who: string, day: string) => `Dilëwyd hyn ar ${day}, ac mae yno eto nawr. Sefydliad: ${who}.`,
    gone: 'Nid yw hyn yn eich cofnod mwyach',
    important: 'Pwysig',
    caption: 'Ddim yn eich cofnod mwyach',
  },
});
