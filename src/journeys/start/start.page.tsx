import { useCallback, type ReactElement } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { NotificationBanner } from '#/ui/notification-banner.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { START_WORDS } from './start.words.ts';
import { useOpening } from './use-opening.ts';
import { wantedPage } from './wanted-page.ts';

/** `/`: what this is, and how to sign in. */
export function StartPage(): ReactElement {
  const words = useWords(START_WORDS);
  const desk = useSession();
  const { session } = desk;
  const wanted = wantedPage(useLocation().state);
  const go = useCallback(() => desk.signIn(wanted === undefined ? {} : { returnTo: wanted }), [desk, wanted]);
  const door = useOpening(go);
  if (session.state === 'signed-in') return <Navigate to={wanted ?? '/record'} replace />;
  const because = session.state === 'signed-out' ? session.because : undefined;
  return (
    <div className="app-reading">
      {because === undefined || door.is === 'failed' ? null : (
        <NotificationBanner title={words.important}>
          {words.because[because].title === '' ? null : (
            <h3 className="nhsuk-notification-banner__heading">{words.because[because].title}</h3>
          )}
          <p>{words.because[because].text}</p>
        </NotificationBanner>
      )}
      {door.is === 'failed' ? (
        <ErrorSummary title={words.problem}>
          <p>{words.couldNotOpen}</p>
        </ErrorSummary>
      ) : null}
      <PageHeading text={words.heading} />
      <p className="nhsuk-lede-text">{words.lead}</p>
      <Lines lines={words.what} />
      <div className="app-start">
        <Button
          onClick={door.open}
          disabled={session.state === 'starting' || door.is === 'opening'}
          describedBy="sign-in-hint"
        >
          {words.signIn}
        </Button>
        <output className="nhsuk-hint app-said" id="sign-in-hint">
          {door.is === 'opening' ? words.opening : words.signInHint}
        </output>
      </div>
      <h2 className="nhsuk-heading-m">{words.needHeading}</h2>
      <Lines lines={words.need} />
      <h2 className="nhsuk-heading-m">{words.whoHeading}</h2>
      <Lines lines={words.who} />
      <h2 className="nhsuk-heading-m">{words.urgentHeading}</h2>
      <p>{words.urgent}</p>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
