import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { type Leaving, useOwnWords } from '#/hooks/own-words.ts';
import { dressDocument, usePlainLook } from '#/hooks/plain-look.ts';
import { useSession } from '#/hooks/session.tsx';
import { Footer } from '#/ui/footer.tsx';
import { AccountButton, AccountText, Header } from '#/ui/header.tsx';
import { OnlyTitle, TitleSuffix } from '#/ui/page-heading.tsx';
import { Link } from '#/ui/link.tsx';
import { SkipLink } from '#/ui/skip-link.tsx';
import { ActingBanner } from './acting-banner.tsx';
import { APP_WORDS } from './app.words.ts';
import { NewVersionBanner } from './new-version-banner.tsx';
import { PAGES } from './pages.ts';
import { PrintedPerson } from './printed-person.tsx';
import { RoomBanner } from './room-banner.tsx';

/** What stands around every page. */
export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const words = useWords(APP_WORDS);
  const { session } = useSession();
  const isClosed = session.state === 'locked' || session.state === 'choosing';
  const [isPlain] = usePlainLook();
  const saysNothing = isPlain && isClosed;
  useEffect(() => dressDocument(isPlain), [isPlain]);
  const reads = session.state === 'signed-in' && session.level === 'P9';
  return (
    <OnlyTitle value={isPlain ? words.plainName : undefined}>
      <TitleSuffix value={words.service}>
        <SkipLink target="main">{words.skip}</SkipLink>
        <Header
          service={saysNothing ? words.plainName : words.service}
          home={session.state === 'signed-in' || isClosed ? '/record' : '/'}
          logo={saysNothing ? undefined : words.logo}
          navigation={reads ? PAGES.map((page) => ({ to: page.path, text: words[page.name] })) : []}
          navigationLabel={words.navigation}
          menu={words.menu}
          accountLabel={words.account}
          whose={session.state === 'signed-in' ? session.person.name : undefined}
          account={<Account />}
        />
        <ActingBanner />
        <div className="app-body">
          <div className="nhsuk-width-container app-print-frame">
            {reads ? <PrintedPerson person={session.person} /> : null}
            <main className="nhsuk-main-wrapper app-main" id="main" tabIndex={-1}>
              <NewVersionBanner />
              {reads ? <RoomBanner /> : null}
              {children}
            </main>
          </div>
        </div>
        <Footer>
          {reads ? (
            <p className="nhsuk-body-s">
              {words.footerData} <Link to="/people">{words.people}</Link>{' '}
              <Link to="/settings">{words.settings}</Link>
            </p>
          ) : null}
          {saysNothing ? null : <p className="nhsuk-body-s">{words.footerUrgent}</p>}
        </Footer>
      </TitleSuffix>
    </OnlyTitle>
  );
}

function Account(): ReactElement {
  const words = useWords(APP_WORDS);
  const choice = useLanguage();
  const desk = useSession();
  const { session } = desk;
  const other = choice.language === 'en' ? 'cy' : 'en';
  return (
    <>
      {session.state === 'signed-in' ? <AccountText>{session.person.name}</AccountText> : null}
      <AccountButton text={words.otherLanguage} lang={other} onClick={() => choice.setLanguage(other)} />
      <SwitchPerson />
      {desk.vault === undefined ? null : (
        <AccountButton text={words.lockNow} onClick={() => desk.lock('asked')} />
      )}
      {session.state === 'signed-in' ? <SignOut /> : null}
    </>
  );
}

/** Signs out at once, unless something would be lost that cannot be fetched again: then that is said first. */
function SignOut(): ReactElement {
  const words = useWords(APP_WORDS);
  const { signOut } = useSession();
  const own = useOwnWords();
  const navigate = useNavigate();
  return (
    <AccountButton
      text={words.signOut}
      onClick={() =>
        own === 0
          ? void signOut()
          : void navigate('/settings', { state: { leaving: true } satisfies Leaving })
      }
    />
  );
}

/** To whoever's record else can be opened here: those the person acts for, or others of this device. */
function SwitchPerson(): ReactElement | null {
  const words = useWords(APP_WORDS);
  const { session, vault, lock } = useSession();
  const navigate = useNavigate();
  if (session.state !== 'signed-in' || vault === undefined) return null;
  const actsForSomebody = session.delegations.length + session.unconfirmed > 0;
  if (!actsForSomebody && !session.isShared) return null;
  return (
    <AccountButton
      text={words.switchPerson}
      onClick={() => (actsForSomebody ? void navigate('/people') : lock('switch'))}
    />
  );
}
