import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useReadings } from '#/hooks/readings.tsx';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { Button } from '#/ui/button.tsx';
import { Receivers } from './reading-fields.tsx';
import { READINGS_WORDS } from './readings.words.ts';

/** Chooses who else is to get a reading that is kept already. */
export function SendAlso({
  readingKey,
  kind,
  sentTo,
  onDone,
}: {
  readonly readingKey: string;
  readonly kind: ReadingKind;
  readonly sentTo: readonly string[];
  /** `what`: what to say of it. */
  readonly onDone: (what?: string) => void;
}): ReactElement {
  const words = useWords(READINGS_WORDS);
  const { sendAlso } = useReadings();
  const [to, setTo] = useState<readonly string[]>([]);
  const [isWrong, setWrong] = useState(false);
  const send = (): void => {
    setWrong(to.length === 0);
    if (to.length === 0) return;
    void sendAlso(readingKey, to).then(
      () => onDone(words.saidSending),
      () => onDone(words.saidFailed),
    );
  };
  return (
    <form
      className="app-reading-item__send"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Receivers
        id={`to-${readingKey}`}
        kinds={[kind]}
        to={to}
        onTo={setTo}
        except={sentTo}
        error={isWrong ? words.sendNone : undefined}
      />
      <div className="app-buttons">
        <Button type="submit">{words.sendYes}</Button>
        <Button kind="secondary" onClick={() => onDone()}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
