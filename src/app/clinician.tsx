import { lazy, Suspense, type ReactElement } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import '#/styles/app.scss';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { StaffProvider, useStaff, type StaffDesk } from '#/hooks/staff.tsx';
import { CLINICIAN_WORDS } from '#/journeys/clinician/clinician.words.ts';
import { ClinicianPage } from '#/journeys/clinician/clinician.page.tsx';
import type { StaffSignIn } from '#/services/identity/staff-sign-in.ts';
import type { Outside } from '#/sync/outside.ts';
import { ReviewDesk } from '#/sync/review-desk.ts';
import { makeExchange } from '#/services/identity/exchange.ts';
import type { Proof } from '#/services/identity/sign-in.ts';
import { Footer } from '#/ui/footer.tsx';
import { AccountButton, AccountText, Header } from '#/ui/header.tsx';
import { Loading } from '#/ui/loading.tsx';
import { TitleSuffix } from '#/ui/page-heading.tsx';
import { SkipLink } from '#/ui/skip-link.tsx';
import { APP_WORDS } from './app.words.ts';
import type { Config } from './config.ts';
import { ErrorBoundary } from './error-boundary.tsx';

const SharingPersonPage = lazy(async () => ({
  default: (await import('#/journeys/clinician/sharing-person.page.tsx')).SharingPersonPage,
}));

/** Builds the real ways to the outside for staff. */
function makeStaffDesk({ staffIdentity, directory, locator }: Config): StaffDesk {
  if (staffIdentity === undefined)
    return {
      signIn: undefined,
      reviews: () => {
        throw new TypeError('There is no issuer for staff');
      },
    };
  let signIn: Promise<StaffSignIn> | undefined;
  const open = (): Promise<StaffSignIn> => (signIn ??= openStaffSignIn(staffIdentity));
  return {
    signIn: open,
    reviews: ({ organisation }) => {
      const signedIn: Outside['signedIn'] = async () => (await open()).access();
      const outside: Outside = {
        fetch: fetch.bind(window),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        random: Math.random,
        newId: () => crypto.randomUUID(),
        now: () => new Date(),
        signedIn,
        tokenFor: makeExchange({
          ...staffIdentity,
          fetch: fetch.bind(window),
          nowMs: () => Date.now(),
          base: signedIn,
        }),
      };
      return new ReviewDesk({
        directory: directory.baseUrl,
        locator: locator.baseUrl,
        ods: organisation.ods,
        outside,
      });
    },
  };
}

async function openStaffSignIn(issuer: NonNullable<Config['staffIdentity']>): Promise<StaffSignIn> {
  const [{ makeStaffSignIn }, { SessionStore }] = await Promise.all([
    import('#/services/identity/staff-sign-in.ts'),
    import('#/vault/session-store.ts'),
  ]);
  return makeStaffSignIn({ ...issuer, origin: location.origin, store: new SessionStore<Proof>() });
}

/** The whole of what staff see. It opens no vault and keeps nothing; needs language above it. */
export function ClinicianApp({ config }: { readonly config: Config }): ReactElement {
  return (
    <StaffProvider desk={deskOf(config)}>
      <BrowserRouter>
        <Frame />
      </BrowserRouter>
    </StaffProvider>
  );
}

let made: StaffDesk | undefined;
const deskOf = (config: Config): StaffDesk => (made ??= makeStaffDesk(config));

function Frame(): ReactElement {
  const words = useWords(APP_WORDS);
  const own = useWords(CLINICIAN_WORDS);
  const { session } = useStaff();
  return (
    <TitleSuffix value={words.service}>
      <SkipLink target="main">{words.skip}</SkipLink>
      <Header
        service={own.heading}
        home="/clinician"
        logo={words.logo}
        navigation={[]}
        navigationLabel={words.navigation}
        menu={words.menu}
        accountLabel={words.account}
        whose={session.state === 'signed-in' ? session.member.name : undefined}
        account={<Account />}
      />
      <div className="app-body">
        <div className="nhsuk-width-container app-print-frame">
          <main className="nhsuk-main-wrapper app-main" id="main" tabIndex={-1}>
            <ErrorBoundary>
              <Suspense fallback={<Loading>{words.loading}</Loading>}>
                <Routes>
                  <Route path="/clinician" element={<ClinicianPage />} />
                  <Route path="/clinician/signed-in" element={<ClinicianPage />} />
                  <Route path="/clinician/person" element={<SharingPersonPage />} />
                  <Route path="*" element={<Navigate to="/clinician" replace />} />
                </Routes>
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
      </div>
      <Footer>{null}</Footer>
    </TitleSuffix>
  );
}

function Account(): ReactElement {
  const words = useWords(APP_WORDS);
  const choice = useLanguage();
  const { session, signOut } = useStaff();
  const other = choice.language === 'en' ? 'cy' : 'en';
  return (
    <>
      {session.state === 'signed-in' ? (
        <AccountText>
          {session.member.name}, {session.member.organisation.name}
        </AccountText>
      ) : null}
      <AccountButton text={words.otherLanguage} lang={other} onClick={() => choice.setLanguage(other)} />
      {session.state === 'signed-in' ? (
        <AccountButton text={words.signOut} onClick={() => void signOut()} />
      ) : null}
    </>
  );
}
