import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useKeptClosed } from '#/hooks/kept-closed.tsx';
import { useWords } from '#/hooks/language.tsx';
import { useMarkWhenPainted } from '#/hooks/marks.ts';
import { usePull } from '#/hooks/pull.ts';
import { useCoverage, useHome } from '#/hooks/record.ts';
import { useHandOverSearch } from '#/hooks/typed-search.ts';
import type { Kind } from '#/record/fact.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { PersonLine, type Person } from '#/record-view/person-line.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { AskedCard } from './asked-card.tsx';
import { ChangesCard } from './changes-card.tsx';
import { DeathNotice } from './death-notice.tsx';
import { Everything } from './everything.tsx';
import { AppointmentsCard, ClosedCard, FreshCard, Notices, PartCard } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';
import { PlanCard } from './plan-card.tsx';
import { PullStatus } from './pull-status.tsx';
import { ResultsCard } from './results-card.tsx';

/** Where the first page's view has each part. */
const PARTS = { allergy: 'allergies', medicine: 'medicines', condition: 'conditions' } as const;

/** `/record`: whose record it is, what matters now, and the way to everything else. */
export function HomePage({ person }: { readonly person: Person }): ReactElement {
  const words = useWords(HOME_WORDS);
  const coverage = useCoverage();
  const pull = usePull();
  const view = useHome();
  const { chosen, closed: kinds } = useKeptClosed();
  const closed = new Set<Kind>(kinds);
  const parts = [
    { kind: 'allergy', heading: words.allergies, to: '/record/allergies', see: words.seeAllergies },
    { kind: 'medicine', heading: words.medicines, to: '/record/medicines', see: words.seeMedicines },
    { kind: 'condition', heading: words.conditions, to: '/record/conditions', see: words.seeConditions },
  ] as const;
  const navigate = useNavigate();
  const handOver = useHandOverSearch();
  // Until it is known what is kept closed nothing is shown.
  const shown = chosen === undefined ? undefined : view;
  useMarkWhenPainted('phr:first-entries', shown !== undefined && shown.total > 0);
  useMarkWhenPainted('phr:complete', pull.status === 'done' && shown !== undefined);
  useMarkWhenPainted('phr:summary-shown', shown !== undefined);
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
      {shown === undefined ? (
        <Loading>{words.opening}</Loading>
      ) : (
        <>
          <Notices notices={shown.notices} />
          <DeathNotice />
          <AskedCard />
          <PlanCard />
          <div className="app-board">
            {parts.map((card) =>
              closed.has(card.kind) ? (
                <ClosedCard key={card.kind} heading={card.heading} to={card.to} />
              ) : (
                <PartCard
                  key={card.kind}
                  heading={card.heading}
                  part={shown[PARTS[card.kind]]}
                  what={words.what[card.kind]}
                  to={card.to}
                  see={card.see}
                />
              ),
            )}
            {closed.has('result') ? (
              <ClosedCard heading={words.results} to="/record/results" />
            ) : (
              <ResultsCard results={shown.results} />
            )}
            {/* These show everything together. */}
            {closed.size > 0 ? null : (
              <>
                <ChangesCard />
                <AppointmentsCard appointments={shown.appointments} />
                {shown.nobodyAsked ? null : <FreshCard fresh={shown.fresh} all={shown.freshAll} />}
              </>
            )}
          </div>
          <Everything counts={shown.counts} nobodyAsked={shown.nobodyAsked} />
        </>
      )}
      <CoverageRegion />
    </>
  );
}
