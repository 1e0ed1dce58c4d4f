import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { usePull } from '#/hooks/pull.ts';
import { useReadings } from '#/hooks/readings.tsx';
import type { ReadingKind } from '#/record/readings/reading.ts';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Card } from '#/ui/card.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { useNow } from '#/hooks/now.ts';
import { kindsWords, whyNotWords } from './arrange-reading.ts';
import { arrangeSharing } from './arrange-sharing.ts';
import { Lookers, type LookersProps } from './lookers.tsx';
import { READINGS_WORDS } from './readings.words.ts';
import { SHARING_WORDS, type Asked } from './sharing.words.ts';
import './readings.css';

/** `/readings/sharing`: which organisations may see readings, of which kinds, since when; and taking that back. */
export function SharingPage(): ReactElement {
  const words = useWords(SHARING_WORDS);
  const { loading } = useWords(READINGS_WORDS);
  const { all, permissions, letLook, stopLook, takeBack, sendNow } = useReadings();
  const [asked, askAgain] = useAsked();
  const shared = useMemo(() => arrangeSharing(permissions.values()), [permissions]);
  const [told, tell] = useTold();
  return (
    <div className="app-reading">
      <BackLink to="/readings">{words.back}</BackLink>
      <PageHeading text={words.heading} />
      <p>{words.lead}</p>
      <StatusLine told={told} />
      {all === undefined ? <Loading>{loading}</Loading> : null}
      {all === undefined || asked === 'all' ? null : <p>{words.asked[asked]}</p>}
      {asked === 'some' ? (
        <Button kind="secondary" onClick={askAgain}>
          {words.tryAgain}
        </Button>
      ) : null}
      {all !== undefined && asked !== 'asking' && shared.length === 0 ? <p>{words.none[asked]}</p> : null}
      {shared.map((one) => (
        <Shared
          key={one.to}
          shared={one}
          onTakeBack={(kinds) =>
            void takeBack(one.to, kinds).then(
              () => tell(`${words.said} ${words.filed}`),
              () => tell(words.saidFailed),
            )
          }
          onLetLook={(reader, kinds) =>
            void letLook({ at: one.to, reader }, kinds).then(
              () => tell(words.saidLook),
              () => tell(words.saidFailed),
            )
          }
          onStop={(reader) =>
            void stopLook({ at: one.to, reader }).then(
              () => tell(words.saidStop),
              () => tell(words.saidFailed),
            )
          }
          onRetry={() => void sendNow().catch(() => tell(words.saidFailed))}
        />
      ))}
    </div>
  );
}

/**
 * How far organisations have been asked what they know, on opening and once the record has been asked for: another device may
 * have said more than this one knows of.
 */
function useAsked(): readonly [Asked, again: () => void] {
  const { learnSharing } = useReadings();
  const { status } = usePull();
  const [asked, setAsked] = useState<Asked>('asking');
  const isKnownWhom = status === 'done' || status === 'failed';
  const ask = useCallback(
    (): Promise<Asked> =>
      learnSharing().then(
        (isAll) => (isAll ? 'all' : isKnownWhom ? 'some' : 'asking'),
        () => 'some',
      ),
    [learnSharing, isKnownWhom],
  );
  useEffect(() => {
    let left = false;
    void ask().then((is) => (left ? undefined : setAsked(is)));
    return () => {
      left = true;
    };
  }, [ask]);
  const again = (): void => {
    setAsked('asking');
    void ask().then(setAsked);
  };
  return [asked, again];
}

function Shared({
  onTakeBack,
  onRetry,
  ...props
}: LookersProps & {
  readonly onTakeBack: (kinds: readonly ReadingKind[]) => void;
  readonly onRetry: () => void;
}): ReactElement {
  const { to, stands, ended, knows, failure, lookers } = props.shared;
  const words = useWords(SHARING_WORDS);
  const readings = useWords(READINGS_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { language } = useLanguage();
  const now = useNow();
  const who = useSourceName()(to);
  const [asked, setAsked] = useState<readonly ReadingKind[]>();
  const kindOf = (kind: ReadingKind): string => kindsWords([kind], readings);
  const when = (instant: string): string => formatInstant(instant, language, now, 'middle');
  const all = stands.map(({ kind }) => kind);
  return (
    <Card heading={who}>
      {stands.length === 0 ? <p>{words.mayNot(who)}</p> : null}
      {knows === 'yes' ? null : (
        <p>
          {words.knows[knows](who)} {failure === undefined ? '' : whyNotWords(failure, why, readings)}
        </p>
      )}
      {[props.shared, ...lookers].some((one) => one.knows === 'problem') ? (
        <Button kind="secondary" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      ) : null}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {stands.map(({ kind, since }) => (
          <li key={kind}>{words.since(kindOf(kind), when(since))}</li>
        ))}
        {ended.map(({ kind, until }) => (
          <li key={kind}>{words.ended(kindOf(kind), when(until))}</li>
        ))}
      </ul>
      {ended.length === 0 ? null : <p>{words.filed}</p>}
      {asked === undefined ? (
        <div className="app-buttons">
          {all.map((kind) => (
            <Button key={kind} kind="secondary" onClick={() => setAsked([kind])}>
              {words.takeBack(kindOf(kind))}
            </Button>
          ))}
          {all.length < 2 ? null : (
            <Button kind="secondary" onClick={() => setAsked(all)}>
              {words.takeBackAll}
            </Button>
          )}
        </div>
      ) : (
        <InsetText>
          <p>
            {words.sure(who, kindsWords(asked, readings))}{' '}
            {lookers.some((one) => one.stands.length > 0) ? words.sureOthers : null}
          </p>
          <p>{words.filed}</p>
          <div className="app-buttons">
            <Button
              kind="warning"
              onClick={() => {
                onTakeBack(asked);
                setAsked(undefined);
              }}
            >
              {words.yes}
            </Button>
            <Button kind="secondary" onClick={() => setAsked(undefined)}>
              {words.cancel}
            </Button>
          </div>
        </InsetText>
      )}
      <Lookers {...props} />
    </Card>
  );
}
