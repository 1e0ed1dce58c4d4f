import { lazy, Suspense, type ReactElement } from 'react';
import { BrowserRouter } from 'react-router';
import '#/styles/app.scss';
import { useOwnPart } from '#/hooks/emergency-card.ts';
import { KeptClosedProvider } from '#/hooks/kept-closed.tsx';
import { LayerProvider } from '#/hooks/layer-provider.tsx';
import { ReadingsProvider } from '#/hooks/readings.tsx';
import { useKeeper } from '#/hooks/record-store.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LockGate } from './lock-gate.tsx';
import { AppRoutes } from './routes.tsx';
import { Shell } from './shell.tsx';

const CardKeeper = lazy(async () => ({
  default: (await import('#/journeys/emergency/card-keeper.tsx')).CardKeeper,
}));

/** What makes the card is fetched for those only who let it be read while their record is locked. */
function KeptCard(): ReactElement | null {
  const { own } = useOwnPart();
  return own?.shownLocked === undefined ? null : (
    <Suspense>
      <CardKeeper />
    </Suspense>
  );
}

/** Says that something is wrong where nobody keeps the record, instead of pages that look for ever. */
function WithKeeper(): null {
  useKeeper();
  return null;
}

/** The whole of what a person sees. Needs language, session and record above it. */
export function App(): ReactElement {
  return (
    // A page that was asked for is drawn in one go: in a transition it would be drawn bit by bit between everything else.
    <BrowserRouter useTransitions={false}>
      <Shell>
        <LockGate>
          {/* Of a vault that cannot be read at all, the way out stays on the screen: to lock it, or to sign out and begin anew. */}
          <ErrorBoundary>
            <WithKeeper />
            <KeptClosedProvider>
              <ReadingsProvider>
                <LayerProvider>
                  <AppRoutes />
                  <KeptCard />
                </LayerProvider>
              </ReadingsProvider>
            </KeptClosedProvider>
          </ErrorBoundary>
        </LockGate>
      </Shell>
    </BrowserRouter>
  );
}
