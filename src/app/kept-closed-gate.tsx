import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { useKeptClosed } from '#/hooks/kept-closed.tsx';
import { useWords } from '#/hooks/language.tsx';
import type { Kind } from '#/record/fact.ts';
import { Loading } from '#/ui/loading.tsx';
import { APP_WORDS } from './app.words.ts';
import { isShut } from './arrange-gate.ts';

const KeptClosedPage = lazy(async () => ({
  default: (await import('#/journeys/device/kept-closed.page.tsx')).KeptClosedPage,
}));

/** While a page shows what its owner keeps closed, a question stands in its place; the address stays. */
export function KeptClosedGate({
  shows,
  children,
}: {
  /** What the page shows; `all` also shows everything that has no page. */
  readonly shows: readonly Kind[] | 'all';
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords(APP_WORDS);
  const { chosen, closed } = useKeptClosed();
  if (!isShut(shows, closed)) return <>{children}</>;
  if (chosen === undefined) return <Loading>{words.loading}</Loading>;
  return (
    <Suspense fallback={<Loading>{words.loading}</Loading>}>
      <KeptClosedPage showsAll={shows === 'all'} />
    </Suspense>
  );
}
