import { useEffect, useId, useMemo, useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer, useOutline } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { wordsEntryStatus } from '#/record-view/entry-words.ts';
import { formatClinicalDay } from '#/record-view/format-date.ts';
import { wordsTitle } from '#/record-view/label.words.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import type { Entry } from '#/record/entry.ts';
import type { FactRef } from '#/record/fact.ts';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { arrangeCandidates, type Candidate } from './arrange-candidates.ts';
import { TOGETHER_WORDS } from './entry-together.words.ts';

export interface JoinFormProps {
  readonly entry: Entry;
  readonly onJoin: (refs: readonly FactRef[]) => Promise<void>;
  readonly onCancel: () => void;
}

/** Where the person finds the entry that is the same, and looks at both before saying so. */
export function JoinForm({ entry, onJoin, onCancel }: JoinFormProps): ReactElement {
  const words = useWords(TOGETHER_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const id = useId();
  const { lines } = useOutline([entry.kind]);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<FactRef>();
  useEffect(() => {
    if (picked === undefined) document.getElementById(id)?.focus();
  }, [id, picked]);
  const { shown, all } = useMemo(
    () => arrangeCandidates(entry.id, lines ?? [], { typed, language, nameOf }),
    [entry.id, lines, typed, language, nameOf],
  );
  if (picked !== undefined)
    return <Sure entry={entry} other={picked} onYes={onJoin} onNo={() => setPicked(undefined)} />;
  return (
    <form className="app-own-form" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        id={id}
        name="other"
        label={words.filter}
        labelSize="s"
        hint={words.filterHint}
        value={typed}
        onChange={setTyped}
      />
      {lines === undefined ? (
        <Loading>{words.looking}</Loading>
      ) : (
        <p role="status">{words.found(shown.length, all)}</p>
      )}
      <ul className="app-pick">
        {shown.map((one) => (
          <CandidateRow key={one.id} candidate={one} onPick={() => setPicked(one.id)} />
        ))}
      </ul>
      <div className="app-buttons">
        <Button kind="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function CandidateRow({
  candidate,
  onPick,
}: {
  readonly candidate: Candidate;
  readonly onPick: () => void;
}): ReactElement {
  const words = useWords(TOGETHER_WORDS);
  const { language } = useLanguage();
  const { about, source } = candidate;
  return (
    <li>
      <p>
        <TitleText of={candidate} source={source} />
        <br />
        <span className="app-list__about">{about}</span>
      </p>
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary"
        aria-label={words.chooseLabel(wordsTitle(candidate, language), about)}
        onClick={onPick}
      >
        {words.choose}
      </button>
    </li>
  );
}

interface SureProps {
  readonly entry: Entry;
  readonly other: FactRef;
  readonly onYes: (refs: readonly FactRef[]) => Promise<void>;
  readonly onNo: () => void;
}

/** Both side by side, before they become one; nobody can say yes to what they do not see yet. */
function Sure({ entry, other, onYes, onNo }: SureProps): ReactElement {
  const words = useWords(TOGETHER_WORDS);
  const id = useId();
  const [failed, setFailed] = useState(false);
  const found = useAnswer('entriesById', [other])?.[0];
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <div className="app-own-form">
      <h4 className="nhsuk-heading-s app-h1" id={id} tabIndex={-1}>
        {words.sure}
      </h4>
      {failed ? <p role="alert">{words.failed}</p> : null}
      <div className="app-sides">
        <Both entry={entry} />
        {found === undefined ? <Loading>{words.looking}</Loading> : <Both entry={found} />}
      </div>
      <div className="app-buttons">
        {found === undefined ? null : (
          <Button onClick={() => void onYes(found.facts.map(({ ref }) => ref)).catch(() => setFailed(true))}>
            {words.yes}
          </Button>
        )}
        <Button kind="secondary" onClick={onNo}>
          {words.no}
        </Button>
      </div>
    </div>
  );
}

function Both({ entry }: { readonly entry: Entry }): ReactElement {
  const { language } = useLanguage();
  const nameOf = useSourceName();
  return (
    <div className="app-side">
      <p>
        <strong>
          <TitleText of={entry} source={entry.sources[0]} />
        </strong>
      </p>
      <p>{formatClinicalDay(entry.when, language)}</p>
      <p>{wordsEntryStatus(entry, language)}</p>
      <p className="app-list__about">{entry.sources.map(nameOf).join('; ')}</p>
    </div>
  );
}
