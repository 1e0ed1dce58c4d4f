import { plural, words } from '#/kit/words.ts';

/** What staff read of readings that people sent to other organisations. */
export const ELSEWHERE_WORDS = words({
  en: {
    find: 'Look for one person',
    findWhat:
      'People can let you look at readings that they sent to another organisation. They are not in the list above.',
    nhsNumberLabel: 'NHS number',
    findHint: 'It has 10 digits, for example 999 123 4567',
    findYes: 'Look',
    findWrong: 'Enter an NHS number. It has 10 digits: check that each of them is right',
    heading: 'Readings at other organisations',
    what: 'People can let you look at readings that they sent to another organisation. You cannot review them here: that is done where they were sent. Each look is written down for the person.',
    look: 'Look at other organisations',
    lookAgain: 'Look again',
    looking: 'Looking at other organisations…',
    nothingElsewhere: 'Other organisations have nothing that you may look at.',
    heldBy: (who: string) => `Sent to ${who}`,
    couldNotLook: (who: string) => `We could not look at ${who}.`,
    unreadableThere: 'This page cannot show it',
    lookFailed: 'We could not look. Please try again.',
    foundAt: (count: number) =>
      plural('en', count, {
        one: '1 organisation has readings that you may look at.',
        other: `${count} organisations have readings that you may look at.`,
      }),
    pointersUnreadable: 'There may be more: we could not read where some of it is.',
    notKnownIfDone: (who: string) =>
      `This page does not know whether anybody has acted on this. Ask ${who}, or act on it yourself.`,
  },
  cy: {
    find: 'Chwilio am un person',
    findWhat:
      'Gall pobl adael i chi edrych ar ddarlleniadau a anfonwyd ganddynt at sefydliad arall. Nid ydynt yn y rhestr uchod.',
    nhsNumberLabel: 'Rhif y GIG',
    findHint: 'Mae ganddo 10 digid, er enghraifft 999 123 4567',
    findYes: 'Edrych',
    findWrong: 'Rhowch rif y GIG. Mae ganddo 10 digid: gwiriwch fod pob un yn gywir',
    heading: 'Darlleniadau mewn sefydliadau eraill',
    what: 'Gall pobl adael i chi edrych ar ddarlleniadau a anfonwyd ganddynt at sefydliad arall. Ni allwch eu hadolygu yma: gwneir hynny lle’u hanfonwyd. Caiff pob edrychiad ei gofnodi ar gyfer y person.',
    look: 'Edrych mewn sefydliadau eraill',
    lookAgain: 'Edrych eto',
    looking: 'Wrthi’n edrych mewn sefydliadau eraill…',
    nothingElsewhere: 'Nid oes gan sefydliadau eraill ddim y cewch edrych arno.',
    heldBy: (who: string) => `Anfonwyd at ${who}`,
    couldNotLook: (who: string) => `Ni allem edrych ar ${who}.`,
    unreadableThere: 'Ni all y dudalen hon ei ddangos',
    lookFailed: 'Ni allem edrych. Rhowch gynnig arall arni.',
    foundAt: (count: number) =>
      plural('cy', count, {
        one: 'Mae gan 1 sefydliad ddarlleniadau y cewch edrych arnynt.',
        other: `Mae gan ${count} sefydliad ddarlleniadau y cewch edrych arnynt.`,
      }),
    pointersUnreadable: 'Efallai bod mwy: ni allem ddarllen lle mae rhywfaint ohono.',
    notKnownIfDone: (who: string) =>
      `Nid yw’r dudalen hon yn gwybod a oes unrhyw un wedi gweithredu ar hyn. Gofynnwch i ${who}, neu gweithredwch eich hun.`,
  },
});
