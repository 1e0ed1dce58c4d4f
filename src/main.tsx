import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#/app/app.tsx';
import { Providers, makeDesk } from '#/app/compose.tsx';
import { ConfigErrorPage } from '#/app/config-error.page.tsx';
import { loadConfig } from '#/app/config.ts';
import { Custody } from '#/hooks/custody.ts';
import { LanguageProvider } from '#/hooks/language.tsx';
import { versions } from '#/hooks/new-version.ts';
import { must } from '#/kit/must.ts';
import { trustedScriptUrl } from '#/ui/trusted-script-url.ts';

performance.mark('phr:start');

// A page that was put aside starts anew when somebody comes back to it: they may have signed out since, or be somebody else.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

const root = createRoot(must(document.getElementById('root'), 'the element that the page is drawn in'));
const loaded = await loadConfig();

if ('config' in loaded && /^\/clinician(\/|$)/.test(location.pathname)) {
  // Staff have a page of their own: no vault is opened on it, and a person's pages do not carry its scripts.
  const { ClinicianApp } = await import('#/app/clinician.tsx');
  root.render(
    <StrictMode>
      <LanguageProvider>
        <ClinicianApp config={loaded.config} />
      </LanguageProvider>
    </StrictMode>,
  );
} else if ('config' in loaded) {
  const desk = makeDesk(loaded.config);
  const custody = new Custody(desk);
  // A page that is put aside keeps nothing open.
  addEventListener('pagehide', () => desk.dismissWorker());
  root.render(
    <StrictMode>
      <LanguageProvider>
        <Providers desk={desk} custody={custody}>
          <App />
        </Providers>
      </LanguageProvider>
    </StrictMode>,
  );
} else {
  root.render(<ConfigErrorPage reason={loaded.reason} />);
}

// The shell is kept for when there is no network; a browser without service workers works all the same.
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  const container = navigator.serviceWorker;
  void container
    .register(trustedScriptUrl('/service-worker.js'))
    .then((registration) => versions.watch(container, registration))
    .catch(() => undefined);
}
