import { useEffect, useId, useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatClinicalDay } from '#/record-view/format-date.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import type { Entry } from '#/record/entry.ts';
import type { FactRef } from '#/record/fact.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { TOGETHER_WORDS } from './entry-together.words.ts';

export interface SplitFormProps {
  readonly entry: Entry;
  readonly onSplit: (chosen: readonly FactRef[]) => Promise<void>;
  readonly onCancel: () => void;
}

/** Where the person picks which of several copies are about something else. */
export function SplitForm({ entry, onSplit, onCancel }: SplitFormProps): ReactElement {
  const words = useWords(TOGETHER_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const id = useId();
  const [chosen, setChosen] = useState<readonly FactRef[]>([]);
  const [wrong, setWrong] = useState<{ readonly text: string; readonly place: number }>();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const complain = (text: string): void => setWrong((last) => ({ text, place: (last?.place ?? 0) + 1 }));
  const split = (): void => {
    if (chosen.length === 0) complain(words.splitNone);
    else if (chosen.length === entry.facts.length) complain(words.splitAll);
    else onSplit(chosen).catch(() => complain(words.failed));
  };
  return (
    <form
      className="app-own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
    >
      {wrong === undefined ? null : (
        <ErrorSummary key={wrong.place} title={words.problem} errors={[{ field: id, text: wrong.text }]} />
      )}
      <Choices
        id={id}
        pick="many"
        legend={words.splitWhich}
        hint={words.splitHint}
        error={wrong?.text}
        errorPrefix={words.error}
        choices={entry.facts.map((fact) => ({
          value: fact.ref,
          text: (
            <>
              {nameOf(fact.provenance.source)}: <TitleText of={fact} source={fact.provenance.source} />,{' '}
              {formatClinicalDay(fact.when, language)}
            </>
          ),
        }))}
        chosen={chosen}
        onPick={(ref, on) => setChosen(on ? [...chosen, ref] : chosen.filter((one) => one !== ref))}
      />
      <div className="app-buttons">
        <Button type="submit">{words.splitDo}</Button>
        <Button kind="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
