import type { ReadingKind } from '#/record/readings/reading.ts';
import { useEffect, useRef, useState, type Dispatch, type ReactElement, type SetStateAction } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useHoldsUpdate } from '#/hooks/new-version.ts';
import {
  useReadingFile,
  type AboutFile,
  type FileQuestion,
  type FoundInFile,
  type ReadingFile,
} from '#/hooks/reading-file.ts';
import { useReadings } from '#/hooks/readings.tsx';
import { useSession } from '#/hooks/session.tsx';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { Progress } from '#/ui/progress.tsx';
import { StepHeading } from '#/ui/step-heading.tsx';
import { countsOf, KINDS_AT_FIRST, tenthsOf } from './arrange-import.ts';
import { ChooseFile, type ChooseProblem } from './choose-file.tsx';
import { FileQuestionForm } from './file-question.tsx';
import { FoundInFileView } from './found-in-file.tsx';
import { IMPORT_WORDS } from './import.words.ts';
import { READINGS_WORDS } from './readings.words.ts';
import { UrgentInFile } from './urgent-in-file.tsx';
import './readings.css';

/** Where the person is on the way from a file to readings that are kept. */
type Step =
  | { readonly is: 'choose'; readonly problem?: ChooseProblem }
  | { readonly is: 'reading'; readonly bytes: number }
  | { readonly is: 'asks'; readonly question: FileQuestion }
  | { readonly is: 'urgent' | 'found'; readonly found: FoundInFile }
  | { readonly is: 'keeping'; readonly count: number; readonly of: number };

/** `/readings/import`: readings of a file, read, shown, and kept once the person says so. */
export function ImportFilePage(): ReactElement {
  const readings = useWords(READINGS_WORDS);
  const { all } = useReadings();
  useHoldsUpdate();
  return all === undefined ? <Loading>{readings.loading}</Loading> : <ImportFile />;
}

function ImportFile(): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const readings = useWords(READINGS_WORDS);
  const [step, setStep] = useState<Step>({ is: 'choose' });
  const [kinds, setKinds] = useState<readonly ReadingKind[]>(KINDS_AT_FIRST);
  const files = useReadingFile();
  const { file, read, stop } = useRead(files, kinds, setStep);
  const keep = useKeep(files, setStep);
  const size = file?.size ?? 0;
  return (
    <div className="app-reading">
      {step.is === 'choose' ? <BackLink to="/readings">{readings.heading}</BackLink> : null}
      <PageHeading text={words.heading} />
      {step.is === 'choose' ? (
        <ChooseFile problem={step.problem} kinds={kinds} onKinds={setKinds} onRead={(one) => read(one, {})} />
      ) : null}
      {step.is === 'reading' ? (
        <>
          <StepHeading>{words.reading}</StepHeading>
          <Progress text={words.soFar(tenthsOf(step.bytes, size))} value={step.bytes} max={size} />
          <p>{words.long}</p>
          <Button kind="secondary" onClick={stop}>
            {words.stop}
          </Button>
        </>
      ) : null}
      {step.is === 'asks' && file !== undefined ? (
        <FileQuestionForm
          key={JSON.stringify(step.question)}
          question={step.question}
          onAnswer={(answer) => read(file, answer)}
          onBack={() => setStep({ is: 'choose', problem: { file: 'put-back' } })}
        />
      ) : null}
      {step.is === 'urgent' ? (
        <UrgentInFile
          urgent={step.found.urgent.now}
          onRead={() => setStep({ is: 'found', found: step.found })}
        />
      ) : null}
      {step.is === 'found' ? (
        <FoundInFileView
          found={step.found}
          name={file?.name ?? ''}
          onKeep={(which, to) => keep(step.found, which, to)}
          onBack={() => setStep({ is: 'choose', problem: { file: 'put-back' } })}
        />
      ) : null}
      {step.is === 'keeping' ? (
        <>
          <StepHeading>{words.keeping}</StepHeading>
          <Progress text={words.kept(tenthsOf(step.count, step.of))} value={step.count} max={step.of} />
          <p>{words.stay}</p>
        </>
      ) : null}
    </div>
  );
}

type SetStep = Dispatch<SetStateAction<Step>>;
type Answers = Pick<AboutFile, 'dayFirst' | 'units'>;

/** Reads a file, again with each answer that it asks for. */
function useRead({ read }: ReadingFile, kinds: readonly ReadingKind[], setStep: SetStep) {
  const { session } = useSession();
  const [file, setFile] = useState<File>();
  const answers = useRef<Answers>({});
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const { dateOfBirth: born, nhsNumber } = session.state === 'signed-in' ? session.person : {};

  async function readNow(one: File, answer: Answers): Promise<void> {
    const { units = {}, ...before } = one === file ? answers.current : {};
    answers.current = { ...before, ...answer, units: { ...units, ...answer.units } };
    setFile(one);
    setStep({ is: 'reading', bytes: 0 });
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const outcome = await read(
      one,
      { kinds, born, ...(nhsNumber !== undefined && { nhsNumber }), ...answers.current },
      // Words of a thread may come after its answer.
      { signal, tell: (bytes) => setStep((now) => (now.is === 'reading' ? { is: 'reading', bytes } : now)) },
    );
    if (!outcome.ok) setStep({ is: 'choose', problem: { file: outcome.failure } });
    else if (outcome.value.is === 'asks') setStep({ is: 'asks', question: outcome.value });
    else setStep({ is: outcome.value.urgent.now.length > 0 ? 'urgent' : 'found', found: outcome.value });
  }

  return {
    file,
    read: (one: File, answer: Answers): void =>
      void readNow(one, answer).catch(() => setStep({ is: 'choose', problem: { file: 'thread' } })),
    stop: (): void => stopping.current?.abort(),
  };
}

/** Keeps what was found, and goes to the readings unless the person has gone somewhere else meanwhile. */
function useKeep({ lots }: ReadingFile, setStep: SetStep) {
  const { keepLots } = useReadings();
  const navigate = useNavigate();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function keepNow(of: number, which: 'new' | 'all', to: readonly string[]): Promise<void> {
    setStep({ is: 'keeping', count: 0, of });
    const imported = await keepLots(
      lots(which, (count) => setStep({ is: 'keeping', count, of })),
      to,
    );
    if (isHere.current) void navigate('/readings', { state: { imported } });
  }

  return (found: FoundInFile, which: 'new' | 'all', to: readonly string[]): void =>
    void keepNow(countsOf(found)[which], which, to).catch(() =>
      setStep({ is: 'choose', problem: { file: 'keep-failed' } }),
    );
}
