import { words } from '#/kit/words.ts';
import type { Failure } from '#/kit/failure.ts';

type Why = 'try-again' | 'sign-in' | 'refused' | 'missing' | 'not-named' | 'cannot';

/** Which of six texts a failure gets; every failure has one. */
export const WHY: Readonly<Record<Failure['kind'], Why>> = {
  offline: 'try-again',
  unreachable: 'try-again',
  'timed-out': 'try-again',
  throttled: 'try-again',
  broken: 'try-again',
  stopped: 'try-again',
  'storage-full': 'try-again',
  'signed-out': 'sign-in',
  'delegation-ended': 'cannot',
  'not-allowed': 'refused',
  refused: 'refused',
  'not-vouched': 'refused',
  'another-person': 'refused',
  'not-found': 'missing',
  'no-longer-pointed-at': 'not-named',
  unreadable: 'cannot',
  'endless-pages': 'cannot',
  'not-in-directory': 'cannot',
  unsupported: 'cannot',
};

export const DOCUMENT_WORDS = words({
  en: {
    looking: 'Opening your record on this device…',
    gone: 'This document is not in your record',
    goneText: 'The organisation may have removed it since you were given this address.',
    back: 'Back to letters and documents',
    known: 'What is known about this document',
    asText: 'Show as text',
    asPages: 'Show the pages',
    noText: 'There are no words in this document that can be shown as text. It may be a picture of a page.',
    textOf: 'The document as text',
    toList: 'Letters and documents',
    from: (who: string, when: string) => `From ${who}. ${when}.`,
    fetching: 'Fetching the document…',
    withheld:
      'The organisation keeps the content of this document from being shown. Ask them if you need it.',
    none: 'This entry has no document attached. Ask the organisation if you need it.',
    why: {
      'try-again': 'The document could not be fetched just now. You can try again.',
      'sign-in': 'You have been signed out. Sign in again to fetch the document.',
      refused: 'The organisation did not hand over this document. Ask them if you need it.',
      missing: 'The organisation says that it does not have this document any more.',
      'not-named':
        'The national index no longer names this organisation, so the document cannot be fetched. Ask the organisation if you need it.',
      cannot: 'This service could not read what the organisation sent. Ask them for a copy if you need it.',
    } satisfies Record<Why, string>,
    tryAgain: 'Try again',
    save: 'Save this document',
    saveNote: 'Once saved, anyone who can use your device may be able to open it.',
    cannotShow: (format: string) =>
      `This document is in a format (${format}) that cannot be shown here. You can save it and open it with another program.`,
    unreadableShow:
      'The inside of this document could not be read here. You can save it and open it with another program.',
    region: 'The document',
    page: (place: number, all: number) => `Page ${place} of ${all}`,
    zoomIn: 'Make larger',
    zoomOut: 'Make smaller',
    zoom: (percent: number) => `${percent}%`,
    opening: 'Opening…',
    print: 'Print this page',
    pictureOf: (title: string) => `Picture: ${title}. It has no description.`,
    author: 'Written by',
    organisation: 'Organisation',
    patient: 'About',
    date: 'Date',
    untitled: 'Part without a title',
    table: 'Table',
    emptyText: 'This document is empty.',
  },
  cy: {
    looking: 'Yn agor eich cofnod ar y ddyfais hon…',
    gone: 'Nid yw’r ddogfen hon yn eich cofnod',
    goneText: 'Efallai fod y sefydliad wedi’i dileu ers i chi gael y cyfeiriad hwn.',
    back: 'Yn ôl i’r llythyrau a’r dogfennau',
    known: 'Yr hyn sy’n hysbys am y ddogfen hon',
    asText: 'Dangos fel testun',
    asPages: 'Dangos y tudalennau',
    noText:
      'Nid oes geiriau yn y ddogfen hon y gellir eu dangos fel testun. Efallai mai llun o dudalen ydyw.',
    textOf: 'Y ddogfen fel testun',
    toList: 'Llythyrau a dogfennau',
    from: (who: string, when: string) => `Oddi wrth: ${who}. ${when}.`,
    fetching: 'Yn nôl y ddogfen…',
    withheld:
      'Mae’r sefydliad yn atal cynnwys y ddogfen hon rhag cael ei ddangos. Gofynnwch iddynt os oes ei angen arnoch.',
    none: 'Nid oes dogfen ynghlwm wrth yr eitem hon. Gofynnwch i’r sefydliad os oes ei hangen arnoch.',
    why: {
      'try-again': 'Ni ellid nôl y ddogfen ar hyn o bryd. Gallwch roi cynnig arall arni.',
      'sign-in': 'Rydych wedi’ch allgofnodi. Mewngofnodwch eto i nôl y ddogfen.',
      refused: 'Ni roddodd y sefydliad y ddogfen hon. Gofynnwch iddynt os oes ei hangen arnoch.',
      missing: 'Mae’r sefydliad yn dweud nad yw’r ddogfen hon ganddynt mwyach.',
      'not-named':
        'Nid yw’r mynegai cenedlaethol yn enwi’r sefydliad hwn mwyach, felly ni ellir nôl y ddogfen. Gofynnwch i’r sefydliad os oes ei hangen arnoch.',
      cannot:
        'Ni allai’r gwasanaeth hwn ddarllen yr hyn a anfonodd y sefydliad. Gofynnwch iddynt am gopi os oes ei angen arnoch.',
    },
    tryAgain: 'Rhoi cynnig arall arni',
    save: 'Cadw’r ddogfen hon',
    saveNote: 'Ar ôl ei chadw, gall unrhyw un sy’n gallu defnyddio eich dyfais ei hagor.',
    cannotShow: (format: string) =>
      `Mae’r ddogfen hon mewn fformat (${format}) na ellir ei ddangos yma. Gallwch ei chadw a’i hagor gyda rhaglen arall.`,
    unreadableShow:
      'Ni ellid darllen cynnwys y ddogfen hon yma. Gallwch ei chadw a’i hagor gyda rhaglen arall.',
    region: 'Y ddogfen',
    page: (place: number, all: number) => `Tudalen ${place} o ${all}`,
    zoomIn: 'Gwneud yn fwy',
    zoomOut: 'Gwneud yn llai',
    zoom: (percent: number) => `${percent}%`,
    opening: 'Yn agor…',
    print: 'Argraffu’r dudalen hon',
    pictureOf: (title: string) => `Llun: ${title}. Nid oes disgrifiad ohono.`,
    author: 'Ysgrifennwyd gan',
    organisation: 'Sefydliad',
    patient: 'Ynghylch',
    date: 'Dyddiad',
    untitled: 'Rhan heb deitl',
    table: 'Tabl',
    emptyText: 'Mae’r ddogfen hon yn wag.',
  },
});
