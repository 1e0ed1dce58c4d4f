import { words } from '#/kit/words.ts';

export const KEPT_CLOSED_WORDS = words({
  en: {
    heading: 'You keep this closed',
    what: 'Your record is unlocked, and you have chosen that this part of it asks once more who is there.',
    whatAll: 'This page shows everything together, also what you keep closed.',
    section: 'Parts that ask again',
    sectionWhat:
      'If other people see your unlocked phone, you can keep parts of your record closed. They, the timeline, the search and each single entry ask for your PIN or passkey again. Ten minutes later they are closed again.',
    which: 'Which parts shall ask again?',
    keep: 'Keep these closed',
    change: 'Change which parts ask again',
    closeNow: 'Close them now',
    none: 'No part asks again.',
    now: (parts: string) => `These ask again: ${parts}.`,
    hazard: 'If you show your record to a doctor or nurse, open them first, so that nothing is missing.',
    cancel: 'Cancel',
  },
  cy: {
    heading: 'Rydych yn cadw hwn ar gau',
    what: 'Mae eich cofnod wedi’i ddatgloi, ac rydych wedi dewis bod y rhan hon ohono’n gofyn unwaith eto pwy sydd yno.',
    whatAll: 'Mae’r dudalen hon yn dangos popeth gyda’i gilydd, hefyd yr hyn rydych yn ei gadw ar gau.',
    section: 'Rhannau sy’n gofyn eto',
    sectionWhat:
      'Os bydd pobl eraill yn gweld eich ffôn wedi’i ddatgloi, gallwch gadw rhannau o’ch cofnod ar gau. Byddan nhw, y llinell amser, y chwilio a phob cofnod unigol yn gofyn am eich PIN neu gyfrinallwedd eto. Ddeg munud wedyn byddant ar gau eto.',
    which: 'Pa rannau ddylai ofyn eto?',
    keep: 'Cadw’r rhain ar gau',
    change: 'Newid pa rannau sy’n gofyn eto',
    closeNow: 'Eu cau nawr',
    none: 'Nid oes unrhyw ran yn gofyn eto.',
    now: (parts: string) => `Mae’r rhain yn gofyn eto: ${parts}.`,
    hazard:
      'Os ydych yn dangos eich cofnod i feddyg neu nyrs, agorwch nhw yn gyntaf, fel nad oes dim ar goll.',
    cancel: 'Canslo',
  },
});
