/** The two languages of the pages. */
export type Language = 'en' | 'cy';

const EN = {
  otherLanguage: 'Cymraeg',
  skip: 'Skip to main content',
  standInHeading: 'This is a stand-in',
  standInText:
    'It takes the place of NHS login so that you can try the product. Everybody here is invented. There is no password. Do not type your own NHS number.',
  problemTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  footer: 'A stand-in for trying the product. It is not run by the NHS.',

  signInTitle: 'Sign in',
  numberLabel: 'NHS number',
  numberHint: 'A 10 digit number of somebody invented, like 999\u00a0000\u00a00018',
  continue: 'Continue',
  orChoose: 'Or choose a person',
  more: (left: number) =>
    `${left} more people are not listed. Use their NHS number to sign in as one of them.`,
  noWish: 'I do not want to sign in',
  errors: {
    empty: 'Enter an NHS number',
    'not-digits': 'NHS number must only contain numbers',
    'wrong-length': 'NHS number must be 10 digits',
    'check-digit': 'NHS number is not valid. Check that you have typed it correctly',
    unknown: 'Nobody here has this NHS number',
  },
  level: {
    P9: 'Has proved who they are (P9)',
    P5: 'Has not fully proved who they are (P5)',
    P0: 'Has only an email address and a phone number (P0)',
  },
  whatIf: 'What if something goes wrong?',
  whatIfText: 'Each button goes back to the app the way the real service would.',
  whatIfCancel: 'The person cancels',
  whatIfNoConsent: 'The person does not agree to share',
  whatIfDown: 'NHS login is unavailable',

  consentTitle: 'Agree to share your NHS login information',
  consentLead: (service: string, name: string) =>
    `${name}, to sign you in, NHS login needs to share some of your information with ${service}.`,
  consentWhat: 'The information is:',
  consentItems: {
    nhs_number: 'your NHS number',
    birthdate: 'your date of birth',
    family_name: 'your last name',
    given_name: 'your first name',
    email: 'your email address',
    phone_number: 'your mobile phone number',
    gp_registration_details: 'which GP surgery you are registered with',
  },
  consentOnce: 'You are asked once. The stand-in remembers that you agreed.',
  consentChoice: 'Do you agree to share this information?',
  agree: 'Agree and continue',
  disagree: 'Do not agree',

  proveTitle: 'Prove who you are',
  proveLead: (service: string, name: string) =>
    `${name}, ${service} needs to be sure that you are who you say you are before it can show health information.`,
  proveReal:
    'The real NHS login asks for a photo of an ID document and a scan of your face, or details that only you and your GP surgery know.',
  proveHere: 'The stand-in checks nothing. It remembers that this person has proved who they are.',
  prove: 'Prove my identity',
  notNow: 'Not now',

  goneTitle: 'This sign-in has ended',
  goneText:
    'It was finished already, or it was left for too long, or it was started in another browser. Go back to the app and sign in again.',
  refusedTitle: 'You cannot sign in from here',
  refusedText:
    'The service that sent you here is not known to NHS login, or asked to be answered at an address that it has not registered.',
};

/** Every sentence of the pages, in one language. */
export type Words = typeof EN;

