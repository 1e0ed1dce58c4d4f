import { useEffect, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { usePull } from '#/hooks/pull.ts';
import { useCoverage } from '#/hooks/record.ts';
import { Link } from '#/ui/link.tsx';
import { arrangeCoverage, type CoverageSummary, type CoverageView } from './arrange-coverage.ts';
import { CoverageLineHead, CoverageMeaning } from './coverage-line.tsx';
import { COVERAGE_WORDS } from './coverage.words.ts';
import { PlainList } from '#/ui/plain-list.tsx';

/** Above this many lines a record without problems folds the list away. */
const FOLD_ABOVE = 6;

/** What came from where, and what is missing. Stands on every page of the record, and on paper. */
export function CoverageRegion({ withLink = true }: { readonly withLink?: boolean }): ReactElement {
  const words = useWords(COVERAGE_WORDS);
  const pull = usePull();
  const view = arrangeCoverage(useCoverage(), pull);
  return (
    <section className="app-coverage" aria-label={words.region} id="coverage">
      <Inside view={view} />
      {withLink ? (
        <p className="app-more">
          <Link to="/record/sources">{words.more}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Inside({ view }: { readonly view: CoverageView }): ReactElement {
  const words = useWords(COVERAGE_WORDS);
  switch (view.is) {
    case 'looking':
      return <output className="app-said">{words.looking}</output>;
    case 'not-asked':
      return <p>{words.notAsked}</p>;
    case 'none-known':
      return <p>{words.noneKnown}</p>;
    case 'could-not-look':
      return (
        <p>
          {words.couldNotLook} {view.why === undefined ? null : words.why[view.why]}
        </p>
      );
    case 'known':
      return <Known view={view} />;
  }
}

function Known({ view }: { readonly view: Extract<CoverageView, { is: 'known' }> }): ReactElement {
  const words = useWords(COVERAGE_WORDS);
  const { summary, lines } = view;
  const unfold =
    summary.problems > 0 || summary.keptBack || summary.checking > 0 || summary.all <= FOLD_ABOVE;
  const [chosen, choose] = useState<boolean>();
  const printing = usePrinting();
  return (
    <details
      open={printing || (chosen ?? unfold)}
      onToggle={(event) => {
        if (!printing && event.currentTarget.open !== (chosen ?? unfold)) choose(event.currentTarget.open);
      }}
    >
      <summary>{said(summary, words)}</summary>
      <PlainList className="app-coverage__list">
        {lines.map((line) => (
          <li className="app-coverage__line" key={line.source}>
            <CoverageLineHead line={line} />
            <CoverageMeaning line={line} />
          </li>
        ))}
      </PlainList>
    </details>
  );
}

/** The one line for the top of a page: how many sources are well, with a way down to the rest. */
export function CoverageSummaryLine(): ReactElement | null {
  const words = useWords(COVERAGE_WORDS);
  const view = arrangeCoverage(useCoverage(), usePull());
  if (view.is !== 'known') return <Inside view={view} />;
  return <p>{said(view.summary, words)}</p>;
}

function said(summary: CoverageSummary, words: (typeof COVERAGE_WORDS)['en']): string {
  const { all, good, checking, problems, keptBack } = summary;
  return words.summary(all, good, checking, problems, keptBack);
}

/** True while the page is laid out for paper. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => setPrinting(true);
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
