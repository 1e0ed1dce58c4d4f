import type { ProblemWords } from '../nhs-login/problem.page.ts';
import type { Language } from '../nhs-login/words.ts';

/** The cookie in which the pages remember the language. */
export const LANGUAGE_COOKIE = 'staff_identity_language';

const EN = {
  service: 'Care Identity',
  skip: 'Skip to main content',
  footer: 'A stand-in for trying the product. It is not run by the NHS.',
  otherLanguage: 'Cymraeg',
  standInHeading: 'This is a stand-in',
  standInText:
    'It takes the place of the sign-in for NHS staff so that you can try the product. Everybody here is invented. There is no smartcard and no password.',
  problemTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  signInTitle: 'Sign in as staff',
  idLabel: 'Staff ID',
  idHint: 'The 12 digit user number of somebody invented',
  continue: 'Continue',
  orChoose: 'Or choose a member of staff',
  noWish: 'I do not want to sign in',
  errors: {
    empty: 'Enter a staff ID',
    'not-twelve-digits': 'Staff ID must be 12 digits',
    unknown: 'Nobody here has this staff ID',
  },
};

/** Every sentence of the sign-in page, in one language. */
export type Words = typeof EN;

/** What can be wrong with a typed staff ID. */
export type IdError = keyof Words['errors'];

const CY: Words = {
  service: 'Hunaniaeth Gofal',
  skip: 'Neidio i’r prif gynnwys',
  footer: 'Gwasanaeth esgus ar gyfer rhoi cynnig ar y cynnyrch. Nid y GIG sy’n ei redeg.',
  otherLanguage: 'English',
  standInHeading: 'Gwasanaeth esgus yw hwn',
  standInText:
    'Mae’n cymryd lle mewngofnodi staff y GIG er mwyn i chi roi cynnig ar y cynnyrch. Pobl ddychmygol yw pawb yma. Nid oes cerdyn clyfar na chyfrinair.',
  problemTitle: 'Mae yna broblem',
  errorPrefix: 'Gwall: ',
  signInTitle: 'Mewngofnodi fel staff',
  idLabel: 'Rhif staff',
  idHint: 'Rhif defnyddiwr 12 digid rhywun dychmygol',
  continue: 'Parhau',
  orChoose: 'Neu dewiswch aelod o staff',
  noWish: 'Dydw i ddim eisiau mewngofnodi',
  errors: {
    empty: 'Rhowch rif staff',
    'not-twelve-digits': 'Rhaid i’r rhif staff fod yn 12 digid',
    unknown: 'Nid oes gan neb yma y rhif staff hwn',
  },
};

/** The sentences of the sign-in page. */
export const WORDS: Record<Language, Words> = { en: EN, cy: CY };

/** The sentences of the page for a sign-in that cannot go on. */
export const PROBLEM_WORDS: Record<Language, ProblemWords> = {
  en: {
    service: EN.service,
    skip: EN.skip,
    footer: EN.footer,
    title: 'Sorry, we could not sign you in',
    text: 'The sign-in was interrupted, left for too long, or begun in another browser. Nothing of any patient has been shown to anybody.',
    back: 'Go back to the shared readings and sign in again',
    detail: 'What went wrong, for the people who run the service:',
  },
  cy: {
    service: CY.service,
    skip: CY.skip,
    footer: CY.footer,
    title: 'Mae’n ddrwg gennym, ni allem eich mewngofnodi',
    text: 'Torrwyd ar draws y mewngofnodi, gadawyd ef yn rhy hir, neu fe’i dechreuwyd mewn porwr arall. Nid oes dim am unrhyw glaf wedi’i ddangos i neb.',
    back: 'Ewch yn ôl i’r darlleniadau a rannwyd a mewngofnodwch eto',
    detail: 'Beth aeth o’i le, i’r bobl sy’n rhedeg y gwasanaeth:',
  },
};
