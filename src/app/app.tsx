import type { ReactElement } from 'react';
import { BrowserRouter } from 'react-router';
import '#/styles/app.scss';
import { LockGate } from './lock-gate.tsx';
import { AppRoutes } from './routes.tsx';
import { Shell } from './shell.tsx';

/** The whole of what a person sees. Needs language, session and record above it. */
export function App(): ReactElement {
  return (
    <BrowserRouter>
      <Shell>
        <LockGate>
          <AppRoutes />
        </LockGate>
      </Shell>
    </BrowserRouter>
  );
}
