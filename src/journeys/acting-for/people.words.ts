import { plural, words } from '#/kit/words.ts';

/** Why somebody may act, in plain words, by `England-NHSProxyLegalBasis`. */
const BASES_EN: Readonly<Record<string, string>> = {
  'parental-responsibility': 'You have parental responsibility.',
  'health-and-welfare-lasting-power-of-attorney':
    'You have a lasting power of attorney for their health and welfare.',
  'court-appointed-personal-welfare-deputy': 'A court has made you their deputy for personal welfare.',
  consent: 'They have agreed to it.',
  'best-interest': 'It was decided that this is best for them.',
};

const BASES_CY: Readonly<Record<string, string>> = {
  'parental-responsibility': 'Mae gennych gyfrifoldeb rhiant.',
  'health-and-welfare-lasting-power-of-attorney':
    'Mae gennych atwrneiaeth arhosol ar gyfer eu hiechyd a’u lles.',
  'court-appointed-personal-welfare-deputy': 'Mae llys wedi eich penodi’n ddirprwy lles personol iddynt.',
  consent: 'Maent wedi cytuno i hyn.',
  'best-interest': 'Penderfynwyd mai hyn sydd orau iddynt.',
};

export const PEOPLE_WORDS = words({
  en: {
    heading: 'Acting for someone else',
    lead: 'You can open the record of a child, or of someone you look after, when the NHS knows that you may.',
    ended: 'You may no longer see the record that was open. It has been removed from this device.',
    endedTitle: 'Important',
    openNow: (name: string) => `The record that is open now is ${name}’s.`,
    ownOpen: 'Your own record is open now.',
    people: 'Who you can act for',
    none: 'The NHS knows of nobody you can act for.',
    unconfirmed: (count: number) =>
      plural('en', count, {
        one: '1 record is closed. For over 30 days this device could not ask the NHS if you may still see it. Connect to the internet. It opens again if you still may. Until then it stays here, locked.',
        other: `${count} records are closed. For over 30 days this device could not ask the NHS if you may still see them. Connect to the internet. They open again if you still may. Until then they stay here, locked.`,
      }),
    howTo: 'How to act for someone',
    howToText:
      'Ask the GP surgery of the person you look after. They check who you are and that you may, and then the person appears here.',
    born: (day: string) => `Born ${day}.`,
    until: (day: string) => `Until ${day}.`,
    noEnd: 'With no end date.',
    basis: (code: string) => BASES_EN[code],
    open: (name: string) => `Open ${name}’s record`,
    own: 'Go back to your own record',
    kept: 'Each record is kept by itself, under a key of its own. It opens with your PIN or passkey only, and is removed from this device when you may no longer act.',
    others: 'Someone else who uses this device',
    othersText: 'Your record is locked first. Then they can unlock theirs, or sign in.',
    lock: 'Lock, and let someone else in',
  },
  cy: {
    heading: 'Gweithredu ar ran rhywun arall',
    lead: 'Gallwch agor cofnod plentyn, neu rywun rydych yn gofalu amdano, pan fydd y GIG yn gwybod y cewch wneud hynny.',
    ended: 'Ni chewch weld y cofnod oedd ar agor mwyach. Mae wedi’i dynnu oddi ar y ddyfais hon.',
    endedTitle: 'Pwysig',
    openNow: (name: string) => `Cofnod ${name} sydd ar agor nawr.`,
    ownOpen: 'Eich cofnod chi sydd ar agor nawr.',
    people: 'Ar ran pwy y gallwch weithredu',
    none: 'Nid yw’r GIG yn gwybod am neb y gallwch weithredu ar eu rhan.',
    unconfirmed: (count: number) =>
      count === 1
        ? 'Mae 1 cofnod ar gau. Ers dros 30 diwrnod ni allai’r ddyfais hon ofyn i’r GIG a gewch ei weld o hyd. Cysylltwch â’r rhyngrwyd. Bydd yn agor eto os cewch ei weld o hyd. Tan hynny mae’n aros yma, dan glo.'
        : `Mae ${count} cofnod ar gau. Ers dros 30 diwrnod ni allai’r ddyfais hon ofyn i’r GIG a gewch eu gweld o hyd. Cysylltwch â’r rhyngrwyd. Byddant yn agor eto os cewch eu gweld o hyd. Tan hynny maent yn aros yma, dan glo.`,
    howTo: 'Sut i weithredu ar ran rhywun',
    howToText:
      'Gofynnwch i feddygfa’r person rydych yn gofalu amdano. Byddant yn gwirio pwy ydych chi ac y cewch wneud hynny, ac yna bydd y person yn ymddangos yma.',
    born: (day: string) => `Ganwyd ${day}.`,
    until: (day: string) => `Tan ${day}.`,
    noEnd: 'Heb ddyddiad gorffen.',
    basis: (code: string) => BASES_CY[code],
    open: (name: string) => `Agor cofnod ${name}`,
    own: 'Mynd yn ôl i’ch cofnod eich hun',
    kept: 'Cedwir pob cofnod ar ei ben ei hun, o dan ei allwedd ei hun. Dim ond gyda’ch PIN neu’ch cyfrinallwedd chi y mae’n agor, ac mae’n cael ei dynnu oddi ar y ddyfais hon pan na chewch weithredu mwyach.',
    others: 'Rhywun arall sy’n defnyddio’r ddyfais hon',
    othersText: 'Caiff eich cofnod ei gloi yn gyntaf. Yna gallant ddatgloi eu cofnod nhw, neu fewngofnodi.',
    lock: 'Cloi, a gadael rhywun arall i mewn',
  },
});
