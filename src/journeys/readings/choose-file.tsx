import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import type { FileFault } from '#/hooks/reading-file.ts';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { Details } from '#/ui/details.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { FileInput } from '#/ui/file-input.tsx';
import { StatusLine } from '#/ui/status-line.tsx';
import { KINDS_IN_FILES } from './arrange-import.ts';
import { IMPORT_WORDS } from './import.words.ts';
import { READINGS_WORDS } from './readings.words.ts';

/** What became of the file before; `put-back`: the person wants another. */
export interface ChooseProblem {
  readonly file: FileFault | 'none-chosen' | 'thread' | 'keep-failed' | 'put-back';
}

/** Which file, and what of it. */
export function ChooseFile({
  problem,
  kinds,
  onKinds,
  onRead,
}: {
  readonly problem: ChooseProblem | undefined;
  readonly kinds: readonly ReadingKind[];
  readonly onKinds: (kinds: readonly ReadingKind[]) => void;
  readonly onRead: (file: File) => void;
}): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const readings = useWords(READINGS_WORDS);
  const [file, setFile] = useState<File>();
  const [tries, setTries] = useState(0);
  const before = tries === 0 ? problem?.file : undefined;
  const isStopped = before === 'stopped';
  const isPutBack = before === 'put-back';
  const missing =
    tries > 0 && file === undefined ? 'none-chosen' : isStopped || isPutBack ? undefined : before;
  const fileError = missing === undefined ? undefined : words.faults[missing];
  const kindError = tries > 0 && kinds.length === 0 ? words.noKind : undefined;
  const errors = [
    ...(fileError === undefined ? [] : [{ field: 'file', text: fileError }]),
    ...(kindError === undefined ? [] : [{ field: 'kinds', text: kindError }]),
  ];
  return (
    <>
      {errors.length === 0 ? null : <ErrorSummary key={tries} title={words.problem} errors={errors} />}
      <StatusLine told={isStopped ? { text: words.stopped, place: 0 } : { text: '', place: 0 }} />
      <p>{words.lead}</p>
      <Details summary={words.how}>
        <p>{words.howTable}</p>
        <p>{words.howApple}</p>
        <p>{words.howUnpack}</p>
      </Details>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== undefined && kinds.length > 0) onRead(file);
          else setTries(tries + 1);
        }}
      >
        <FileInput
          id="file"
          label={words.file}
          hint={words.fileHint}
          error={fileError}
          errorPrefix={words.error}
          accept=".csv,.txt,.xml,.json,.ndjson,text/csv,text/plain,text/xml,application/xml,application/json,application/fhir+json"
          takesFocus={isPutBack}
          onChoose={setFile}
        />
        <Choices
          id="kinds"
          legend={words.kinds}
          hint={words.kindsHint}
          error={kindError}
          errorPrefix={words.error}
          pick="many"
          choices={KINDS_IN_FILES.map((kind) => ({ value: kind, text: readings.kinds[kind] }))}
          chosen={kinds}
          onPick={(value, on) =>
            onKinds(KINDS_IN_FILES.filter((kind) => (kind === value ? on : kinds.includes(kind))))
          }
        />
        <Button type="submit">{words.read}</Button>
      </form>
    </>
  );
}
