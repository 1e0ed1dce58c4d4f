import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { PlainList } from './plain-list.tsx';

export interface NavigationItem {
  readonly to: string;
  readonly text: string;
}

export interface HeaderProps {
  readonly service: string;
  readonly home: string;
  /** Alternative text of the logo; undefined shows none. */
  readonly logo: string | undefined;
  readonly navigation: readonly NavigationItem[];
  readonly navigationLabel: string;
  readonly menu: string;
  /** Whose record this is; beside the logo where there is no room for it among the buttons. */
  readonly whose?: string | undefined;
  /** Buttons at the top: language, signing out. */
  readonly account?: ReactNode;
  readonly accountLabel: string;
}

export function Header(props: HeaderProps): ReactElement {
  return (
    <header className="nhsuk-header app-header">
      <div className="nhsuk-header__container nhsuk-width-container app-header__container">
        <div className="nhsuk-header__service">
          <RouterLink
            className="nhsuk-header__service-logo"
            to={props.home}
            aria-label={props.logo === undefined ? props.service : `${props.logo} ${props.service}`}
          >
            {props.logo === undefined ? null : <Logo />}
            <span className="nhsuk-header__service-name">{props.service}</span>
          </RouterLink>
          {props.whose === undefined ? null : <span className="app-header__whose">{props.whose}</span>}
        </div>
        {props.account === undefined ? null : (
          <nav className="nhsuk-header__account app-header__account" aria-label={props.accountLabel}>
            <PlainList className="nhsuk-header__account-list">{props.account}</PlainList>
          </nav>
        )}
      </div>
      {props.navigation.length === 0 ? null : <Navigation {...props} />}
    </header>
  );
}

/** One button in the bar at the top. */
export function AccountButton({
  text,
  lang,
  onClick,
}: {
  readonly text: string;
  readonly lang?: string;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <li className="nhsuk-header__account-item">
      <button type="button" className="nhsuk-header__account-button" lang={lang} onClick={onClick}>
        {text}
      </button>
    </li>
  );
}

export function AccountText({ children }: { readonly children: ReactNode }): ReactElement {
  return <li className="nhsuk-header__account-item app-header__person">{children}</li>;
}

/** Every page is one press away: a row on a wide screen, behind one button on a phone. */
function Navigation({ navigation, navigationLabel, menu }: HeaderProps): ReactElement {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  return (
    <nav className="nhsuk-header__navigation app-navigation" aria-label={navigationLabel}>
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <button
          type="button"
          className="app-navigation__toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          {menu}
        </button>
        <PlainList
          className={open ? 'app-navigation__list app-navigation__list--open' : 'app-navigation__list'}
          id={id}
        >
          {navigation.map((item) => (
            <li className="app-navigation__item" key={item.to}>
              <RouterLink
                className="app-navigation__link"
                to={item.to}
                aria-current={item.to === pathname ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                {item.text}
              </RouterLink>
            </li>
          ))}
        </PlainList>
      </div>
    </nav>
  );
}

function Logo(): ReactElement {
  return (
    <svg
      className="nhsuk-header__logo"
      viewBox="0 0 200 80"
      height="40"
      width="100"
      focusable="false"
      aria-hidden="true"
    >
      <path
        fill="currentcolor"
        d="M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 14.7 16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 20 3.5 15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 3l4-13.5c-4.5-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 65h17l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z"
      />
    </svg>
  );
}
