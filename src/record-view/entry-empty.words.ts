import { words } from '#/kit/words.ts';
import type { Kind } from '#/record/fact.ts';

/** What a page would list, in the form that follows "no … recorded". */
export const NOUNS = words<Readonly<Record<Kind | 'record', string>>>({
  en: {
    medicine: 'medicines',
    allergy: 'allergies or reactions',
    condition: 'conditions',
    result: 'test results',
    vaccination: 'vaccinations',
    procedure: 'procedures',
    visit: 'visits',
    document: 'letters or documents',
    'care-plan': 'care plans',
    goal: 'goals',
    appointment: 'appointments',
    flag: 'alerts',
    'family-history': 'family history',
    lifestyle: 'lifestyle notes',
    other: 'other entries',
    record: 'entries',
  },
  cy: {
    medicine: 'meddyginiaethau',
    allergy: 'alergeddau nac adweithiau',
    condition: 'cyflyrau',
    result: 'canlyniadau profion',
    vaccination: 'brechiadau',
    procedure: 'triniaethau',
    visit: 'ymweliadau',
    document: 'llythyrau na dogfennau',
    'care-plan': 'cynlluniau gofal',
    goal: 'nodau',
    appointment: 'apwyntiadau',
    flag: 'rhybuddion',
    'family-history': 'hanes teuluol',
    lifestyle: 'nodiadau ffordd o fyw',
    other: 'cofnodion eraill',
    record: 'cofnodion',
  },
});

export const EMPTY_WORDS = words({
  en: {
    looking: 'Still looking. Entries appear here as organisations answer.',
    lookingAt: (names: string) => `Still waiting for: ${names}.`,
    noneRecorded: (noun: string) => `No ${noun} recorded by the organisations that answered.`,
    noneRecordedMeans:
      'This means that nothing was written down there. It does not mean that there is nothing to know.',
    answered: (names: string) => `Answered: ${names}.`,
    notChecked: (noun: string) =>
      `No ${noun} found so far, but some of your record could not be checked in full.`,
    notCheckedNames: (names: string) => `Not checked in full: ${names}.`,
    notShown: (noun: string) => `No ${noun} can be shown. Something may be kept from being shown here.`,
    notShownNames: (names: string) => `Not everything is shown from: ${names}.`,
    nobodyAsked:
      'No organisation that keeps a record of you is known to this service yet, so nothing was checked.',
    partOnly: 'This list may be incomplete.',
    filtered: 'Nothing matches what you chose. Change or clear your choices to see more.',
    ask: 'If you expected something here, ask the organisation.',
    saidHeading: 'What organisations say about this part of your record',
    saidOn: (date: string) => `Said on ${date}.`,
    itsWords: 'In their words:',
    lists: (names: string) => `List: ${names}.`,
    noEnded: (who: string, noun: string) => `${who}: no ended ${noun} recorded.`,
    toCoverage: 'See what came from where',
    readingRest: 'Reading the rest of this list…',
    print: 'Print this page',
    loading: 'Opening your record on this device…',
  },
  cy: {
    looking: 'Yn dal i chwilio. Bydd cofnodion yn ymddangos yma wrth i sefydliadau ateb.',
    lookingAt: (names: string) => `Yn dal i aros am: ${names}.`,
    noneRecorded: (noun: string) => `Ni chofnodwyd ${noun} gan y sefydliadau a atebodd.`,
    noneRecordedMeans: 'Golyga hyn na chafodd dim ei ysgrifennu yno. Nid yw’n golygu nad oes dim i’w wybod.',
    answered: (names: string) => `Sefydliadau a atebodd: ${names}.`,
    notChecked: (noun: string) =>
      `Ni chanfuwyd ${noun} hyd yn hyn, ond ni ellid gwirio rhan o’ch cofnod yn llawn.`,
    notCheckedNames: (names: string) => `Heb eu gwirio’n llawn: ${names}.`,
    notShown: (noun: string) =>
      `Ni ellir dangos ${noun}. Gallai rhywbeth fod yn cael ei gadw rhag cael ei ddangos yma.`,
    notShownNames: (names: string) => `Ni ddangosir popeth o’r ffynonellau hyn: ${names}.`,
    nobodyAsked:
      'Nid yw’r gwasanaeth hwn yn gwybod eto am sefydliad sy’n cadw cofnod ohonoch, felly ni wiriwyd dim.',
    partOnly: 'Gall y rhestr hon fod yn anghyflawn.',
    filtered: 'Nid oes dim yn cyfateb i’ch dewisiadau. Newidiwch neu cliriwch eich dewisiadau i weld mwy.',
    ask: 'Os oeddech yn disgwyl rhywbeth yma, gofynnwch i’r sefydliad.',
    saidHeading: 'Yr hyn y mae sefydliadau’n ei ddweud am y rhan hon o’ch cofnod',
    saidOn: (date: string) => `Dywedwyd ar ${date}.`,
    itsWords: 'Yn eu geiriau nhw:',
    lists: (names: string) => `Rhestr: ${names}.`,
    noEnded: (who: string, noun: string) => `Ni chofnodwyd ${noun} sydd wedi dod i ben. Ffynhonnell: ${who}.`,
    toCoverage: 'Gweld beth a ddaeth o ble',
    readingRest: 'Yn darllen gweddill y rhestr hon…',
    print: 'Argraffu’r dudalen hon',
    loading: 'Yn agor eich cofnod ar y ddyfais hon…',
  },
});
