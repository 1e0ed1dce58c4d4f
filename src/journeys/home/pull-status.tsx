import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { usePull } from '#/hooks/pull.ts';
import { useSession } from '#/hooks/session.tsx';
import type { Coverage } from '#/record/coverage.ts';
import { isProblem } from '#/record-view/arrange-coverage.ts';
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
  const desk = useSession();
  const known = coverage ?? [];
  const done = known.filter((one) => !one.fetching).length;
  const problem = pull.status === 'failed' || known.some((one) => !one.fetching && isProblem(one.state));
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
  const signedOut =
    pull.status === 'failed' && pull.failure?.kind === 'signed-out' ? pull.failure : undefined;
  const isReused = signedOut?.why === 'token-reuse';
  return (
    <div className={problem ? 'app-status-line app-status-line--problem' : 'app-status-line'}>
      <div className="app-status-line__text">
        {pull.status === 'failed' ? (
          <output className="app-said">
            {signedOut === undefined
              ? words.checkFailed
              : isReused
                ? words.signedOutEverywhere
                : words.signedOut}{' '}
            {signedOut !== undefined || pull.failure === undefined ? '' : why[pull.failure.kind]}
          </output>
        ) : null}
        {/* Where the question itself failed, that has just been said. */}
        {known.length === 0 && pull.status === 'failed' ? null : <CoverageSummaryLine />}
      </div>
      {signedOut !== undefined ? (
        <Button onClick={() => void desk.signIn()}>{words.signInAgain}</Button>
      ) : (
        <Button kind="secondary" onClick={() => pull.refresh()}>
          {words.check}
        </Button>
      )}
    </div>
  );
}
