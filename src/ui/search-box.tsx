import { useId, useState, type ReactElement } from 'react';

export interface SearchBoxProps {
  /** Where the form would go without scripts. */
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly onSearch: (text: string) => void;
}

export function SearchBox({ action, label, button, onSearch }: SearchBoxProps): ReactElement {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <search>
      <form
        className="app-search"
        action={action}
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {label}
        </label>
        <div className="app-search__row">
          <input
            className="nhsuk-input app-search__input"
            id={id}
            name="q"
            type="search"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" className="nhsuk-button app-search__button">
            {button}
          </button>
        </div>
      </form>
    </search>
  );
}
