import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useMarkWhenPainted } from '#/hooks/marks.ts';
import { usePull } from '#/hooks/pull.ts';
import { useCoverage, useStatements } from '#/hooks/record.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import type { Kind } from '#/record/fact.ts';
import { Button } from '#/ui/button.tsx';
import { Progress } from '#/ui/progress.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { arrangeStatements, type ArrangedStatements } from './arrange-statements.ts';
import { CoverageRegion, CoverageSummaryLine } from './coverage-region.tsx';
import { EntryDisagreements } from './entry-disagreements.tsx';
import { disagreementsAbout } from '#/record/contradictions/disputes.ts';
import { arrangeEmptiness, type Emptiness } from '#/record/emptiness.ts';
import { EntryEmpty, EntryPartOnly } from './entry-empty.tsx';
import { EMPTY_WORDS } from './entry-empty.words.ts';
import { EntryList, type ItemGiven } from './entry-list.tsx';
import type { Shelf } from './entry-shelves.ts';
import { EntryStatements, EntryWarnings } from './entry-statements.tsx';
import { useDisputes } from './use-disputes.ts';

export interface EntryListPageProps extends Omit<ItemGiven, 'disputes'> {
  readonly heading: string;
  readonly lead: string;
  readonly about: Kind | 'record';
  /** All entries of the page before any filter; undefined while they are read. */
  readonly entries: readonly EntryLine[] | undefined;
  readonly shelves: readonly Shelf[];
  readonly wanted?: string | undefined;
  /** Only the beginning of the list has been read so far. */
  readonly isPart?: boolean;
  /** Filters, jumps: above the list, only when there is one. */
  readonly children?: ReactNode;
}

/** The frame of every list in the record: what it is, what may be missing, the entries, and the coverage. */
export function EntryListPage(props: EntryListPageProps): ReactElement {
  const { heading, lead, about, entries } = props;
  const coverage = useCoverage();
  const statements = useStatements(about === 'record' ? undefined : about);
  const [complete, setComplete] = useState(false);
  const finding = usePull().status === 'running' && coverage?.length === 0;
  const loading = entries === undefined || finding;
  const emptiness = useMemo(
    () => arrangeEmptiness({ loading, coverage, statements }),
    [loading, coverage, statements],
  );
  const said = useMemo(
    () => arrangeStatements({ about, statements: statements ?? [], entries: entries ?? [] }),
    [about, statements, entries],
  );
  const some = entries !== undefined && entries.length > 0;
  useMarkWhenPainted('phr:first-entries', some);
  useMarkWhenPainted('phr:complete', some && complete && props.isPart !== true && emptiness.is !== 'looking');
  return (
    <>
      <PageHeading text={heading} />
      <CoverageAbove />
      <p className="nhsuk-body">{lead}</p>
      {some ? (
        <Filled {...props} entries={entries} emptiness={emptiness} said={said} onComplete={setComplete} />
      ) : (
        <Empty about={about} emptiness={emptiness} said={said} />
      )}
      <CoverageRegion />
    </>
  );
}

/** How many organisations have answered, with the way down to which. */
function CoverageAbove(): ReactElement {
  const words = useWords(EMPTY_WORDS);
  return (
    <div className="app-coverage-above">
      <CoverageSummaryLine />
      <p>
        <a className="nhsuk-link" href="#coverage">
          {words.toCoverage}
        </a>
      </p>
    </div>
  );
}

interface EmptyProps {
  readonly about: Kind | 'record';
  readonly emptiness: Emptiness;
  readonly said: ArrangedStatements;
}

/** Where somebody states that there are none, that is told first, and not that nothing was written down. */
function Empty({ about, emptiness, said }: EmptyProps): ReactElement {
  return (
    <>
      <EntryWarnings said={said.warnings} />
      {said.statesNone ? (
        <>
          <EntryStatements said={said.others} />
          <EntryPartOnly emptiness={emptiness} />
        </>
      ) : (
        <>
          <EntryEmpty emptiness={emptiness} about={about} />
          <EntryStatements said={said.others} />
        </>
      )}
    </>
  );
}

interface FilledProps extends EntryListPageProps, EmptyProps {
  readonly entries: readonly EntryLine[];
  readonly onComplete: (complete: boolean) => void;
}

function Filled(props: FilledProps): ReactElement {
  const { about, emptiness, said, shelves } = props;
  const words = useWords(EMPTY_WORDS);
  const disputes = useDisputes();
  return (
    <>
      <EntryPartOnly emptiness={emptiness} />
      <EntryWarnings said={said.warnings} />
      {about === 'record' ? null : (
        <EntryDisagreements disagreements={disagreementsAbout(about, disputes.all)} />
      )}
      {props.children}
      {shelves.length === 0 ? (
        <InsetText>
          <p>{words.filtered}</p>
        </InsetText>
      ) : (
        <EntryList {...props} disputes={disputes.byEntry} />
      )}
      {props.isPart === true ? <Progress text={words.readingRest} /> : null}
      <EntryStatements said={said.others} />
      <div className="app-page-tools">
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}
