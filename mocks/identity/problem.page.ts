import type { Asked } from '../nhs-login/cookies.ts';
import { problemPageIn } from '../nhs-login/problem.page.ts';

/** The cookie in which the broker's pages remember the language. */
export const LANGUAGE_COOKIE = 'identity_language';

const WORDS = {
  en: {
    service: 'Sign in to your health record',
    skip: 'Skip to main content',
    footer: 'A stand-in for trying the product. It is not run by the NHS.',
    title: 'Sorry, we could not sign you in',
    text: 'The sign-in was interrupted, left for too long, or begun in another browser. Nothing of your record has been shown to anybody.',
    back: 'Go back to your health record and sign in again',
    detail: 'What went wrong, for the people who run the service:',
  },
  cy: {
    service: 'Mewngofnodi i’ch cofnod iechyd',
    skip: 'Neidio i’r prif gynnwys',
    footer: 'Gwasanaeth esgus ar gyfer rhoi cynnig ar y cynnyrch. Nid y GIG sy’n ei redeg.',
    title: 'Mae’n ddrwg gennym, ni allem eich mewngofnodi',
    text: 'Torrwyd ar draws y mewngofnodi, gadawyd ef yn rhy hir, neu fe’i dechreuwyd mewn porwr arall. Nid oes dim o’ch cofnod wedi’i ddangos i neb.',
    back: 'Ewch yn ôl i’ch cofnod iechyd a mewngofnodwch eto',
    detail: 'Beth aeth o’i le, i’r bobl sy’n rhedeg y gwasanaeth:',
  },
};

/** The page for a sign-in that cannot go on and cannot be sent back to the app either. */
export function problemPage(
  asked: Asked,
  problem: { error: string; description?: string | undefined },
  appOrigin: string,
): { policy: string; markup: string } {
  return problemPageIn(
    { words: WORDS, languageCookie: LANGUAGE_COOKIE, backTo: `${appOrigin}/` },
    asked,
    problem,
  );
}
