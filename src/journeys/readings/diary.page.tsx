import { useState, type ReactElement } from 'react';
import { useDiaries, useDiary } from '#/hooks/diaries.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { DIARIES, type DiaryId, type DiaryView } from '#/record/readings/protocols/diaries.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { Table } from '#/ui/table.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { arrangeDiary, readBest } from './arrange-diary.ts';
import { DiaryAlert } from './diary-alert.tsx';
import { DIARY_WORDS } from './diary.words.ts';
import { READINGS_WORDS } from './readings.words.ts';
import './readings.css';

/** `/readings/diary`: weights, blood sugars and peak flows as diaries, and what of them matters today. */
export function DiaryPage(): ReactElement {
  const words = useWords(DIARY_WORDS);
  const { loading } = useWords(READINGS_WORDS);
  const { diaries, keep } = useDiaries();
  const [told, tell] = useTold();
  return (
    <div className="app-reading">
      <BackLink to="/readings">{words.back}</BackLink>
      <PageHeading text={words.heading} />
      <p>{words.lead}</p>
      <StatusLine told={told} />
      {diaries === undefined ? (
        <Loading>{loading}</Loading>
      ) : (
        DIARIES.map(({ id }) => {
          const isKept = diaries.kept.includes(id);
          const change = (): void =>
            void keep({
              ...diaries,
              kept: isKept ? diaries.kept.filter((one) => one !== id) : [...diaries.kept, id],
            }).then(
              () => tell(isKept ? words.saidStopped : words.saidKept),
              () => tell(words.saidFailed),
            );
          return (
            <section key={id}>
              <h2 className="nhsuk-heading-m">{words.names[id]}</h2>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {words.how[id].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {isKept ? <Diary id={id} /> : null}
              <Button kind="secondary" onClick={change}>
                {(isKept ? words.stop : words.keep)(words.names[id])}
              </Button>
            </section>
          );
        })
      )}
    </div>
  );
}

function Diary({ id }: { readonly id: DiaryId }): ReactElement {
  const words = useWords(DIARY_WORDS);
  const { loading } = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const view = useDiary(id);
  if (view === undefined) return <Loading>{loading}</Loading>;
  const { columns, rows } = arrangeDiary(view, words, language);
  const kind = DIARIES.find((one) => one.id === id)?.kind ?? '';
  return (
    <>
      <WhatMatters view={view} />
      <p>
        <Link to={`/readings/new?kind=${kind}`} button>
          {words.add[id]}
        </Link>
      </p>
      {rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <Table caption={words.newest} columns={columns} rows={rows} />
      )}
      {view.is === 'peak-flow-diary' ? <BestPeakFlow /> : null}
    </>
  );
}

/** What of a diary is to be known before its rows are read. */
function WhatMatters({ view }: { readonly view: DiaryView }): ReactElement {
  const words = useWords(DIARY_WORDS);
  const { language } = useLanguage();
  return (
    <>
      <DiaryAlert view={view} />
      {view.is === 'glucose-meals' ? (
        <>
          <p>{words.targets}</p>
          {view.single === 0 ? null : <p>{words.single(view.single)}</p>}
        </>
      ) : null}
      {view.is === 'peak-flow-diary' && view.variability !== undefined ? (
        <p>
          {words.swings(formatNumber(view.variability.percent, language), view.variability.days)}{' '}
          {view.variability.isVariable ? words.swingsMuch : ''}
        </p>
      ) : null}
    </>
  );
}

/** The number that peak flows are held against. */
function BestPeakFlow(): ReactElement {
  const words = useWords(DIARY_WORDS);
  const { diaries, keep } = useDiaries();
  const [typed, setTyped] = useState(String(diaries?.bestPeakFlow ?? ''));
  const [wrong, setWrong] = useState<string>();
  const save = (): void => {
    const read = readBest(typed);
    setWrong(read === undefined ? words.bestWrong : undefined);
    if (read === undefined || diaries === undefined) return;
    const { kept } = diaries;
    keep({ kept, ...(read.best !== undefined && { bestPeakFlow: read.best }) }).catch(() =>
      setWrong(words.saidFailed),
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        id="best-peak-flow"
        name="best-peak-flow"
        label={words.bestLabel}
        hint={words.bestHint}
        inputMode="numeric"
        width={4}
        value={typed}
        onChange={setTyped}
        {...(wrong === undefined ? {} : { error: wrong, errorPrefix: words.error })}
      />
      <Button kind="secondary" type="submit">
        {words.bestKeep}
      </Button>
    </form>
  );
}
