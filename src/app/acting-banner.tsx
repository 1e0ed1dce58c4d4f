import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { APP_WORDS } from './app.words.ts';

/** On every page, while the record shown is not the signed-in person's own: whose it is, and the way back. */
export function ActingBanner(): ReactElement | null {
  const words = useWords(APP_WORDS);
  const { session, actFor } = useSession();
  if (session.state !== 'signed-in' || session.actor === undefined) return null;
  return (
    <section className="app-acting" aria-label={words.people}>
      <div className="nhsuk-width-container app-acting__line">
        <p>
          {words.acting(session.actor.name)} <strong>{words.actingFor(session.person.name)}</strong>
        </p>
        <button type="button" className="app-acting__back" onClick={() => void actFor(undefined)}>
          {words.actingBack}
        </button>
      </div>
    </section>
  );
}
