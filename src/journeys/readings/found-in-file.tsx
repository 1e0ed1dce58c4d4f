import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { FoundInFile } from '#/hooks/reading-file.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { formatInstantDay } from '#/record-view/format-date.ts';
import { kindWords } from '#/record-view/reading-text.ts';
import { Button } from '#/ui/button.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { StepHeading } from '#/ui/step-heading.tsx';
import { Table } from '#/ui/table.tsx';
import { countsOf } from './arrange-import.ts';
import { IMPORT_WORDS } from './import.words.ts';
import { LeftOutOfFile } from './left-out-of-file.tsx';
import { Receivers } from './reading-fields.tsx';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { RareInFile, SameInFile } from './same-in-file.tsx';

/** What a file holds, what of it is here already and what was left out; kept when the person says so. */
export function FoundInFileView({
  found,
  name,
  onKeep,
  onBack,
}: {
  readonly found: FoundInFile;
  readonly name: string;
  readonly onKeep: (which: 'new' | 'all', to: readonly string[]) => void;
  readonly onBack: () => void;
}): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const [sameToo, setSameToo] = useState(false);
  const [to, setTo] = useState<readonly string[]>([]);
  const counts = countsOf(found);
  const which = sameToo ? 'all' : 'new';
  const toKeep = counts[which];
  return (
    <>
      <StepHeading>{words.found}</StepHeading>
      <p className="app-file-name">{name}</p>
      {counts.all === 0 ? <p>{words.foundNone}</p> : <KindsFound found={found} />}
      {counts.all > 0 && counts.new === 0 ? <p>{words.allSame}</p> : null}
      {found.urgent.before === 0 ? null : (
        <InsetText>
          <p>{words.urgentBefore(found.urgent.before)}</p>
          <p>{words.unwell}</p>
        </InsetText>
      )}
      <RareInFile rare={found.rare} />
      {counts.same === 0 ? null : (
        <SameInFile same={found.same} count={counts.same} isChosen={sameToo} onChoose={setSameToo} />
      )}
      <LeftOutOfFile found={found} />
      {toKeep === 0 ? null : <ToWhom found={found} count={toKeep} to={to} onTo={setTo} />}
      <div className="app-buttons">
        {toKeep === 0 ? null : <Button onClick={() => onKeep(which, to)}>{words.keep(toKeep)}</Button>}
        <Button kind="secondary" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

function KindsFound({ found: { kinds } }: { readonly found: FoundInFile }): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const number = (count: number): string => formatNumber(count, language);
  const day = (at: string): string => formatInstantDay(new Date(at), language);
  return (
    <Table
      caption={words.table}
      columns={[
        { key: 'kind', name: words.kind },
        { key: 'count', name: words.count, numeric: true },
        { key: 'from', name: words.from },
        { key: 'until', name: words.until },
        { key: 'same', name: words.same, numeric: true },
      ]}
      rows={kinds.map(({ kind, count, from, until, same }) => ({
        key: kind,
        cells: {
          kind: kindWords({ kind }, readings),
          count: number(count),
          from: day(from),
          until: day(until),
          same: number(same),
        },
        data: { 'data-kind': kind },
      }))}
    />
  );
}

/** Who gets what is kept, and that nothing is yet. */
function ToWhom({
  found: { kinds },
  count,
  to,
  onTo,
}: {
  readonly found: FoundInFile;
  readonly count: number;
  readonly to: readonly string[];
  readonly onTo: (to: readonly string[]) => void;
}): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const { notWatched } = useWords(FORM_WORDS);
  return (
    <>
      <Receivers kinds={kinds.map(({ kind }) => kind)} to={to} onTo={onTo} />
      <p>{notWatched}</p>
      <p>
        {words.nothingYet} {to.length === 0 ? '' : words.sends(count)}
      </p>
    </>
  );
}
