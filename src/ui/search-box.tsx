import { useId, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';

export interface SearchBoxProps {
  /** The page that answers; the words go into its address as `?q=`. */
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly initial?: string;
}

export function SearchBox({ action, label, button, initial = '' }: SearchBoxProps): ReactElement {
  const id = useId();
  const [text, setText] = useState(initial);
  const navigate = useNavigate();
  return (
    <search>
      <form
        className="app-search"
        action={action}
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(`${action}?q=${encodeURIComponent(text.trim())}`);
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
