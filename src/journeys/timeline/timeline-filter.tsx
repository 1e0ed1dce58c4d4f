import { type ReactElement, startTransition, useId, useMemo, useOptimistic } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { Button } from '#/ui/button.tsx';
import { Details } from '#/ui/details.tsx';
import { type Choice, countChoices, readChoice, writeChoice } from './arrange-timeline.ts';
import { TIMELINE_WORDS } from './timeline.words.ts';

export interface TimelineFilterProps {
  readonly entries: readonly EntryLine[];
  readonly choice: Choice;
  readonly onChange: (search: URLSearchParams) => void;
}

/** What to show, by kind and by organisation. A box shows its tick at once; the list follows. */
export function TimelineFilter({ entries, choice: made, onChange }: TimelineFilterProps): ReactElement {
  const [choice, choose] = useOptimistic(made);
  const change = (search: URLSearchParams): void => {
    startTransition(() => {
      choose(readChoice(search));
      onChange(search);
    });
  };
  const words = useWords(TIMELINE_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const there = useMemo(() => countChoices(entries), [entries]);
  const isChosen = choice.kinds.length + choice.sources.length > 0;
  const kinds = there.kinds.map(({ kind, count }) => ({
    value: kind,
    text: `${KIND_WORDS[language][kind].many} (${count})`,
    checked: choice.kinds.includes(kind),
  }));
  const sources = there.sources.map(({ source, count }) => ({
    value: source,
    text: `${nameOf(source)} (${count})`,
    checked: choice.sources.includes(source),
  }));
  return (
    <div className="app-filters">
      <Details summary={words.choose} open={isChosen}>
        <form onSubmit={(event) => event.preventDefault()}>
          <Boxes
            legend={words.kinds}
            boxes={kinds}
            onTick={(value, on) => change(writeChoice(choice, 'kind', value, on))}
          />
          <Boxes
            legend={words.sources}
            boxes={sources}
            onTick={(value, on) => change(writeChoice(choice, 'source', value, on))}
          />
          {isChosen ? (
            <Button kind="secondary" onClick={() => change(new URLSearchParams())}>
              {words.clear}
            </Button>
          ) : null}
        </form>
      </Details>
    </div>
  );
}

interface BoxesProps {
  readonly legend: string;
  readonly boxes: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  readonly onTick: (value: string, on: boolean) => void;
}

function Boxes({ legend, boxes, onTick }: BoxesProps): ReactElement {
  const id = useId();
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small app-filters__columns">
        {boxes.map((box) => (
          <div className="nhsuk-checkboxes__item" key={box.value}>
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              id={`${id}-${box.value}`}
              checked={box.checked}
              onChange={(event) => onTick(box.value, event.currentTarget.checked)}
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`${id}-${box.value}`}>
              {box.text}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
