import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useStaff, type Elsewhere } from '#/hooks/staff.tsx';
import type { Failure } from '#/kit/failure.ts';
import { failed, type Outcome } from '#/kit/outcome.ts';
import type { HeldElsewhere, SentReading } from '#/record/readings/reviewing/shared-reading.ts';
import { urgentThere } from '#/record/readings/reviewing/urgent-there.ts';
import { AnswerList } from '#/record-view/answer-list.tsx';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { howWords, kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { ShowMore } from '#/ui/show-more.tsx';
import { Table, type Row } from '#/ui/table.tsx';
import { sentStateWords, takenWords, type Saying } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { ELSEWHERE_WORDS } from './elsewhere.words.ts';
import { DisplayPhoto } from './display-photo.tsx';
import { UrgentCallout } from './urgent-callout.tsx';

const ROWS = 40;

/** What one person sent to other organisations, where they let this one look; nobody looks before somebody asks to. */
export function ElsewhereSection({ nhsNumber }: { readonly nhsNumber: string }): ReactElement {
  const elsewhere = useWords(ELSEWHERE_WORDS);
  const { reviews } = useStaff();
  const [seen, setSeen] = useState<Outcome<Elsewhere, Failure>>();
  const [isLooking, setLooking] = useState(false);
  const look = async (): Promise<void> => {
    if (isLooking) return;
    setLooking(true);
    const asked = await reviews?.elsewhere(nhsNumber).catch(() => undefined);
    setSeen(asked ?? failed({ kind: 'unreachable' }));
    setLooking(false);
  };
  return (
    <section className="app-no-print">
      <h2 className="nhsuk-heading-m">{elsewhere.heading}</h2>
      <p>{elsewhere.what}</p>
      {/* It stays where it is while it looks, so that the keyboard does not lose its place. */}
      <Button kind="secondary" onClick={() => void look()}>
        {seen === undefined ? elsewhere.look : elsewhere.lookAgain}
      </Button>
      <div role="status">
        {isLooking ? <Loading>{elsewhere.looking}</Loading> : null}
        {isLooking || seen === undefined ? null : <Result seen={seen} />}
      </div>
      {isLooking || seen?.ok !== true
        ? null
        : seen.value.held.map((one) => <Held key={one.ods} held={one} />)}
    </section>
  );
}

/** How many places have something, and where nobody could look. */
function Result({ seen }: { readonly seen: Outcome<Elsewhere, Failure> }): ReactElement {
  const elsewhere = useWords(ELSEWHERE_WORDS);
  const nameOf = useName();
  if (!seen.ok) return <p>{elsewhere.lookFailed}</p>;
  const { held, failed: notLooked, unreadable } = seen.value;
  const isAll = notLooked.length + unreadable === 0;
  return (
    <>
      {held.length === 0 && isAll ? <p>{elsewhere.nothingElsewhere}</p> : null}
      {held.length === 0 ? null : <p>{elsewhere.foundAt(held.length)}</p>}
      {notLooked.map((name) => (
        <p key={name.en}>{elsewhere.couldNotLook(nameOf(name))}</p>
      ))}
      {unreadable === 0 ? null : <p>{elsewhere.pointersUnreadable}</p>}
    </>
  );
}

function useName(): (name: HeldElsewhere['name']) => string {
  const { language } = useLanguage();
  return (name) => name[language] ?? name.en;
}

/** All that one organisation has, newest first, as it was sent. */
function Held({ held: { name, person, readings } }: { readonly held: HeldElsewhere }): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const elsewhere = useWords(ELSEWHERE_WORDS);
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  const where = useName()(name);
  const born = person?.born === undefined ? undefined : words.born(formatPlainDate(person.born, language));
  const who = [person?.name, born].filter((one) => one !== undefined).join(' · ');
  const [count, setCount] = useState(ROWS);
  const left = readings.length - count;
  const say: Saying = { words, names, language };
  return (
    <>
      <UrgentCallout urgent={urgentThere(readings)}>
        <p>{elsewhere.notKnownIfDone(where)}</p>
      </UrgentCallout>
      <Table
        caption={`${elsewhere.heldBy(where)}${who === '' ? '' : `: ${who}`}`}
        columns={[
          { key: 'kind', name: words.columns.kind },
          { key: 'what', name: words.columns.what },
          { key: 'when', name: words.columns.when },
          { key: 'how', name: words.columns.how },
        ]}
        rows={readings.slice(0, count).map((one) => rowOf(one, say, elsewhere.unreadableThere))}
      />
      <ShowMore left={left} text={words.more(Math.min(ROWS, left))} onMore={() => setCount(count + ROWS)} />
    </>
  );
}

function rowOf(sent: SentReading, { words, names, language }: Saying, unreadable: string): Row {
  const { id, reading, text } = sent;
  const state = sentStateWords(sent, words);
  if (reading === undefined)
    return { key: id, cells: { kind: text, what: unreadable, how: state.join(' · ') } };
  const { answered } = reading;
  return {
    key: id,
    data: { 'data-reading': id },
    cells: {
      kind: kindWords(reading, names),
      what: (
        <>
          {measuredWords(reading, names, language)}
          {answered === undefined ? null : <AnswerList answered={answered} />}
        </>
      ),
      when: takenWords(reading.takenAt, language),
      how: (
        <>
          {[...state, ...howWords(reading, names)].join(' · ')}
          <DisplayPhoto {...sent} />
        </>
      ),
    },
  };
}
