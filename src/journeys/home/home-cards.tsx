import { useId, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import type { Emptiness } from '#/record/emptiness.ts';
import type { Entry } from '#/record/entry.ts';
import { STATEMENT_WORDS } from '#/record-view/entry-words.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { Card } from '#/ui/card.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Link } from '#/ui/link.tsx';
import { PlainList } from '#/ui/plain-list.tsx';
import type { Absence, Notice } from '#/record/overview/arrange-absences.ts';
import type { Part } from '#/record/overview/arrange-home.ts';
import { HomeEntry, HomeRow } from './home-entry.tsx';
import { HOME_WORDS, type What } from './home.words.ts';

export interface PartCardProps {
  readonly heading: string;
  readonly part: Part;
  readonly what: What;
  readonly to: string;
  /** The link's words when everything of the part is on the card already. */
  readonly see: string;
}

/** The card of one kind: what matters now, what speaks against it, what is missing, and the way to the rest. */
export function PartCard({ heading, part, what, to, see }: PartCardProps): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const id = useId();
  const shown = part.first.reduce((sum, row) => sum + row.entries.length, 0);
  return (
    <Card heading={heading} headingId={id}>
      {part.contradicts ? (
        <InsetText prefix={words.important}>
          <p>{words.contradicts(what)}</p>
        </InsetText>
      ) : null}
      {part.absences.map((one) => (
        <AbsenceLine key={`${one.source} ${one.says} ${one.said}`} absence={one} what={what} />
      ))}
      {part.first.length === 0 ? null : (
        <PlainList className="app-list" labelledBy={id}>
          {part.first.map((row) => (
            <HomeRow key={row.entry.id} row={row} to={to} />
          ))}
        </PlainList>
      )}
      {part.emptiness === undefined ? null : <EmptyText emptiness={part.emptiness} what={what} />}
      <Others part={part} to={to} />
      <Notices notices={part.notices} />
      <SeeAll
        to={to}
        text={part.all > shown ? words.seeAll(formatNumber(part.all, language), what.plain) : see}
      />
    </Card>
  );
}

/** In place of a card whose kind its owner keeps closed. */
export function ClosedCard({ heading, to }: { readonly heading: string; readonly to: string }): ReactElement {
  const words = useWords(HOME_WORDS);
  return (
    <Card heading={heading}>
      <p>{words.keptClosed}</p>
      <SeeAll to={to} text={words.openClosed(heading)} />
    </Card>
  );
}

function AbsenceLine({ absence, what }: { readonly absence: Absence; readonly what: What }): ReactElement {
  const words = useWords(HOME_WORDS);
  const who = useSourceName()(absence.source);
  if (absence.says !== 'part') return <p>{words.absence[absence.says](who, what)}</p>;
  return (
    <p>
      {words.saysOwnWords(who)} “<SourceText source={absence.source}>{absence.said}</SourceText>”.
    </p>
  );
}

/** Entries that are not known to be current or past: one line for each way, leading to where they are listed. */
function Others({
  part: { others, supplied = [] },
  to,
}: {
  readonly part: Part;
  readonly to: string;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const lines = [
    supplied.length === 0 ? '' : words.supplied(supplied.length),
    others.onHold === 0 ? '' : words.onHold(others.onHold),
    others.notConfirmed === 0 ? '' : words.notConfirmed(others.notConfirmed),
    others.statusUnknown === 0 ? '' : words.unknownStatus(others.statusUnknown),
  ].filter((line) => line !== '');
  return (
    <>
      {lines.map((line) => (
        <p className="app-more" key={line}>
          <Link to={to}>{line}</Link>
        </p>
      ))}
    </>
  );
}

/** What sources leave out or have not got yet. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }): ReactElement | null {
  const words = useWords(HOME_WORDS);
  const says = useWords(STATEMENT_WORDS);
  const organisation = useSourceName();
  if (notices.length === 0) return null;
  return (
    <InsetText prefix={words.important}>
      {notices.map((one) => (
        <p key={`${one.source} ${one.says}`}>{says[one.says](organisation(one.source), one.said)}</p>
      ))}
    </InsetText>
  );
}

/** The honest sentence for an empty list: four kinds of nothing in four different words. */
export function EmptyText({
  emptiness,
  what,
}: {
  readonly emptiness: Emptiness;
  readonly what: What;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const organisation = useSourceName();
  return <p>{emptyText(emptiness, what, words, (sources) => sources.map(organisation))}</p>;
}

type Names = (sources: readonly string[]) => readonly string[];

function emptyText(
  emptiness: Emptiness,
  what: What,
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

export function SeeAll({ to, text }: { readonly to: string; readonly text: string }): ReactElement {
  return (
    <p className="app-more">
      <Link to={to}>{text}</Link>
    </p>
  );
}
