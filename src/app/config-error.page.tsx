import { useEffect, type ReactElement } from 'react';
import type { Language } from '#/kit/words.ts';
import { APP_WORDS } from './app.words.ts';

/**
 * Shown instead of everything when the settings cannot be used. Stands alone: without settings there is no language
 * choice, session or router above it, so it says everything in both languages.
 */
export function ConfigErrorPage({ reason }: { readonly reason: string }): ReactElement {
  useEffect(() => {
    document.title = APP_WORDS.en.badSettings;
  }, []);
  return (
    <main className="nhsuk-width-container nhsuk-main-wrapper app-main app-reading" id="main">
      <h1 className="nhsuk-heading-l">{APP_WORDS.en.badSettings}</h1>
      <About language="en" reason={reason} />
      <h2 className="nhsuk-heading-m" lang="cy">
        {APP_WORDS.cy.badSettings}
      </h2>
      <About language="cy" reason={reason} />
    </main>
  );
}

function About({ language, reason }: { readonly language: Language; readonly reason: string }): ReactElement {
  const words = APP_WORDS[language];
  return (
    <div lang={language}>
      <p>{words.badSettingsText}</p>
      <p className="nhsuk-body-s">{words.badSettingsReason(reason)}</p>
      <p>{words.wrongUrgent}</p>
    </div>
  );
}
