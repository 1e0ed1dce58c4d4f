import { useId, type ReactElement, type ReactNode } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useOrganisationName } from '#/hooks/record.ts';
import type { Entry } from '#/record/entry.ts';
import type { Emptiness } from '#/record-view/entry-emptiness.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { Card } from '#/ui/card.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Link } from '#/ui/link.tsx';
import { VisuallyHidden } from '#/ui/visually-hidden.tsx';
import type { HomeView, Part } from './arrange-home.ts';
import { HomeEntry } from './home-entry.tsx';
import { HOME_WORDS } from './home.words.ts';
import { PlainList } from '#/ui/plain-list.tsx';

export interface PartCardProps {
  readonly heading: string;
  readonly part: Part;
  /** "current medicines", for the sentence that there are none. */
  readonly what: string;
  readonly to: string;
  readonly see: string;
  readonly seeWhat: string;
  readonly children?: ReactNode;
}

export function PartCard({ heading, part, what, to, see, seeWhat, children }: PartCardProps): ReactElement {
  const words = useWords(HOME_WORDS);
  const id = useId();
  return (
    <Card heading={heading} headingId={id}>
      {children}
      {part.first.length === 0 ? null : <EntryList entries={part.first} labelledBy={id} />}
      {part.emptiness === undefined ? null : <EmptyText emptiness={part.emptiness} what={what} />}
      {part.statusUnknown === 0 ? null : <p>{words.unknownStatus(part.statusUnknown)}</p>}
      <SeeAll to={to} text={see} what={seeWhat} />
    </Card>
  );
}

/** The honest sentence for an empty list: four kinds of nothing in four different words. */
export function EmptyText({
  emptiness,
  what,
}: {
  readonly emptiness: Emptiness;
  readonly what: string;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const organisation = useOrganisationName();
  return <p>{emptyText(emptiness, what, words, (sources) => sources.map(organisation))}</p>;
}

type Names = (sources: readonly string[]) => readonly string[];

function emptyText(
  emptiness: Emptiness,
  what: string,
  { noneCurrent }: typeof HOME_WORDS.en,
  names: Names,
): string {
  switch (emptiness.is) {
    case 'looking':
      return noneCurrent.looking;
    case 'none-recorded':
      return noneCurrent['none-recorded'](what, names(emptiness.answered));
    case 'not-checked':
      return noneCurrent['not-checked'](what, names(emptiness.notChecked));
    case 'not-shown':
      return noneCurrent['not-shown'](what, names(emptiness.notShown));
    case 'nobody-asked':
      return noneCurrent['nobody-asked'](what);
  }
}

export function AllergiesCard({ allergies }: { readonly allergies: HomeView['allergies'] }): ReactElement {
  const words = useWords(HOME_WORDS);
  const organisation = useOrganisationName();
  return (
    <PartCard
      heading={words.allergies}
      part={allergies}
      what={words.what.allergy}
      to="/record/allergies"
      see={words.seeAllergies}
      seeWhat={words.seeWhat.allergies}
    >
      {allergies.contradicts ? (
        <InsetText prefix={words.important}>
          <p>{words.contradicts}</p>
        </InsetText>
      ) : null}
      {allergies.absences.map(({ source, says }, place) => (
        <p key={`${source} ${says} ${place}`}>{words.absence[says](organisation(source))}</p>
      ))}
    </PartCard>
  );
}

export function AppointmentsCard({
  appointments,
}: {
  readonly appointments: readonly Entry[];
}): ReactElement | null {
  const words = useWords(HOME_WORDS);
  const id = useId();
  if (appointments.length === 0) return null;
  return (
    <Card heading={words.appointments} headingId={id}>
      <EntryList entries={appointments} labelledBy={id} />
    </Card>
  );
}

export function FreshCard({
  fresh,
  all,
}: {
  readonly fresh: readonly Entry[];
  readonly all: number;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const id = useId();
  return (
    <Card heading={words.fresh} headingId={id}>
      {fresh.length === 0 ? <p>{words.freshNone}</p> : <EntryList entries={fresh} labelledBy={id} withKind />}
      {all > fresh.length ? (
        <SeeAll to="/record/timeline" text={words.freshMore(formatNumber(all, language))} />
      ) : null}
    </Card>
  );
}

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly labelledBy: string;
  readonly withKind?: boolean;
}

function EntryList({ entries, labelledBy, withKind = false }: EntryListProps): ReactElement {
  return (
    <PlainList className="app-list" labelledBy={labelledBy}>
      {entries.map((entry) => (
        <HomeEntry key={entry.id} entry={entry} withKind={withKind} />
      ))}
    </PlainList>
  );
}

export function SeeAll({
  to,
  text,
  what,
}: {
  readonly to: string;
  readonly text: string;
  readonly what?: string;
}): ReactElement {
  return (
    <p className="app-more">
      <Link to={to}>
        {text}
        {what === undefined || text.includes(what) ? null : <VisuallyHidden> {what}</VisuallyHidden>}
      </Link>
    </p>
  );
}
