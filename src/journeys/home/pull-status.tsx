import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { usePull } from '#/hooks/pull.ts';
import type { Coverage } from '#/record/coverage.ts';
import { CoverageSummaryLine } from '#/record-view/coverage-region.tsx';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { Button } from '#/ui/button.tsx';
import { Progress } from '#/ui/progress.tsx';
import { HOME_WORDS } from './home.words.ts';

/** How fresh the record is, what is being fetched just now, and the button to fetch again. */
export function PullStatus({
  coverage,
  entries,
}: {
  readonly coverage: readonly Coverage[] | undefined;
  readonly entries: number;
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { language } = useLanguage();
  const pull = usePull();
  const known = coverage ?? [];
  const done = known.filter((one) => !one.fetching).length;
  const problem =
    pull.status === 'failed' || known.some((one) => !one.fetching && one.state !== 'up-to-date');
  if (pull.status === 'running')
    return (
      <div className="app-status-line">
        {known.length === 0 ? (
          <Progress text={words.checking(pull.located)} />
        ) : (
          <Progress
            text={`${words.checking(pull.located ?? 0)} ${words.soFar(done, known.length, formatNumber(entries, language))}`}
            value={done}
            max={known.length}
          />
        )}
        <Button kind="secondary" onClick={() => pull.stop()}>
          {words.stop}
        </Button>
      </div>
    );
  return (
    <div className={problem ? 'app-status-line app-status-line--problem' : 'app-status-line'}>
      {pull.status === 'failed' ? (
        <output className="app-said">
          {words.checkFailed} {pull.failure === undefined ? '' : why[pull.failure.kind]}
        </output>
      ) : null}
      <CoverageSummaryLine />
      <Button kind="secondary" onClick={() => pull.refresh()}>
        {words.check}
      </Button>
    </div>
  );
}
