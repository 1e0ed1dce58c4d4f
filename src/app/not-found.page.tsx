import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { Link } from '#/ui/link.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { APP_WORDS } from './app.words.ts';

export function NotFoundPage(): ReactElement {
  const words = useWords(APP_WORDS);
  const { session } = useSession();
  const signedIn = session.state === 'signed-in';
  return (
    <div className="app-reading">
      <PageHeading text={words.notFound} />
      <p>{words.notFoundText}</p>
      <p>
        <Link to={signedIn ? '/record' : '/'}>{signedIn ? words.backToRecord : words.backToStart}</Link>
      </p>
    </div>
  );
}
