import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { usePull } from '#/hooks/pull.ts';
import type { Kind } from '#/record/fact.ts';
import { EMERGENCY_KINDS } from '#/record/overview/emergency-kinds.ts';
import { StartPage } from '#/journeys/start/start.page.tsx';
import { Loading } from '#/ui/loading.tsx';
import { APP_WORDS } from './app.words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeptClosedGate } from './kept-closed-gate.tsx';
import { NotFoundPage } from './not-found.page.tsx';
import { SignedInPage, SignInGate } from './sign-in-gate.tsx';

type Page = ComponentType<object>;

/** Ways to fetch the script of every page. */
const fetches: (() => Promise<void>)[] = [];

/** One page, fetched when first opened, or before: then it is drawn with no wait, and nothing flickers. */
function page<Name extends string>(load: () => Promise<{ readonly [Key in Name]: Page }>, name: Name): Page {
  let fetched: Page | undefined;
  const fetching = lazy(async (): Promise<{ default: Page }> => ({ default: (await load())[name] }));
  fetches.push(async () => {
    fetched = (await load())[name];
  });
  return function FetchedPage() {
    const [Screen] = useState(() => fetched ?? fetching);
    return <Screen />;
  };
}

/** Fetches the scripts of pages that nobody has opened yet, one at a time, while nothing else is to be done. */
export function usePagesAhead(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    let left = false;
    const fetchNext = async (place: number): Promise<void> => {
      const fetch = fetches[place];
      if (left || fetch === undefined) return;
      // A script that does not arrive is asked for again by whoever opens its page.
      await fetch().catch(() => undefined);
      whenIdle(() => void fetchNext(place + 1));
    };
    whenIdle(() => void fetchNext(0));
    return () => {
      left = true;
    };
  }, [isWanted]);
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 50);
}

const RecordPage = page(() => import('./record.page.tsx'), 'RecordPage');

const EmergencyPage = page(() => import('#/journeys/emergency/emergency.page.tsx'), 'EmergencyPage');

/** What belongs to the person and not to what sources say. */
const OWN_PAGES: readonly (readonly [path: string, page: Page])[] = [
  ['people', page(() => import('#/journeys/acting-for/people.page.tsx'), 'PeoplePage')],
  ['readings', page(() => import('#/journeys/readings/readings.page.tsx'), 'ReadingsPage')],
  ['readings/new', page(() => import('#/journeys/readings/new-reading.page.tsx'), 'NewReadingPage')],
  ['readings/answers', page(() => import('#/journeys/readings/answers.page.tsx'), 'AnswersPage')],
  ['readings/plan', page(() => import('#/journeys/readings/plan.page.tsx'), 'PlanPage')],
  ['readings/diary', page(() => import('#/journeys/readings/diary.page.tsx'), 'DiaryPage')],
  ['readings/device', page(() => import('#/journeys/readings/device.page.tsx'), 'DevicePage')],
  ['readings/import', page(() => import('#/journeys/readings/import-file.page.tsx'), 'ImportFilePage')],
  ['readings/sharing', page(() => import('#/journeys/readings/sharing.page.tsx'), 'SharingPage')],
  ['settings', page(() => import('#/journeys/device/settings.page.tsx'), 'SettingsPage')],
];

/** Each with the kinds of entry that it shows. */
const RECORD_PAGES: readonly (readonly [path: string, shows: readonly Kind[] | 'all', page: Page])[] = [
  ['medicines', ['medicine'], page(() => import('#/journeys/medicines/medicines.page.tsx'), 'MedicinesPage')],
  ['allergies', ['allergy'], page(() => import('#/journeys/allergies/allergies.page.tsx'), 'AllergiesPage')],
  [
    'conditions',
    ['condition'],
    page(() => import('#/journeys/conditions/conditions.page.tsx'), 'ConditionsPage'),
  ],
  ['results', ['result'], page(() => import('#/journeys/results/results.page.tsx'), 'ResultsPage')],
  ['results/trend/*', ['result'], page(() => import('#/journeys/results/trend.page.tsx'), 'TrendPage')],
  [
    'vaccinations',
    ['vaccination'],
    page(() => import('#/journeys/vaccinations/vaccinations.page.tsx'), 'VaccinationsPage'),
  ],
  [
    'procedures',
    ['procedure'],
    page(() => import('#/journeys/procedures/procedures.page.tsx'), 'ProceduresPage'),
  ],
  ['visits', ['visit'], page(() => import('#/journeys/visits/visits.page.tsx'), 'VisitsPage')],
  ['documents', ['document'], page(() => import('#/journeys/documents/documents.page.tsx'), 'DocumentsPage')],
  [
    'documents/open/*',
    ['document'],
    page(() => import('#/journeys/documents/document.page.tsx'), 'DocumentPage'),
  ],
  ['timeline', 'all', page(() => import('#/journeys/timeline/timeline.page.tsx'), 'TimelinePage')],
  ['search', 'all', page(() => import('#/journeys/search/search.page.tsx'), 'SearchPage')],
  ['sources', [], page(() => import('#/journeys/sources/sources.page.tsx'), 'SourcesPage')],
  ['changes', 'all', page(() => import('#/journeys/changes/changes.page.tsx'), 'ChangesPage')],
  ['questions', 'all', page(() => import('#/journeys/questions/questions.page.tsx'), 'QuestionsPage')],
  ['entry/*', 'all', page(() => import('#/journeys/entry/entry.page.tsx'), 'EntryPage')],
];

/** Which page stands at which address. */
export function AppRoutes(): ReactElement {
  const words = useWords(APP_WORDS);
  const { pathname } = useLocation();
  const { status, hadRecord } = usePull();
  // A first pull needs the device for itself.
  usePagesAhead(hadRecord || status === 'done' || status === 'failed');
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading>{words.loading}</Loading>}>
        <Routes>
          <Route index element={<StartPage />} />
          <Route path="signed-in" element={<SignedInPage />} />
          <Route path="record">
            <Route
              index
              element={
                <SignInGate forEveryLevel>
                  <RecordPage />
                </SignInGate>
              }
            />
            {RECORD_PAGES.map(([path, shows, Screen]) => (
              <Route
                key={path}
                path={path}
                element={
                  <SignInGate>
                    <KeptClosedGate shows={shows}>
                      <Screen />
                    </KeptClosedGate>
                  </SignInGate>
                }
              />
            ))}
          </Route>
          {OWN_PAGES.map(([path, Screen]) => (
            <Route
              key={path}
              path={path}
              element={
                <SignInGate>
                  <Screen />
                </SignInGate>
              }
            />
          ))}
          <Route
            path="emergency"
            element={
              <SignInGate>
                <KeptClosedGate shows={EMERGENCY_KINDS}>
                  <EmergencyPage />
                </KeptClosedGate>
              </SignInGate>
            }
          />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
