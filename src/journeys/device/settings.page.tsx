import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { LOCK_MINUTES, useLockMinutes } from '#/hooks/auto-lock.ts';
import { useDeviceStorage } from '#/hooks/device-storage.ts';
import { useWords } from '#/hooks/language.tsx';
import { type Leaving, useOwnWords } from '#/hooks/own-words.ts';
import { usePlainLook } from '#/hooks/plain-look.ts';
import { useSession } from '#/hooks/session.tsx';
import { Button } from '#/ui/button.tsx';
import { NotificationBanner } from '#/ui/notification-banner.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { Select } from '#/ui/select.tsx';
import { DevicesSection } from './devices-section.tsx';
import { KeptClosedSection } from './kept-closed-section.tsx';
import { megabytes } from './megabytes.ts';
import { SETTINGS_WORDS } from './settings.words.ts';
import { WaysSection } from './ways-section.tsx';

/** `/settings`: what opens the record, when it locks, what it takes of the device, and how to remove it. */
export function SettingsPage(): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const { signOut, lock } = useSession();
  const own = useOwnWords();
  const isLeaving = (useLocation().state as Partial<Leaving> | null)?.leaving === true;
  const hasOwn = own !== undefined && own > 0;
  return (
    <div className="app-reading">
      {isLeaving ? (
        <NotificationBanner title={words.important}>
          <p>{hasOwn ? words.ownWords(own) : words.leaveWhat}</p>
          {hasOwn ? <p>{words.ownWordsLock}</p> : null}
          <div className="app-buttons">
            <Button onClick={() => lock('asked')}>{words.lockInstead}</Button>
            <Button kind="secondary" onClick={() => void signOut()}>
              {words.signOut}
            </Button>
          </div>
        </NotificationBanner>
      ) : null}
      <PageHeading text={words.heading} />
      <WaysSection />
      <Locking />
      <KeptClosedSection />
      <PlainLook />
      <DevicesSection />
      <Storage />
      <h2 className="nhsuk-heading-m">{words.leave}</h2>
      <p>
        {words.leaveWhat} {hasOwn ? words.ownWords(own) : ''}
      </p>
      <Button kind="warning" onClick={() => void signOut()}>
        {words.signOut}
      </Button>
    </div>
  );
}

function Locking(): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const [minutes, choose] = useLockMinutes();
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.lock}</h2>
      <Select
        label={words.lockAfter}
        name="lock-after"
        value={String(minutes)}
        options={LOCK_MINUTES.map((count) => ({ value: String(count), text: words.minutes(count) }))}
        onChange={(value) => choose(LOCK_MINUTES.find((count) => String(count) === value) ?? minutes)}
      />
      <p>{words.lockWhat}</p>
    </>
  );
}

function PlainLook(): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const [isPlain, choose] = usePlainLook();
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.hide}</h2>
      <p>{words.hideWhat}</p>
      <p>
        <output>{isPlain ? `${words.hideIsOn} ${words.hideInstalled}` : ''}</output>
      </p>
      <Button kind="secondary" onClick={() => choose(!isPlain)}>
        {isPlain ? words.hideOff : words.hideOn}
      </Button>
    </>
  );
}

function Storage(): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const { storage, askToKeep } = useDeviceStorage();
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.device}</h2>
      {storage === undefined ? null : (
        <>
          <p>
            {words.used(megabytes(storage.used))} {storage.isKept ? words.kept : words.notKept}
          </p>
          {storage.isKept ? null : (
            <Button kind="secondary" onClick={() => void askToKeep()}>
              {words.askToKeep}
            </Button>
          )}
        </>
      )}
    </>
  );
}
