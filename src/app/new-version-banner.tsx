import { useEffect, useRef, type ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useNewVersion } from '#/hooks/new-version.ts';
import { Button } from '#/ui/button.tsx';
import { NotificationBanner } from '#/ui/notification-banner.tsx';
import { APP_WORDS } from './app.words.ts';

/** Says that a new version of the service is here; the person chooses when to use it. */
export function NewVersionBanner(): ReactElement | null {
  const words = useWords(APP_WORDS);
  const { version, use } = useNewVersion();
  const { pathname } = useLocation();
  const page = useRef(pathname);
  useEffect(() => {
    // Scripts of the version that this page began with may be gone by now: the next page begins with the new one.
    if (version === 'used-elsewhere' && page.current !== pathname) location.reload();
    page.current = pathname;
  }, [version, pathname]);
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
