import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useStaff } from '#/hooks/staff.tsx';
import { isMeasured, MEASURED_KINDS, type MeasuredKind } from '#/record/readings/reading.ts';
import type { Sharer } from '#/record/readings/reviewing/shared-reading.ts';
import { kindWords } from '#/record-view/reading-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { Button } from '#/ui/button.tsx';
import { Select } from '#/ui/select.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { CLINICIAN_WORDS } from './clinician.words.ts';

/** Asks a person for another reading, in words that they read. */
export function AskForm({
  sharer,
  onDone,
  onCancel,
}: {
  readonly sharer: Sharer;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const names = useWords(READING_WORDS);
  const { reviews } = useStaff();
  // One form is one request, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const kinds = sharer.readings.flatMap(({ reading }) => reading?.kind ?? []);
  const [kind, setKind] = useState<MeasuredKind>(() => kinds.findLast(isMeasured) ?? 'blood-pressure');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    const asked = { nhsNumber: sharer.nhsNumber, kind, words: text.trim() };
    const sent = await reviews?.askAgain(key, asked).catch(() => undefined);
    if (sent?.ok === true) onDone(words.saidAsked);
    else setError(words.saidFailed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') setError(words.needed);
        else void send();
      }}
    >
      <Select
        label={words.askKind}
        name="kind"
        value={kind}
        options={MEASURED_KINDS.map((one) => ({ value: one, text: kindWords({ kind: one }, names) }))}
        onChange={(value) => setKind(MEASURED_KINDS.find((one) => one === value) ?? kind)}
      />
      <TextArea
        id="ask-words"
        label={words.askWords}
        hint={words.askHint}
        value={text}
        onChange={setText}
        error={error}
        errorPrefix={words.error}
        rows={2}
      />
      <div className="app-buttons">
        <Button type="submit">{words.askYes}</Button>
        <Button kind="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
