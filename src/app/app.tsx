import type { ReactElement } from 'react';
import { BrowserRouter } from 'react-router';
import '#/styles/app.scss';
import { AppRoutes } from './routes.tsx';
import { Shell } from './shell.tsx';

/** The whole of what a person sees. Needs language, session and record above it. */
export function App(): ReactElement {
  return (
    <BrowserRouter>
      <Shell>
        <AppRoutes />
      </Shell>
    </BrowserRouter>
  );
}
