import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useMarkWhenPainted } from '#/hooks/marks.ts';
import { usePull } from '#/hooks/pull.ts';
import { useCoverage, useStatements } from '#/hooks/record.ts';
import type { Entry } from '#/record/entry.ts';
import type { Kind } from '#/record/fact.ts';
import { Button } from '#/ui/button.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { CoverageRegion } from './coverage-region.tsx';
import { arrangeEmptiness } from './entry-emptiness.ts';
import { EntryEmpty, EntryPartOnly } from './entry-empty.tsx';
import { EMPTY_WORDS } from './entry-empty.words.ts';
import { EntryList, type ItemGiven } from './entry-list.tsx';
import type { Shelf } from './entry-shelves.ts';
import { EntryStatements } from './entry-statements.tsx';

export interface EntryListPageProps extends ItemGiven {
  readonly heading: string;
  readonly lead: string;
  readonly about: Kind | 'record';
  /** All entries of the page before any filter; undefined while they are read. */
  readonly entries: readonly Entry[] | undefined;
  readonly shelves: readonly Shelf[];
  readonly wanted?: string | undefined;
  /** Filters, warnings, jumps: above the list, only when there is one. */
  readonly children?: ReactNode;
}

/** The frame of every list in the record: what it is, what may be missing, the entries, and the coverage. */
export function EntryListPage(props: EntryListPageProps): ReactElement {
  const { heading, lead, about, entries, shelves } = props;
  const words = useWords(EMPTY_WORDS);
  const coverage = useCoverage();
  const statements = useStatements(about === 'record' ? undefined : about);
  const [complete, setComplete] = useState(false);
  const finding = usePull().status === 'running' && coverage?.length === 0;
  const loading = entries === undefined || finding;
  const emptiness = useMemo(
    () => arrangeEmptiness({ loading, coverage, statements }),
    [loading, coverage, statements],
  );
  const some = entries !== undefined && entries.length > 0;
  useMarkWhenPainted('phr:first-entries', some);
  useMarkWhenPainted('phr:complete', some && complete && emptiness.is !== 'looking');
  return (
    <>
      <PageHeading text={heading} />
      <p className="nhsuk-lede-text">{lead}</p>
      {some ? <EntryPartOnly emptiness={emptiness} /> : <EntryEmpty emptiness={emptiness} about={about} />}
      <EntryStatements statements={statements} />
      {some ? (
        <>
          {props.children}
          <div className="app-page-tools">
            <Button kind="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
          {shelves.length === 0 ? (
            <InsetText>
              <p>{words.filtered}</p>
            </InsetText>
          ) : (
            <EntryList {...props} onComplete={setComplete} />
          )}
        </>
      ) : null}
      <CoverageRegion />
    </>
  );
}
