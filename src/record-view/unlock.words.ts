import { plural, words } from '#/kit/words.ts';

const duration = (ms: number): { readonly minutes: number; readonly seconds: number } => {
  const seconds = Math.ceil(ms / 1000);
  return seconds >= 60 ? { minutes: Math.ceil(seconds / 60), seconds: 0 } : { minutes: 0, seconds };
};

export const UNLOCK_WORDS = words({
  en: {
    service: 'Your health record',
    problem: 'There is a problem',
    error: 'Error',
    pin: 'PIN',
    pinHint: 'At least 6 digits. Do not use your date of birth or 123456.',
    repeat: 'Repeat PIN',
    tooShort: 'Your PIN must have at least 6 digits',
    notDigits: 'Your PIN must be digits only',
    tooEasy: 'This PIN is too easy to guess. Do not use one digit again and again, or digits in order',
    notSame: 'The two PINs are not the same',
    empty: 'Type your PIN',
    emptyCode: 'Type your recovery code',
    usePasskey: 'Use a passkey',
    choosePin: 'Choose a PIN',
    working: 'One moment…',
    proveFirst: 'First show that it is you',
    currentPin: 'Current PIN',
    currentCode: 'Your recovery code',
    next: 'Continue',
    cancel: 'Cancel',
    passkeyNotAble:
      'The passkeys of this device or browser cannot keep a record locked. Choose a PIN instead.',
    passkeyTurnedAway: 'No passkey was used. Try again, or use a PIN.',
    chooseHeading: 'Lock your record on this device',
    chooseLead: (name: string) =>
      `Hello ${name}. Your record will be kept on this device, so that you can read it without the internet.`,
    chooseWhy:
      'It is kept locked. Choose what opens it. Whoever picks up or steals this device cannot read your record without it.',
    passkeyWhat: 'A passkey opens it with your face, your finger, or what you use to unlock this device.',
    pinWhat: 'A PIN is a number that only you know. You type it each time.',
    shared: (name: string) =>
      `Other people use this device too. The first page will show your first name, ${name}, so that each of you finds your own record.`,
    orPin: 'Or choose a PIN',
    unlockHeading: 'Unlock your record',
    arrived: (name: string) => `You are signed in, ${name}. Now unlock your record on this device.`,
    because: {
      asked: 'Your record is locked.',
      switch: 'The record that was open is locked.',
      idle: 'Nobody used your record for a while, so it was locked.',
      away: 'You were away for a while, so your record was locked.',
    },
    whose: 'Whose record do you want to open?',
    who: 'Who are you?',
    somebody: (place: number) => `Person ${place}`,
    unlock: 'Unlock',
    wrong: (left: number) =>
      left > 5
        ? 'That is not the right PIN. Try again.'
        : `That is not the right PIN. After ${plural('en', left, { one: '1 more wrong PIN', other: `${left} more wrong PINs` })} it will no longer open anything.`,
    wait: (ms: number) => {
      const { minutes, seconds } = duration(ms);
      const time =
        minutes > 0
          ? plural('en', minutes, { one: '1 minute', other: `${minutes} minutes` })
          : plural('en', seconds, { one: '1 second', other: `${seconds} seconds` });
      return `There were several wrong PINs. Wait ${time}, then try again.`;
    },
    noRoom:
      'This device is full, so wrong PINs cannot be counted, and the PIN is not tried. Nothing is lost. Remove photos, films or apps that you do not need, then try again.',
    pinGone: 'There were too many wrong PINs, so the PIN opens nothing any more. Use another way to unlock.',
    wrongPasskey: 'That passkey does not open this record.',
    wrongCode: 'That is not the right recovery code. Check each letter and number.',
    codeSummary: 'Use a recovery code',
    code: 'Recovery code',
    codeHint: 'The 26 letters and numbers that you wrote down.',
    unlockWithCode: 'Unlock with the code',
    emergency: 'In an emergency: what helpers need to know',
    forgotten: 'I cannot unlock it',
    forgottenSignIn:
      'Sign in with NHS login, as the person whose record this is. Then you can choose a new PIN or passkey.',
    forgottenLoses:
      'Your record is then fetched again. Notes that you wrote here, and readings that you have not sent, cannot be fetched and will be lost.',
    startOver: 'Remove my record from this device and start again',
    signInOther: 'Sign in as someone else',
    signIn: 'Sign in',
    notNow: 'Not now',
    couldNotOpen: 'We could not open NHS login. Check your internet connection, then try again.',
    offline: 'Unlocking works without the internet.',
  },
  cy: {
    service: 'Eich cofnod iechyd',
    problem: 'Mae problem',
    error: 'Gwall',
    pin: 'PIN',
    pinHint: 'O leiaf 6 digid. Peidiwch â defnyddio eich dyddiad geni na 123456.',
    repeat: 'Ailadroddwch y PIN',
    tooShort: 'Rhaid i’ch PIN gael o leiaf 6 digid',
    notDigits: 'Rhaid i’ch PIN fod yn ddigidau yn unig',
    tooEasy:
      'Mae’r PIN hwn yn rhy hawdd ei ddyfalu. Peidiwch â defnyddio’r un digid drosodd a throsodd, na digidau mewn trefn',
    notSame: 'Nid yw’r ddau PIN yr un fath',
    empty: 'Teipiwch eich PIN',
    emptyCode: 'Teipiwch eich cod adfer',
    usePasskey: 'Defnyddio cyfrinallwedd',
    choosePin: 'Dewis PIN',
    working: 'Un funud…',
    proveFirst: 'Yn gyntaf dangoswch mai chi sydd yno',
    currentPin: 'PIN presennol',
    currentCode: 'Eich cod adfer',
    next: 'Parhau',
    cancel: 'Canslo',
    passkeyNotAble:
      'Ni all cyfrinallweddi’r ddyfais neu’r porwr hwn gadw cofnod dan glo. Dewiswch PIN yn lle hynny.',
    passkeyTurnedAway: 'Ni ddefnyddiwyd cyfrinallwedd. Rhowch gynnig arall arni, neu defnyddiwch PIN.',
    chooseHeading: 'Cloi eich cofnod ar y ddyfais hon',
    chooseLead: (name: string) =>
      `Helo ${name}. Bydd eich cofnod yn cael ei gadw ar y ddyfais hon, fel y gallwch ei ddarllen heb y rhyngrwyd.`,
    chooseWhy:
      'Mae’n cael ei gadw dan glo. Dewiswch beth sy’n ei agor. Hebddo, ni all pwy bynnag sy’n codi neu’n dwyn y ddyfais hon ddarllen eich cofnod.',
    passkeyWhat:
      'Mae cyfrinallwedd yn ei agor gyda’ch wyneb, eich bys, neu’r hyn rydych yn ei ddefnyddio i ddatgloi’r ddyfais hon.',
    pinWhat: 'Rhif nad oes neb ond chi yn ei wybod yw PIN. Rydych yn ei deipio bob tro.',
    shared: (name: string) =>
      `Mae pobl eraill yn defnyddio’r ddyfais hon hefyd. Bydd y dudalen gyntaf yn dangos eich enw cyntaf, ${name}, fel bod pob un ohonoch yn dod o hyd i’w gofnod ei hun.`,
    orPin: 'Neu dewiswch PIN',
    unlockHeading: 'Datgloi eich cofnod',
    arrived: (name: string) =>
      `Rydych wedi mewngofnodi, ${name}. Nawr datglowch eich cofnod ar y ddyfais hon.`,
    because: {
      asked: 'Mae eich cofnod dan glo.',
      switch: 'Mae’r cofnod oedd ar agor dan glo.',
      idle: 'Ni ddefnyddiodd neb eich cofnod am sbel, felly cafodd ei gloi.',
      away: 'Buoch i ffwrdd am sbel, felly cafodd eich cofnod ei gloi.',
    },
    whose: 'Cofnod pwy ydych am ei agor?',
    who: 'Pwy ydych chi?',
    somebody: (place: number) => `Person ${place}`,
    unlock: 'Datgloi',
    wrong: (left: number) =>
      left > 5
        ? 'Nid dyna’r PIN cywir. Rhowch gynnig arall arni.'
        : `Nid dyna’r PIN cywir. Ar ôl ${left} PIN anghywir arall ni fydd yn agor dim mwyach.`,
    wait: (ms: number) => {
      const { minutes, seconds } = duration(ms);
      const time = minutes > 0 ? `${minutes} munud` : `${seconds} eiliad`;
      return `Bu sawl PIN anghywir. Arhoswch ${time}, yna rhowch gynnig arall arni.`;
    },
    noRoom:
      'Mae’r ddyfais hon yn llawn, felly ni ellir cyfrif PINiau anghywir, ac nid yw’r PIN yn cael ei roi ar brawf. Nid oes dim wedi’i golli. Tynnwch luniau, ffilmiau neu apiau nad oes eu hangen arnoch, yna rhowch gynnig arall arni.',
    pinGone:
      'Bu gormod o PINiau anghywir, felly nid yw’r PIN yn agor dim mwyach. Defnyddiwch ffordd arall i ddatgloi.',
    wrongPasskey: 'Nid yw’r gyfrinallwedd honno’n agor y cofnod hwn.',
    wrongCode: 'Nid dyna’r cod adfer cywir. Gwiriwch bob llythyren a rhif.',
    codeSummary: 'Defnyddio cod adfer',
    code: 'Cod adfer',
    codeHint: 'Y 26 o lythrennau a rhifau a ysgrifennoch i lawr.',
    unlockWithCode: 'Datgloi gyda’r cod',
    emergency: 'Mewn argyfwng: beth mae angen i’r rhai sy’n helpu ei wybod',
    forgotten: 'Ni allaf ei ddatgloi',
    forgottenSignIn:
      'Mewngofnodwch gydag NHS login, fel y person y mae’r cofnod hwn yn perthyn iddo. Yna gallwch ddewis PIN neu gyfrinallwedd newydd.',
    forgottenLoses:
      'Yna bydd eich cofnod yn cael ei nôl eto. Ni ellir nôl nodiadau a ysgrifennoch yma, na darlleniadau nad ydych wedi’u hanfon, a byddant yn cael eu colli.',
    startOver: 'Tynnu fy nghofnod oddi ar y ddyfais hon a dechrau eto',
    signInOther: 'Mewngofnodi fel rhywun arall',
    signIn: 'Mewngofnodi',
    notNow: 'Nid nawr',
    couldNotOpen:
      'Ni allem agor NHS login. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna rhowch gynnig arall arni.',
    offline: 'Mae datgloi’n gweithio heb y rhyngrwyd.',
  },
});

export type UnlockWords = (typeof UNLOCK_WORDS)['en'];