const CY: Words = {
  otherLanguage: 'English',
  skip: 'Neidio i’r prif gynnwys',
  standInHeading: 'Gwasanaeth esgus yw hwn',
  standInText:
    'Mae’n cymryd lle NHS login er mwyn i chi roi cynnig ar y cynnyrch. Pobl ddychmygol yw pawb yma. Nid oes cyfrinair. Peidiwch â theipio eich rhif GIG eich hun.',
  problemTitle: 'Mae yna broblem',
  errorPrefix: 'Gwall: ',
  footer: 'Gwasanaeth esgus ar gyfer rhoi cynnig ar y cynnyrch. Nid y GIG sy’n ei redeg.',

  signInTitle: 'Mewngofnodi',
  numberLabel: 'Rhif GIG',
  numberHint: 'Rhif 10 digid rhywun dychmygol, fel 999\u00a0000\u00a00018',
  continue: 'Parhau',
  orChoose: 'Neu dewiswch berson',
  more: (left: number) =>
    `Mae ${left} o bobl eraill heb eu rhestru. Defnyddiwch eu rhif GIG i fewngofnodi fel un ohonynt.`,
  noWish: 'Dydw i ddim eisiau mewngofnodi',
  errors: {
    empty: 'Rhowch rif GIG',
    'not-digits': 'Rhaid i’r rhif GIG gynnwys rhifau yn unig',
    'wrong-length': 'Rhaid i’r rhif GIG fod yn 10 digid',
    'check-digit': 'Nid yw’r rhif GIG yn ddilys. Gwiriwch eich bod wedi’i deipio’n gywir',
    unknown: 'Nid oes gan neb yma y rhif GIG hwn',
  },
  level: {
    P9: 'Wedi profi pwy ydyn nhw (P9)',
    P5: 'Heb brofi’n llawn pwy ydyn nhw (P5)',
    P0: 'Cyfeiriad e-bost a rhif ffôn yn unig (P0)',
  },
  whatIf: 'Beth os aiff rhywbeth o’i le?',
  whatIfText: 'Mae pob botwm yn mynd yn ôl i’r ap fel y byddai’r gwasanaeth go iawn yn ei wneud.',
  whatIfCancel: 'Mae’r person yn canslo',
  whatIfNoConsent: 'Nid yw’r person yn cytuno i rannu',
  whatIfDown: 'Nid yw NHS login ar gael',

  consentTitle: 'Cytuno i rannu eich gwybodaeth NHS login',
  consentLead: (service: string, name: string) =>
    `${name}, er mwyn eich mewngofnodi, mae angen i NHS login rannu rhywfaint o’ch gwybodaeth â’r gwasanaeth hwn: ${service}.`,
  consentWhat: 'Dyma’r wybodaeth:',
  consentItems: {
    nhs_number: 'eich rhif GIG',
    birthdate: 'eich dyddiad geni',
    family_name: 'eich cyfenw',
    given_name: 'eich enw cyntaf',
    email: 'eich cyfeiriad e-bost',
    phone_number: 'eich rhif ffôn symudol',
    gp_registration_details: 'pa feddygfa rydych wedi cofrestru â hi',
  },
  consentOnce: 'Gofynnir i chi unwaith. Mae’r gwasanaeth esgus yn cofio eich bod wedi cytuno.',
  consentChoice: 'Ydych chi’n cytuno i rannu’r wybodaeth hon?',
  agree: 'Cytuno a pharhau',
  disagree: 'Ddim yn cytuno',

  proveTitle: 'Profwch pwy ydych chi',
  proveLead: (service: string, name: string) =>
    `${name}, mae angen i’r gwasanaeth hwn (${service}) fod yn siŵr mai chi ydych chi cyn y gall ddangos gwybodaeth iechyd.`,
  proveReal:
    'Mae’r NHS login go iawn yn gofyn am lun o ddogfen adnabod a sgan o’ch wyneb, neu fanylion y mae dim ond chi a’ch meddygfa yn eu gwybod.',
  proveHere: 'Nid yw’r gwasanaeth esgus yn gwirio dim. Mae’n cofio bod y person hwn wedi profi pwy ydyw.',
  prove: 'Profi pwy ydw i',
  notNow: 'Nid nawr',

  goneTitle: 'Mae’r mewngofnodi hwn wedi dod i ben',
  goneText:
    'Mae wedi’i orffen yn barod, neu wedi’i adael yn rhy hir, neu wedi’i ddechrau mewn porwr arall. Ewch yn ôl i’r ap a mewngofnodwch eto.',
  refusedTitle: 'Ni allwch fewngofnodi o’r fan hon',
  refusedText:
    'Nid yw NHS login yn adnabod y gwasanaeth a’ch anfonodd yma, neu gofynnodd am ateb mewn cyfeiriad nad yw wedi’i gofrestru.',
};

const WORDS: Record<Language, Words> = { en: EN, cy: CY };

/** The sentences in that language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
