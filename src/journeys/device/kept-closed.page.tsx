import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useKeptClosed } from '#/hooks/kept-closed.tsx';
import { useWords } from '#/hooks/language.tsx';
import { useUnlockWays } from '#/hooks/unlock-ways.ts';
import { ProveFirst } from '#/record-view/prove-first.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { KEPT_CLOSED_WORDS } from './kept-closed.words.ts';

/** Stands in place of a page that shows what its owner keeps closed, until they show that it is them. */
export function KeptClosedPage({ showsAll }: { readonly showsAll: boolean }): ReactElement {
  const words = useWords(KEPT_CLOSED_WORDS);
  const { open } = useKeptClosed();
  const { ways = [] } = useUnlockWays();
  const navigate = useNavigate();
  return (
    <div className="app-reading">
      <PageHeading text={words.heading} />
      <p>{showsAll ? words.whatAll : words.what}</p>
      <ProveFirst
        level={2}
        ways={ways}
        onProven={async () => open()}
        onCancel={() => void navigate('/record')}
      />
    </div>
  );
}
