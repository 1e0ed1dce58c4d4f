import { useEffect, useId, useState, type ReactElement } from 'react';
import { useDraft } from '#/hooks/draft.ts';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { OWN_WORDS } from './entry-own.words.ts';

/** More than that is a letter, not a remark. */
const LONGEST = 1000;

export interface RemarkFormProps {
  readonly sort: 'dispute' | 'note';
  readonly text: string;
  /** Where its draft is kept. */
  readonly place: string;
  /** Keeps it, and then has its draft dropped. */
  readonly onKeep: (text: string, drop: () => Promise<void>) => Promise<void>;
  readonly onCancel: () => void;
}

/** Where the person writes what is not right, or a note. */
export function RemarkForm({ sort, text: before, place, onKeep, onCancel }: RemarkFormProps): ReactElement {
  const words = useWords(OWN_WORDS);
  const id = useId();
  const [text, setText] = useState(before);
  const draft = useDraft(place);
  const [wrong, setWrong] = useState<{ readonly text: string; readonly place: number }>();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const complain = (said: string): void =>
    setWrong((last) => ({ text: said, place: (last?.place ?? 0) + 1 }));
  const keep = (): void => {
    const written = text.trim();
    if (written === '') complain(words[sort].empty);
    else if (written.length > LONGEST) complain(words.tooLong(written.length));
    else onKeep(written, draft.drop).catch(() => complain(words.failed));
  };
  return (
    <form
      className="app-own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {wrong === undefined ? null : (
        <ErrorSummary key={wrong.place} title={words.problem} errors={[{ field: id, text: wrong.text }]} />
      )}
      <TextArea
        id={id}
        label={words[sort].label}
        hint={words.hint}
        value={text}
        onChange={(typed) => {
          setText(typed);
          draft.keep(typed);
        }}
        error={wrong?.text}
        errorPrefix={words.error}
      />
      <div className="app-buttons">
        <Button type="submit">{words.keep}</Button>
        <Button
          kind="secondary"
          onClick={() => {
            void draft.drop();
            onCancel();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
