import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { Loading } from '#/ui/loading.tsx';
import { APP_WORDS } from './app.words.ts';

const UnlockPage = lazy(async () => ({
  default: (await import('#/journeys/device/unlock.page.tsx')).UnlockPage,
}));
const ChoosePage = lazy(async () => ({
  default: (await import('#/journeys/device/choose.page.tsx')).ChoosePage,
}));

/** While a record is locked, how to unlock it stands in place of whatever page was asked for; the address stays. */
export function LockGate({ children }: { readonly children: ReactNode }): ReactElement {
  const words = useWords(APP_WORDS);
  const { session } = useSession();
  if (session.state !== 'locked' && session.state !== 'choosing') return <>{children}</>;
  return (
    <Suspense fallback={<Loading>{words.loading}</Loading>}>
      {session.state === 'locked' ? (
        <UnlockPage session={session} />
      ) : (
        <ChoosePage name={session.person.givenName ?? session.person.name} isShared={session.isShared} />
      )}
    </Suspense>
  );
}
