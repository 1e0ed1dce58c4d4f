import { words } from '#/kit/words.ts';

export const SECTION_WORDS = words({
  en: {
    untitled: 'Part without a title',
    reading: 'Opening the text…',
    empty: 'Nothing is written in this part.',
    emptyBecause: (said: string) => `Nothing is written in this part. The reason given: “${said}”.`,
    emptyReasons: {
      nilknown: 'Nothing is known to record here.',
      notasked: 'Nobody asked about this.',
      withheld: 'This part is kept from being shown.',
      unavailable: 'This part is not available.',
      notstarted: 'This part has not been started.',
      closed: 'This part has been closed.',
    },
    mentions: 'Entries in this part',
    table: 'Table',
  },
  cy: {
    untitled: 'Rhan heb deitl',
    reading: 'Yn agor y testun…',
    empty: 'Nid oes dim wedi’i ysgrifennu yn y rhan hon.',
    emptyBecause: (said: string) =>
      `Nid oes dim wedi’i ysgrifennu yn y rhan hon. Y rheswm a roddwyd: “${said}”.`,
    emptyReasons: {
      nilknown: 'Ni wyddys am ddim i’w gofnodi yma.',
      notasked: 'Ni ofynnodd neb am hyn.',
      withheld: 'Cedwir y rhan hon rhag cael ei dangos.',
      unavailable: 'Nid yw’r rhan hon ar gael.',
      notstarted: 'Nid yw’r rhan hon wedi’i dechrau.',
      closed: 'Mae’r rhan hon wedi’i chau.',
    },
    mentions: 'Cofnodion yn y rhan hon',
    table: 'Tabl',
  },
});
