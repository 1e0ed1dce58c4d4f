import type { ReactElement, ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import type { Session } from '#/hooks/session.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { APP_WORDS } from './app.words.ts';
import { gate } from './arrange-gate.ts';

/** Lets nobody but a person who may read the record past; the others are led to where they can go on. */
export function SignInGate({
  children,
  forEveryLevel = false,
}: {
  readonly children: ReactNode;
  readonly forEveryLevel?: boolean;
}): ReactElement {
  const words = useWords(APP_WORDS);
  const { session } = useSession();
  const { pathname, search } = useLocation();
  const passage = gate(session, forEveryLevel);
  switch (passage) {
    case 'wait':
      return <Loading>{words.starting}</Loading>;
    case 'sign-in':
      // The address wanted travels beside the navigation, not in it: nothing about a person's record in a URL.
      // After signing out nothing is wanted: the next person at this device should not be led to the last one's page.
      return <Navigate to="/" replace state={hasChosen(session) ? null : { wanted: pathname + search }} />;
    case 'prove-first':
      return <Navigate to="/record" replace />;
    case 'enter':
      return <>{children}</>;
  }
}

function hasChosen(session: Session): boolean {
  return session.state === 'signed-out' && (session.because === 'chosen' || session.because === 'elsewhere');
}

/** Where the identity provider sends people back to. Reading its answer is the session's work; this page only waits. */
export function SignedInPage(): ReactElement {
  const words = useWords(APP_WORDS);
  const { session } = useSession();
  if (session.state === 'signed-out') return <Navigate to="/" replace />;
  if (session.state === 'signed-in') return <Navigate to={wantedAddress()} replace />;
  return (
    <>
      <PageHeading text={words.signingIn} />
      <Loading>{words.signingInWait}</Loading>
    </>
  );
}

/** The session has put the wanted page into the address bar by now, without the router noticing. */
function wantedAddress(): string {
  const { pathname, search } = window.location;
  return pathname === '/signed-in' ? '/record' : pathname + search;
}
