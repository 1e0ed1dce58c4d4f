import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  type ReactElement,
  type ReactNode,
} from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** What stands after the heading in the title of the window: the name of the service. */
export const TitleSuffix = createContext<string | undefined>(undefined);

/** What stands in the title of the window in place of everything else, on devices that are not to say what this is. */
export const OnlyTitle = createContext<string | undefined>(undefined);

export interface PageHeadingProps {
  /** The `h1`, word for word. */
  readonly text: string;
  /**
   * What the page is about where that is nobody else's business: the larger line below, never part of the window's
   * title, which browsers write to the disk and show among the open windows.
   */
  readonly about?: ReactNode;
}

/**
 * The one `h1` of a page. Titles the window, and after a navigation takes the focus so that a screen reader says where
 * it is. On the first load, and when going back, the focus stays where the browser put it.
 */
export function PageHeading({ text, about }: PageHeadingProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const suffix = useContext(TitleSuffix);
  const only = useContext(OnlyTitle);
  const { key, pathname } = useLocation();
  const arrival = useNavigationType();
  useEffect(() => {
    document.title = only ?? (suffix === undefined || suffix === text ? text : `${text} – ${suffix}`);
  }, [text, suffix, only]);
  const arrivedAt = useRef<string>(undefined);
  useEffect(() => {
    // Only another page moves the focus; a changed query (typing in a search box) must not.
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    // Going back returns to a place the reader knows; the browser keeps it, and the focus must not be taken from it.
    if (key === 'default' || arrival === NavigationType.Pop) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, key, arrival]);
  const id = useId();
  if (about === undefined)
    return (
      <h1 className="nhsuk-heading-l app-h1" ref={heading} tabIndex={-1}>
        {text}
      </h1>
    );
  return (
    <>
      <h1 className="nhsuk-caption-l app-h1 app-caption" ref={heading} tabIndex={-1} aria-describedby={id}>
        {text}
      </h1>
      <h2 className="nhsuk-heading-l" id={id}>
        {about}
      </h2>
    </>
  );
}
