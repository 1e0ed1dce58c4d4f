import { memo, type ReactElement, useId } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { SEARCH_WORDS } from './search.words.ts';

export interface SearchFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export const SearchForm = memo(function SearchForm({ text, onText }: SearchFormProps): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const id = useId();
  return (
    <search>
      <form
        className="app-search"
        action="/record/search"
        method="get"
        onSubmit={(event) => event.preventDefault()}
      >
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {words.label}
        </label>
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {words.hint}
        </div>
        <div className="app-search__row">
          <input
            className="nhsuk-input app-search__input"
            id={id}
            name="q"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
          <button type="submit" className="nhsuk-button app-search__button">
            {words.button}
          </button>
        </div>
      </form>
    </search>
  );
});
