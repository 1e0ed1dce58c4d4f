import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useCoverage, useHeldDetails, useRegister, useStatements } from '#/hooks/record.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { SummaryList } from '#/ui/summary-list.tsx';
import { AccountTable } from './account-table.tsx';
import { aboutSource } from './arrange-sources.ts';
import { DifferingList } from './differing-list.tsx';
import { HeldDetailsList } from './held-details-list.tsx';
import { SourceSection } from './source-section.tsx';
import { SOURCES_WORDS } from './sources.words.ts';

/** `/record/sources`: every source, what it sent, and where each piece of it went. */
export function SourcesPage(): ReactElement {
  const words = useWords(SOURCES_WORDS);
  const coverage = useCoverage();
  const details = useHeldDetails();
  const statements = useStatements();
  const register = useRegister();
  return (
    <>
      <PageHeading text={words.heading} />
      {coverage?.length === 0 ? null : <p className="app-reading">{words.lead}</p>}
      <CoverageRegion withLink={false} />
      {coverage === undefined ? <Loading>{words.opening}</Loading> : null}
      {coverage === undefined || coverage.length === 0 ? null : (
        <>
          <DifferingList />
          {coverage.map((source) => (
            <SourceSection
              key={source.source}
              source={source}
              {...aboutSource(source, details, statements)}
              register={register}
            />
          ))}
          <AccountTable coverage={coverage} />
          <h2 className="nhsuk-heading-m">{words.explainHeading}</h2>
          <SummaryList
            rows={words.explain.map(({ word, text }) => ({ key: word, name: word, value: text }))}
          />
          <p>{words.adds}</p>
          {register === undefined ? null : (
            <>
              <h2 className="nhsuk-heading-m">{words.registerHeading}</h2>
              <p>{words.registerHint}</p>
              <HeldDetailsList held={register} />
            </>
          )}
        </>
      )}
    </>
  );
}
