import type { ReactElement } from 'react';
import { useLittleRoom } from '#/hooks/device-storage.ts';
import { useWords } from '#/hooks/language.tsx';
import { usePull } from '#/hooks/pull.ts';
import { NotificationBanner } from '#/ui/notification-banner.tsx';
import { APP_WORDS } from './app.words.ts';

/** Says that the device is nearly full: beforehand where the browser tells, else once something did not fit. */
export function RoomBanner(): ReactElement | null {
  const words = useWords(APP_WORDS);
  const { status, failure } = usePull();
  // Chromium tells of ten gigabytes more than are used, however full the device is: there only a failure says so.
  const isLittle = useLittleRoom(status === 'running');
  if (!isLittle && failure?.kind !== 'storage-full') return null;
  return (
    <NotificationBanner title={words.littleRoom}>
      <p>{words.littleRoomText}</p>
    </NotificationBanner>
  );
}
