import { useEffect, useRef, type ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useNewVersion } from '#/hooks/new-version.ts';
import { useSession } from '#/hooks/session.tsx';
import { Button } from '#/ui/button.tsx';
import { NotificationBanner } from '#/ui/notification-banner.tsx';
import { APP_WORDS } from './app.words.ts';

/** Says that a new version of the service is here; the person chooses when to use it. */
export function NewVersionBanner(): ReactElement | null {
  const words = useWords(APP_WORDS);
  const { version, use } = useNewVersion();
  const { pathname } = useLocation();
  const { session } = useSession();
  const page = useRef(pathname);
  const isLocked = session.state === 'locked';
  useEffect(() => {
    // Scripts of the version that this page began with may be gone by now: the next page begins with the new one, and so does
    // whoever unlocks, whose record is read by threads that are loaded then. A locked page has nothing to lose.
    if (version === 'used-elsewhere' && (isLocked || page.current !== pathname)) location.reload();
    page.current = pathname;
  }, [version, pathname, isLocked]);
  if (version !== 'ready' && version !== 'held-back') return null;
  return (
    <NotificationBanner title={words.newVersion}>
      <p>{version === 'ready' ? words.newVersionReady : words.newVersionHeld}</p>
      {version === 'ready' ? (
        <Button kind="secondary" onClick={use}>
          {words.newVersionUse}
        </Button>
      ) : null}
    </NotificationBanner>
  );
}
