import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useMarkWhenPainted } from '#/hooks/marks.ts';
import { usePull } from '#/hooks/pull.ts';
import { useCoverage, useHome } from '#/hooks/record.ts';
import { useHandOverSearch } from '#/hooks/typed-search.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { ChangesCard } from './changes-card.tsx';
import { Everything } from './everything.tsx';
import { AppointmentsCard, FreshCard, Notices, PartCard } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';
import { PersonLine, type Person } from './person-line.tsx';
import { PullStatus } from './pull-status.tsx';
import { ResultsCard } from './results-card.tsx';

/** `/record`: whose record it is, what matters now, and the way to everything else. */
export function HomePage({ person }: { readonly person: Person }): ReactElement {
  const words = useWords(HOME_WORDS);
  const coverage = useCoverage();
  const pull = usePull();
  const view = useHome();
  const navigate = useNavigate();
  const handOver = useHandOverSearch();
  useMarkWhenPainted('phr:first-entries', view !== undefined && view.total > 0);
  useMarkWhenPainted('phr:complete', pull.status === 'done' && view !== undefined);
  useMarkWhenPainted('phr:summary-shown', view !== undefined);
  return (
    <>
      <PageHeading text={words.heading} />
      <PersonLine person={person} />
      <PullStatus coverage={coverage} entries={view?.total ?? 0} />
      <SearchBox
        action="/record/search"
        label={words.search}
        button={words.searchButton}
        onSearch={(text) => {
          handOver(text);
          void navigate('/record/search');
        }}
      />
      {view === undefined ? (
        <Loading>{words.opening}</Loading>
      ) : (
        <>
          <Notices notices={view.notices} />
          <div className="app-board">
            <PartCard
              heading={words.allergies}
              part={view.allergies}
              what={words.what.allergy}
              to="/record/allergies"
              see={words.seeAllergies}
            />
            <PartCard
              heading={words.medicines}
              part={view.medicines}
              what={words.what.medicine}
              to="/record/medicines"
              see={words.seeMedicines}
            />
            <PartCard
              heading={words.conditions}
              part={view.conditions}
              what={words.what.condition}
              to="/record/conditions"
              see={words.seeConditions}
            />
            <ResultsCard results={view.results} />
            <ChangesCard />
            <AppointmentsCard appointments={view.appointments} />
            {view.nobodyAsked ? null : <FreshCard fresh={view.fresh} all={view.freshAll} />}
          </div>
          <Everything counts={view.counts} nobodyAsked={view.nobodyAsked} />
        </>
      )}
      <CoverageRegion />
    </>
  );
}
