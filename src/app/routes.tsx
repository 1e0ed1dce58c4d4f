import { lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { LayerProvider } from '#/hooks/layer-provider.tsx';
import { StartPage } from '#/journeys/start/start.page.tsx';
import { Loading } from '#/ui/loading.tsx';
import { APP_WORDS } from './app.words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found.page.tsx';
import { SignedInPage, SignInGate } from './sign-in-gate.tsx';

type Page = ComponentType<object>;

/** One page, fetched when first opened. */
function page<Name extends string>(load: () => Promise<{ readonly [Key in Name]: Page }>, name: Name): Page {
  return lazy(async (): Promise<{ default: Page }> => ({ default: (await load())[name] }));
}

const RecordPage = page(() => import('./record.page.tsx'), 'RecordPage');

const PeoplePage = page(() => import('#/journeys/acting-for/people.page.tsx'), 'PeoplePage');

const SettingsPage = page(() => import('#/journeys/device/settings.page.tsx'), 'SettingsPage');

const RECORD_PAGES: readonly (readonly [string, Page])[] = [
  ['medicines', page(() => import('#/journeys/medicines/medicines.page.tsx'), 'MedicinesPage')],
  ['allergies', page(() => import('#/journeys/allergies/allergies.page.tsx'), 'AllergiesPage')],
  ['conditions', page(() => import('#/journeys/conditions/conditions.page.tsx'), 'ConditionsPage')],
  ['results', page(() => import('#/journeys/results/results.page.tsx'), 'ResultsPage')],
  ['results/trend/:key', page(() => import('#/journeys/results/trend.page.tsx'), 'TrendPage')],
  ['vaccinations', page(() => import('#/journeys/vaccinations/vaccinations.page.tsx'), 'VaccinationsPage')],
  ['procedures', page(() => import('#/journeys/procedures/procedures.page.tsx'), 'ProceduresPage')],
  ['visits', page(() => import('#/journeys/visits/visits.page.tsx'), 'VisitsPage')],
  ['documents', page(() => import('#/journeys/documents/documents.page.tsx'), 'DocumentsPage')],
  ['documents/open/*', page(() => import('#/journeys/documents/document.page.tsx'), 'DocumentPage')],
  ['timeline', page(() => import('#/journeys/timeline/timeline.page.tsx'), 'TimelinePage')],
  ['search', page(() => import('#/journeys/search/search.page.tsx'), 'SearchPage')],
  ['sources', page(() => import('#/journeys/sources/sources.page.tsx'), 'SourcesPage')],
  ['changes', page(() => import('#/journeys/changes/changes.page.tsx'), 'ChangesPage')],
  ['questions', page(() => import('#/journeys/questions/questions.page.tsx'), 'QuestionsPage')],
  ['entry/*', page(() => import('#/journeys/entry/entry.page.tsx'), 'EntryPage')],
];

/** Which page stands at which address. */
export function AppRoutes(): ReactElement {
  const words = useWords(APP_WORDS);
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading>{words.loading}</Loading>}>
        <LayerProvider>
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
              {RECORD_PAGES.map(([path, Screen]) => (
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
            </Route>
            <Route
              path="people"
              element={
                <SignInGate>
                  <PeoplePage />
                </SignInGate>
              }
            />
            <Route
              path="settings"
              element={
                <SignInGate>
                  <SettingsPage />
                </SignInGate>
              }
            />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </LayerProvider>
      </Suspense>
    </ErrorBoundary>
  );
}
