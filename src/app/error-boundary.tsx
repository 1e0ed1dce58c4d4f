import { Component, type ReactElement, type ReactNode } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { APP_WORDS } from './app.words.ts';

interface Props {
  readonly children: ReactNode;
}

/**
 * Keeps a mistake in one page from taking the others with it. Says nothing of what was on the page. Give it the page's
 * address as `key`: another page begins afresh.
 */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage(): ReactElement {
  const words = useWords(APP_WORDS);
  return (
    <div className="app-reading" role="alert">
      <PageHeading text={words.wrong} />
      <p>{words.wrongWhat}</p>
      <p>{words.wrongSafe}</p>
      <p>{words.wrongUrgent}</p>
      {/* A page whose script did not arrive is only asked for again by a fresh start. */}
      <Button onClick={() => window.location.reload()}>{words.again}</Button>
    </div>
  );
}
