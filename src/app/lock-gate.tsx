import { lazy, Suspense, useEffect, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useDesk } from '#/hooks/desk.tsx';
import { useCardsShownLocked } from '#/hooks/emergency-card.ts';
import { useWords } from '#/hooks/language.tsx';
import { useSession, type Session } from '#/hooks/session.tsx';
import { Loading } from '#/ui/loading.tsx';
import { APP_WORDS } from './app.words.ts';

const EMERGENCY = '/emergency';

const UnlockPage = lazy(async () => ({
  default: (await import('#/journeys/device/unlock.page.tsx')).UnlockPage,
}));
const ChoosePage = lazy(async () => ({
  default: (await import('#/journeys/device/choose.page.tsx')).ChoosePage,
}));

const LockedCardPage = lazy(async () => ({
  default: (await import('#/journeys/emergency/locked-card.page.tsx')).LockedCardPage,
}));

/** While a record is locked, how to unlock it stands in place of whatever page was asked for; the address stays. */
export function LockGate({ children }: { readonly children: ReactNode }): ReactElement {
  const words = useWords(APP_WORDS);
  const { session } = useSession();
  const desk = useDesk();
  const isShut = session.state === 'locked' || session.state === 'choosing';
  useEffect(() => {
    // The threads that hold the record take a moment to load, and hold nothing yet: they do it while a PIN is typed.
    if (isShut) desk.worker();
  }, [desk, isShut]);
  if (!isShut) return <>{children}</>;
  return (
    <Suspense fallback={<Loading>{words.loading}</Loading>}>
      {session.state === 'locked' ? (
        <Locked session={session} />
      ) : (
        <ChoosePage name={session.person.givenName ?? session.person.name} isShared={session.isShared} />
      )}
    </Suspense>
  );
}

/** The emergency card of who lets it be read so, at its own address; everything else waits to be unlocked. */
function Locked({
  session,
}: {
  readonly session: Extract<Session, { readonly state: 'locked' }>;
}): ReactElement {
  const words = useWords(APP_WORDS);
  const { pathname } = useLocation();
  const cards = useCardsShownLocked();
  if (pathname !== EMERGENCY) return <UnlockPage session={session} hasCard={(cards ?? []).length > 0} />;
  if (cards === undefined) return <Loading>{words.loading}</Loading>;
  return cards.length > 0 ? <LockedCardPage cards={cards} /> : <UnlockPage session={session} />;
}
