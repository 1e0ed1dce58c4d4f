import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useStaff, type Elsewhere } from '#/hooks/staff.tsx';
import type { Failure } from '#/kit/failure.ts';
import { failed, type Outcome } from '#/kit/outcome.ts';
import type { HeldElsewhere, SentReading } from '#/record/readings/reviewing/shared-reading.ts';
import { AnswerList } from '#/record-view/answer-list.tsx';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { howWords, kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { ShowMore } from '#/ui/show-more.tsx';
import { Table, type Row } from '#/ui/table.tsx';
import { sentStateWords, takenWords, type Saying } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';

const ROWS = 40;

/** What one person sent to other organisations, where they let this one look; nobody looks before somebody asks to. */
export function ElsewhereSection({ nhsNumber }: { readonly nhsNumber: string }): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { reviews } = useStaff();
  const [seen, setSeen] = useState<'looking' | Outcome<Elsewhere, Failure>>();
  const look = async (): Promise<void> => {
    setSeen('looking');
    const asked = await reviews?.elsewhere(nhsNumber).catch(() => undefined);
    setSeen(asked ?? failed({ kind: 'unreachable' }));
  };
  const found = seen !== undefined && seen !== 'looking' ? seen : undefined;
  return (
    <section
      className="app-no-print"
      data-elsewhere={found?.ok === true ? found.value.held.length : undefined}
    >
      <h2 className="nhsuk-heading-m">{words.elsewhere}</h2>
      <p>{words.elsewhereWhat}</p>
      <div role="status">
        {seen === 'looking' ? <Loading>{words.looking}</Loading> : null}
        {found?.ok === false ? <p>{why[found.failure.kind]}</p> : null}
        {found?.ok === true && found.value.held.length + found.value.failed.length === 0 ? (
          <p>{words.nothingElsewhere}</p>
        ) : null}
      </div>
      {found?.ok === true ? <Found {...found.value} /> : null}
      {seen === 'looking' ? null : (
        <Button kind="secondary" onClick={() => void look()}>
          {found === undefined ? words.look : found.ok ? words.lookAgain : words.again}
        </Button>
      )}
    </section>
  );
}

function Found({ held, failed: notLooked }: Elsewhere): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const nameOf = useName();
  return (
    <>
      {notLooked.map(({ name, failure }) => (
        <p key={name.en}>
          {words.couldNotLook(nameOf(name))} {why[failure.kind]}
        </p>
      ))}
      {held.map((one) => (
        <Held key={one.ods} held={one} />
      ))}
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
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  const born = person?.born === undefined ? undefined : words.born(formatPlainDate(person.born, language));
  const who = [person?.name, born].filter((one) => one !== undefined).join(' · ');
  const [count, setCount] = useState(ROWS);
  const left = readings.length - count;
  const say: Saying = { words, names, language };
  return (
    <>
      <Table
        caption={`${words.heldBy(useName()(name))}${who === '' ? '' : `: ${who}`}`}
        columns={[
          { key: 'kind', name: words.columns.kind },
          { key: 'what', name: words.columns.what },
          { key: 'when', name: words.columns.when },
          { key: 'how', name: words.columns.how },
        ]}
        rows={readings.slice(0, count).map((one) => rowOf(one, say))}
      />
      <ShowMore left={left} text={words.more(Math.min(ROWS, left))} onMore={() => setCount(count + ROWS)} />
    </>
  );
}

function rowOf(sent: SentReading, { words, names, language }: Saying): Row {
  const { id, reading, text } = sent;
  if (reading === undefined) return { key: id, cells: { kind: text, what: words.unreadableThere } };
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
      how: [...sentStateWords(sent, words), ...howWords(reading, names)].join(' · '),
    },
  };
}
