import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSession, type Session } from '#/hooks/session.tsx';
import type { Delegation } from '#/record/delegation.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { Button } from '#/ui/button.tsx';
import { Card } from '#/ui/card.tsx';
import { Details } from '#/ui/details.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { NotificationBanner } from '#/ui/notification-banner.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { PEOPLE_WORDS } from './people.words.ts';

type SignedIn = Extract<Session, { readonly state: 'signed-in' }>;

/** `/people`: whose record is open, whose can be, and how to go from one to the other. Works without a network. */
export function PeoplePage(): ReactElement {
  const words = useWords(PEOPLE_WORDS);
  const { session, actFor, lock } = useSession();
  const [asked] = useSearchParams();
  if (session.state !== 'signed-in') return <PageHeading text={words.heading} />;
  const { person, actor, isShared } = session;
  return (
    <div className="app-reading">
      {asked.has('ended') && actor === undefined ? (
        <NotificationBanner title={words.endedTitle}>
          <p>{words.ended}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading text={words.heading} />
      <p>{words.lead}</p>
      <p>{actor === undefined ? words.ownOpen : words.openNow(person.name)}</p>
      {actor === undefined ? null : <Button onClick={() => void actFor(undefined)}>{words.own}</Button>}
      <Everybody session={session} />
      <Details summary={words.howTo}>
        <p>{words.howToText}</p>
      </Details>
      {isShared ? (
        <>
          <h2 className="nhsuk-heading-m">{words.others}</h2>
          <p>{words.othersText}</p>
          <Button kind="secondary" onClick={() => lock('switch')}>
            {words.lock}
          </Button>
        </>
      ) : null}
    </div>
  );
}

function Everybody({ session }: { readonly session: SignedIn }): ReactElement {
  const words = useWords(PEOPLE_WORDS);
  const { delegations, unconfirmed, person, actor } = session;
  const closed = unconfirmed === 0 ? null : <InsetText>{words.unconfirmed(unconfirmed)}</InsetText>;
  if (delegations.length === 0) return closed ?? <p>{words.none}</p>;
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.people}</h2>
      {delegations.map((one) => (
        <OneDelegation
          key={one.nhsNumber}
          delegation={one}
          isOpen={actor !== undefined && person.nhsNumber === one.nhsNumber}
        />
      ))}
      {closed}
      <p>{words.kept}</p>
    </>
  );
}

function OneDelegation({
  delegation,
  isOpen,
}: {
  readonly delegation: Delegation;
  readonly isOpen: boolean;
}): ReactElement {
  const words = useWords(PEOPLE_WORDS);
  const { language } = useLanguage();
  const { actFor } = useSession();
  const { name, givenName, dateOfBirth, basis, until, nhsNumber } = delegation;
  return (
    <Card heading={name} level={3}>
      <p>
        {[
          dateOfBirth === undefined ? '' : words.born(formatPlainDate(dateOfBirth, language)),
          words.basis(basis ?? '') ?? '',
          until === undefined ? words.noEnd : words.until(formatPlainDate(until, language)),
        ].join(' ')}
      </p>
      {isOpen ? null : (
        <Button kind="secondary" onClick={() => void actFor(nhsNumber)}>
          {words.open(givenName)}
        </Button>
      )}
    </Card>
  );
}
