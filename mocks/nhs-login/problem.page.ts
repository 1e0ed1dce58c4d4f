import { languageOf, type Asked } from './cookies.ts';
import { html } from './html.ts';
import { pagePolicy, renderPage } from './page.ts';
import type { Language } from './words.ts';

/** What the page says, in one language. */
export interface ProblemWords {
  service: string;
  skip: string;
  footer: string;
  title: string;
  text: string;
  back: string;
  detail: string;
}

/** Whose page it is: its words, the cookie that remembers the language, and where its link leads back to. */
export interface ProblemFrame {
  words: Record<Language, ProblemWords>;
  languageCookie: string;
  backTo: string;
}

/** A page for a sign-in that cannot go on and cannot be sent back to the app either; with the policy to send it with. */
export function problemPageIn(
  frame: ProblemFrame,
  asked: Asked,
  problem: { error: string; description?: string | undefined },
): { policy: string; markup: string } {
  const language = languageOf(asked, frame.languageCookie);
  const words = frame.words[language];
  const other = language === 'en' ? 'cy' : 'en';
  const markup = renderPage({
    language,
    serviceName: words.service,
    title: words.title,
    skip: words.skip,
    footer: words.footer,
    toggle: {
      label: language === 'en' ? 'Cymraeg' : 'English',
      href: `/problem?lang=${other}`,
      language: other,
    },
    body: html`<h1 class="nhsuk-heading-l">${words.title}</h1>
      <p>${words.text}</p>
      <p><a class="nhsuk-link" href="${frame.backTo}">${words.back}</a></p>
      <p class="nhsuk-body-s">
        ${words.detail} <code>${problem.error}</code>${problem.description && html` – ${problem.description}`}
      </p>`,
  });
  return { policy: pagePolicy([]), markup };
}
