import type { ReactElement } from 'react';
import { useSession } from '#/hooks/session.tsx';
import { HomePage } from '#/journeys/home/home.page.tsx';
import { ProvePage } from '#/journeys/start/prove.page.tsx';

/** `/record`: the record itself, or for those who have not proven who they are, how to do that. */
export function RecordPage(): ReactElement | null {
  const { session } = useSession();
  if (session.state !== 'signed-in') return null;
  return session.level === 'P9' ? <HomePage person={session.person} /> : <ProvePage level={session.level} />;
}
