import { useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export interface Tab {
  readonly key: string;
  readonly name: string;
  readonly content: ReactNode;
}

export function Tabs({
  tabs,
  label,
}: {
  readonly tabs: readonly [Tab, ...Tab[]];
  readonly label: string;
}): ReactElement {
  const id = useId();
  const [chosen, choose] = useState(tabs[0].key);
  const list = useRef<HTMLUListElement>(null);
  const shown = tabs.find((tab) => tab.key === chosen) ?? tabs[0];
  function move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[tabs.indexOf(shown) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
  }
  return (
    <div className="nhsuk-tabs app-tabs">
      <ul className="nhsuk-tabs__list" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab) => (
          <li
            className={
              tab === shown
                ? 'nhsuk-tabs__list-item nhsuk-tabs__list-item--selected'
                : 'nhsuk-tabs__list-item'
            }
            role="presentation"
            key={tab.key}
          >
            <button
              type="button"
              role="tab"
              className="nhsuk-tabs__tab app-tabs__tab"
              data-tab={tab.key}
              id={`${id}-tab-${tab.key}`}
              aria-selected={tab === shown}
              aria-controls={`${id}-panel`}
              tabIndex={tab === shown ? 0 : -1}
              onClick={() => choose(tab.key)}
              onKeyDown={move}
            >
              {tab.name}
            </button>
          </li>
        ))}
      </ul>
      <div
        className="nhsuk-tabs__panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${shown.key}`}
      >
        {shown.content}
      </div>
    </div>
  );
}
