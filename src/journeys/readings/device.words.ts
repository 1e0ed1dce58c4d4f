import { plural, words } from '#/kit/words.ts';
import type { Ending } from '#/hooks/device-readings.ts';

type Why =
  | 'no-number'
  | 'impossible'
  | 'below-its-scale'
  | 'above-its-scale'
  | 'device-doubts'
  | 'control-solution'
  | 'when-unknown'
  | 'not-understood'
  | 'of-another';
type Told<Key extends string> = Readonly<Record<Key, string>>;

export const DEVICE_WORDS = words({
  en: {
    heading: 'Take readings from a device',
    link: 'Take readings from a device (Bluetooth)',
    back: 'Your readings',
    lead: 'Blood pressure monitors, glucose meters, scales, oximeters and thermometers with Bluetooth can send their readings here. Nothing is kept until you say so.',
    notHere:
      'This browser cannot talk to Bluetooth devices. Chrome and Edge can, on Android phones and on computers. Browsers on iPhones and iPads cannot, and neither can Firefox.',
    type: 'Type a reading instead',
    how: [
      'Switch the device on and keep it near.',
      'If it has a Bluetooth button, press it.',
      'Choose it in the list that your browser shows.',
    ],
    look: 'Look for a device',
    again: 'Look for another device',
    stop: 'Stop listening',
    listening: 'Waiting for the device. Measure now, or let it send what it has stored.',
    device: (name: string) => `Listening to: ${name}`,
    unnamed: 'your device',
    battery: (percent: number) => `Its battery is at ${percent}%.`,
    got: (count: number) =>
      plural('en', count, { one: '1 reading has come.', other: `${count} readings have come.` }),
    nothing: 'No reading has come yet.',
    pick: 'Which readings do you want to keep?',
    pickHint: 'Look at each one. Leave out what is not yours.',
    twin: 'seems to be here already',
    user: (user: number | 'unknown') =>
      user === 'unknown' ? 'the device does not know whose' : `of user ${user} of the device`,
    severalUsers: 'More than one person uses this device. Tick only what is yours.',
    justMeasured: 'If you have just measured this:',
    undated: (what: string) => `Your device does not say when it measured ${what}.`,
    justNow: 'I took it just now',
    leaveOut: 'Leave it out',
    keep: (count: number) => plural('en', count, { one: 'Keep 1 reading', other: `Keep ${count} readings` }),
    keepNone: 'Tick at least one reading',
    failed: 'The readings could not be kept on this device. They are still in the list: try again.',
    ended: {
      'all-sent': 'The device has sent everything.',
      disconnected: 'The device has gone. What it sent is below.',
      stopped: 'You stopped listening.',
      'nothing-chosen': 'You did not choose a device, or none was found. Is it switched on and near?',
      'not-reached': 'The device could not be reached. Move it nearer and try again.',
      'no-profile': 'This device does not send readings in a way that we know.',
      'records-refused': 'The device did not give what it has stored.',
    } satisfies Told<Ending>,
    unusable: {
      'no-number': 'without a number',
      impossible: 'with a number that cannot be right',
      'below-its-scale': 'that was too low for the device to show',
      'above-its-scale': 'that was too high for the device to show',
      'device-doubts': 'that the device itself was not sure of',
      'control-solution': 'of a test liquid',
      'when-unknown': 'without a time',
      'not-understood': 'that we could not understand',
      'of-another': 'of somebody else who uses the device',
    } satisfies Told<Why>,
    leftOut: (count: number, what: string) =>
      plural('en', count, { one: `Left out: 1 ${what}.`, other: `Left out: ${count} ${what}.` }),
  },
  cy: {
    heading: 'Cymryd darlleniadau o ddyfais',
    link: 'Cymryd darlleniadau o ddyfais (Bluetooth)',
    back: 'Eich darlleniadau',
    lead: 'Gall monitorau pwysedd gwaed, mesuryddion glwcos, cloriannau, ocsimedrau a thermomedrau gyda Bluetooth anfon eu darlleniadau yma. Nid oes dim yn cael ei gadw nes i chi ddweud.',
    notHere:
      'Ni all y porwr hwn siarad â dyfeisiau Bluetooth. Gall Chrome ac Edge, ar ffonau Android ac ar gyfrifiaduron. Ni all porwyr ar iPhone ac iPad, na Firefox ychwaith.',
    type: 'Teipio darlleniad yn lle hynny',
    how: [
      'Trowch y ddyfais ymlaen a’i chadw’n agos.',
      'Os oes ganddi fotwm Bluetooth, pwyswch ef.',
      'Dewiswch hi yn y rhestr y mae eich porwr yn ei dangos.',
    ],
    look: 'Chwilio am ddyfais',
    again: 'Chwilio am ddyfais arall',
    stop: 'Stopio gwrando',
    listening: 'Yn aros am y ddyfais. Mesurwch nawr, neu gadewch iddi anfon yr hyn mae wedi’i storio.',
    device: (name: string) => `Yn gwrando ar: ${name}`,
    unnamed: 'eich dyfais',
    battery: (percent: number) => `Mae ei batri ar ${percent}%.`,
    got: (count: number) =>
      plural('cy', count, {
        one: 'Mae 1 darlleniad wedi dod.',
        two: 'Mae 2 ddarlleniad wedi dod.',
        other: `Mae ${count} darlleniad wedi dod.`,
      }),
    nothing: 'Nid oes darlleniad wedi dod eto.',
    pick: 'Pa ddarlleniadau ydych chi am eu cadw?',
    pickHint: 'Edrychwch ar bob un. Gadewch allan yr hyn nad yw’n eiddo i chi.',
    twin: 'mae’n ymddangos ei fod yma’n barod',
    user: (user: number | 'unknown') =>
      user === 'unknown' ? 'nid yw’r ddyfais yn gwybod pwy' : `defnyddiwr ${user} y ddyfais`,
    severalUsers:
      'Mae mwy nag un person yn defnyddio’r ddyfais hon. Ticiwch yr hyn sy’n eiddo i chi yn unig.',
    justMeasured: 'Os ydych newydd fesur hyn:',
    undated: (what: string) => `Nid yw eich dyfais yn dweud pryd y mesurodd ${what}.`,
    justNow: 'Rwyf newydd ei gymryd',
    leaveOut: 'Ei adael allan',
    keep: (count: number) =>
      plural('cy', count, {
        one: 'Cadw 1 darlleniad',
        two: 'Cadw 2 ddarlleniad',
        other: `Cadw ${count} darlleniad`,
      }),
    keepNone: 'Ticiwch o leiaf un darlleniad',
    failed:
      'Ni ellid cadw’r darlleniadau ar y ddyfais hon. Maent yn y rhestr o hyd: rhowch gynnig arall arni.',
    ended: {
      'all-sent': 'Mae’r ddyfais wedi anfon popeth.',
      disconnected: 'Mae’r ddyfais wedi mynd. Mae’r hyn a anfonodd isod.',
      stopped: 'Gwnaethoch stopio gwrando.',
      'nothing-chosen':
        'Ni wnaethoch ddewis dyfais, neu ni chanfuwyd un. A yw wedi’i throi ymlaen ac yn agos?',
      'not-reached': 'Ni ellid cyrraedd y ddyfais. Symudwch hi’n nes a rhowch gynnig arall arni.',
      'no-profile': 'Nid yw’r ddyfais hon yn anfon darlleniadau mewn ffordd rydym yn ei hadnabod.',
      'records-refused': 'Ni roddodd y ddyfais yr hyn mae wedi’i storio.',
    },
    unusable: {
      'no-number': 'heb rif',
      impossible: 'â rhif na all fod yn gywir',
      'below-its-scale': 'a oedd yn rhy isel i’r ddyfais ei ddangos',
      'above-its-scale': 'a oedd yn rhy uchel i’r ddyfais ei ddangos',
      'device-doubts': 'nad oedd y ddyfais ei hun yn siŵr ohono',
      'control-solution': 'o hylif prawf',
      'when-unknown': 'heb amser',
      'not-understood': 'na allem ei ddeall',
      'of-another': 'rhywun arall sy’n defnyddio’r ddyfais',
    },
    leftOut: (count: number, what: string) => `Wedi’u gadael allan: ${count} ${what}.`,
  },
});
