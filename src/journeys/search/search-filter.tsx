import { type ReactElement, useId, useState } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useCoverage } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import type { Kind } from '#/record/fact.ts';
import { Button } from '#/ui/button.tsx';
import { Details } from '#/ui/details.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { type Asked, digitsOf, isBackwards, isChosen, kindsOffered, toggled } from './arrange-search.ts';
import { SEARCH_WORDS } from './search.words.ts';

export interface SearchFilterProps {
  readonly asked: Asked;
  readonly counts: Partial<Record<Kind, number>> | undefined;
  readonly onAsk: (asked: Asked) => void;
}

/** What to search in. What is inside is only made while it is open, since it would change with every letter. */
export function SearchFilter(props: SearchFilterProps): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const [isOpen, setOpen] = useState(isChosen(props.asked));
  return (
    <div className="app-filters">
      <Details summary={words.choose} open={isOpen} onToggle={setOpen}>
        {isOpen ? <Choices {...props} /> : null}
      </Details>
    </div>
  );
}

function Choices({ asked, counts, onAsk }: SearchFilterProps): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const coverage = useCoverage() ?? [];
  const kinds = kindsOffered(counts ?? {}, asked.kinds).map(({ kind, count }) => ({
    value: kind,
    text: `${KIND_WORDS[language][kind].many} (${count})`,
  }));
  const sources = coverage.map(({ source }) => ({ value: source, text: nameOf(source) }));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Boxes
        legend={words.kinds}
        boxes={kinds}
        ticked={asked.kinds}
        onTick={(kind, on) => onAsk({ ...asked, kinds: toggled(asked.kinds, kind, on) })}
      />
      <Boxes
        legend={words.sources}
        boxes={sources}
        ticked={asked.sources}
        onTick={(source, on) => onAsk({ ...asked, sources: toggled(asked.sources, source, on) })}
      />
      <Years asked={asked} onAsk={onAsk} />
      {isChosen(asked) ? (
        <Button
          kind="secondary"
          onClick={() => onAsk({ text: asked.text, kinds: [], sources: [], from: '', to: '' })}
        >
          {words.clear}
        </Button>
      ) : null}
    </form>
  );
}

function Years({ asked, onAsk }: Pick<SearchFilterProps, 'asked' | 'onAsk'>): ReactElement {
  const words = useWords(SEARCH_WORDS);
  return (
    <div className="app-search-years">
      <TextInput
        label={words.from}
        labelSize="s"
        hint={words.yearHint}
        name="from"
        inputMode="numeric"
        width={4}
        value={asked.from}
        onChange={(typed) => onAsk({ ...asked, from: digitsOf(typed) })}
      />
      <TextInput
        label={words.to}
        labelSize="s"
        hint={words.yearHint}
        name="to"
        inputMode="numeric"
        width={4}
        value={asked.to}
        onChange={(typed) => onAsk({ ...asked, to: digitsOf(typed) })}
        {...(isBackwards(asked) ? { error: words.backwards, errorPrefix: words.error } : {})}
      />
    </div>
  );
}

interface BoxesProps<Value extends string> {
  readonly legend: string;
  readonly boxes: readonly { readonly value: Value; readonly text: string }[];
  readonly ticked: readonly Value[];
  readonly onTick: (value: Value, on: boolean) => void;
}

function Boxes<Value extends string>({
  legend,
  boxes,
  ticked,
  onTick,
}: BoxesProps<Value>): ReactElement | null {
  const id = useId();
  if (boxes.length === 0) return null;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small app-filters__columns">
        {boxes.map(({ value, text }) => (
          <div className="nhsuk-checkboxes__item" key={value}>
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              id={`${id}-${value}`}
              checked={ticked.includes(value)}
              onChange={(event) => onTick(value, event.currentTarget.checked)}
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`${id}-${value}`}>
              {text}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
