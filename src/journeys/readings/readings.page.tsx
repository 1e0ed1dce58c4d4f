import { memo, useCallback, useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { usePlan } from '#/hooks/plan.ts';
import { useReadings, type KeptReading } from '#/hooks/readings.tsx';
import type { Permission } from '#/record/readings/permission.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { AnswerList } from '#/record-view/answer-list.tsx';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { isSameText } from '#/record-view/same-entry.ts';
import { howWords, kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { Button } from '#/ui/button.tsx';
import { Details } from '#/ui/details.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { PlainList } from '#/ui/plain-list.tsx';
import { ShowMore } from '#/ui/show-more.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { useNow } from '#/hooks/now.ts';
import { canBeTried, wayOf, whyNotWords, type Way } from './arrange-reading.ts';
import { ANSWERS_WORDS } from './answers.words.ts';
import { AskedSection } from './asked-section.tsx';
import { DEVICE_WORDS } from './device.words.ts';
import { DiaryAlerts } from './diary-alert.tsx';
import { DIARY_WORDS } from './diary.words.ts';
import { PLAN_WORDS } from './plan.words.ts';
import { PhotoDetails } from './reading-photo.tsx';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { SendAlso } from './send-also.tsx';
import { SHARING_WORDS } from './sharing.words.ts';
import './readings.css';

/** So many are drawn at once: a file may have brought thousands. */
const STEP = 100;
/** Drawn first, and the others right after: what has just been saved is not held up by those below it. */
const AT_ONCE = 3;

/** `/readings`: what the person measured at home, and how far each reading has come. */
export function ReadingsPage(): ReactElement {
  const words = useWords(READINGS_WORDS);
  const { all, inboxes, permissions, sendNow, withdraw } = useReadings();
  const arrived = useLocation().state as {
    readonly saved?: boolean;
    readonly answered?: boolean;
    readonly imported?: number;
  } | null;
  const [told, tell] = useTold();
  const plan = useWords(PLAN_WORDS);
  const device = useWords(DEVICE_WORDS);
  const diary = useWords(DIARY_WORDS);
  const sharing = useWords(SHARING_WORDS);
  const isFollowing = (usePlan().plan ?? null) !== null;
  const [shown, setShown] = useState(STEP);
  const newest = useMemo(() => all?.slice(0, shown) ?? [], [all, shown]);
  const drawn = useDeferredValue(newest, newest.slice(0, AT_ONCE));
  const { saved } = useWords(FORM_WORDS);
  const answers = useWords(ANSWERS_WORDS);
  const saying =
    arrived?.saved === true
      ? saved
      : arrived?.answered === true
        ? answers.saved
        : arrived?.imported === undefined
          ? undefined
          : words.saidImported(arrived.imported);
  // One and the same as long as the words are: it takes the focus each time it is another.
  const onArrival = useMemo(() => (saying === undefined ? undefined : { text: saying, place: 0 }), [saying]);
  const waiting = (all ?? []).filter((kept) =>
    waysOf(kept, permissions).some(({ is }) => is === 'waiting'),
  ).length;
  const onWithdraw = useCallback(
    (key: string): void =>
      void withdraw(key).then(
        () => tell(words.saidTakenBack),
        () => tell(words.saidFailed),
      ),
    [withdraw, tell, words],
  );
  const onRetry = useCallback(
    (key?: string): void => void sendNow(key).catch(() => tell(words.saidFailed)),
    [sendNow, tell, words],
  );
  return (
    <div className="app-reading">
      <PageHeading text={words.heading} />
      <p>{words.lead}</p>
      <StatusLine told={onArrival !== undefined && told.text === '' ? onArrival : told} />
      <DiaryAlerts />
      <AskedSection />
      <p>
        <Link to="/readings/new" button>
          {words.add}
        </Link>
      </p>
      <p>
        <Link to="/readings/device">{device.link}</Link>
      </p>
      <p>
        <Link to="/readings/plan">{isFollowing ? plan.linkFollowed : plan.link}</Link>
      </p>
      <p>
        <Link to="/readings/diary">{diary.link}</Link>
      </p>
      <p>
        <Link to="/readings/import">{words.fromFile}</Link>
      </p>
      <p>
        <Link to="/readings/sharing">{sharing.heading}</Link>
      </p>
      {waiting === 0 ? null : (
        <InsetText>
          <p>
            {words.waiting(waiting)} {navigator.onLine ? '' : words.waitingOffline}
          </p>
          <Button kind="secondary" onClick={() => onRetry()}>
            {words.sendNow}
          </Button>
        </InsetText>
      )}
      {all === undefined ? <Loading>{words.loading}</Loading> : null}
      {all?.length === 0 ? <p>{words.none}</p> : null}
      {all === undefined || all.length === 0 ? null : (
        <>
          <PlainList className="app-list" label={words.list}>
            {drawn.map((kept) => (
              <ReadingItem
                key={kept.key}
                kept={kept}
                ways={waysOf(kept, permissions)}
                mayGoTo={inboxes}
                onTell={tell}
                onWithdraw={onWithdraw}
                onRetry={onRetry}
              />
            ))}
          </PlainList>
          <ShowMore
            left={all.length - shown}
            text={words.more(Math.min(STEP, all.length - shown))}
            onMore={() => setShown(shown + STEP)}
          />
        </>
      )}
    </div>
  );
}

function waysOf(
  { versions, deliveries, reviews }: KeptReading,
  permissions: ReadonlyMap<string, Permission>,
): readonly Way[] {
  const kind = versions.at(-1)?.reading.kind;
  if (kind === undefined) return [];
  return deliveries.flatMap(
    (delivery) =>
      wayOf(delivery, { kind, review: reviews[delivery.to], permission: permissions.get(delivery.to) }) ?? [],
  );
}

interface ReadingItemProps {
  readonly kept: KeptReading;
  readonly ways: readonly Way[];
  /** Organisations that take readings. */
  readonly mayGoTo: readonly string[];
  readonly onTell: (text: string) => void;
  readonly onWithdraw: (key: string) => void;
  readonly onRetry: (key: string) => void;
}

/** Readings are read anew when any of them changes; those that have not are not drawn again. */
const isSameItem = (a: ReadingItemProps, b: ReadingItemProps): boolean =>
  a.onWithdraw === b.onWithdraw &&
  a.onRetry === b.onRetry &&
  a.onTell === b.onTell &&
  isSameText(a.mayGoTo, b.mayGoTo) &&
  isSameText(a.kept, b.kept) &&
  isSameText(a.ways, b.ways);

const ReadingItem = memo(function ReadingItem({
  kept,
  ways,
  mayGoTo,
  onTell,
  onWithdraw,
  onRetry,
}: ReadingItemProps): ReactElement {
  const words = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [last, ...earlier] = kept.versions.map(({ reading }) => reading).toReversed();
  if (last === undefined) return <li />;
  const sentTo = kept.deliveries.map(({ to }) => to);
  const maySend = last.answered === undefined && mayGoTo.some((one) => !sentTo.includes(one));
  const changes = kept.isWithdrawn ? earlier.slice(1) : earlier;
  return (
    <li data-reading={kept.key} className="app-reading-item">
      <p className="app-reading-item__what">
        <strong>{kindWords(last, words)}</strong>{' '}
        <span className="app-reading-item__value">{measuredWords(last, words, language)}</span>
      </p>
      <p className="app-list__about">
        {[formatInstant(last.takenAt, language, now), ...howWords(last, words)].join(' · ')}
      </p>
      {last.answered === undefined ? null : (
        <Details summary={words.showAnswers}>
          <AnswerList answered={last.answered} />
        </Details>
      )}
      {last.photo === undefined ? null : <PhotoDetails name={last.photo} />}
      {changes.length === 0 ? null : <Earlier readings={changes} />}
      <ul className="nhsuk-list app-reading-item__ways">
        {kept.isWithdrawn ? <li>{words.takenBack}</li> : <li>{words.onDevice}</li>}
        {ways.length === 0 && !kept.isWithdrawn ? <li>{words.notSent}</li> : null}
        {ways.map((way) => (
          <WayLine key={way.to} way={way} />
        ))}
      </ul>
      {kept.isWithdrawn ? null : isAsking ? (
        <InsetText>
          <p>{words.takeBackSure}</p>
          <div className="app-buttons">
            <Button kind="warning" onClick={() => onWithdraw(kept.key)}>
              {words.takeBackYes}
            </Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
          </div>
        </InsetText>
      ) : isSending ? (
        <SendAlso
          readingKey={kept.key}
          kind={last.kind}
          sentTo={sentTo}
          onDone={(what) => {
            setSending(false);
            if (what !== undefined) onTell(what);
          }}
        />
      ) : (
        <div className="app-buttons">
          {maySend ? (
            <Button kind="secondary" onClick={() => setSending(true)}>
              {words.send}
            </Button>
          ) : null}
          {ways.some(canBeTried) ? (
            <Button kind="secondary" onClick={() => onRetry(kept.key)}>
              {words.tryAgain}
            </Button>
          ) : null}
          <Button
            kind="secondary"
            onClick={() =>
              void navigate(`/readings/${last.answered === undefined ? 'new' : 'answers'}?change=${kept.key}`)
            }
          >
            {words.change}
          </Button>
          <Button kind="secondary" onClick={() => setAsking(true)}>
            {words.takeBack}
          </Button>
        </div>
      )}
    </li>
  );
}, isSameItem);

function WayLine({ way }: { readonly way: Way }): ReactElement {
  const words = useWords(READINGS_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const who = useSourceName()(way.to);
  return (
    <li>
      {words.state[way.is](who)}
      {way.failure === undefined ? '' : `. ${whyNotWords(way.failure, why, words)}`}
      {way.reason === undefined ? '' : `. ${words.reason(way.reason)}`}
    </li>
  );
}

function Earlier({ readings }: { readonly readings: readonly Reading[] }): ReactElement {
  const words = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const answers = readings.flatMap(({ answered, takenAt }) =>
    answered === undefined ? [] : [{ answered, takenAt }],
  );
  return (
    <>
      <p className="app-list__about">
        {words.earlier(readings.length)}.{' '}
        {answers.length > 0
          ? null
          : `${words.before} ${readings.map((reading) => measuredWords(reading, words, language)).join('; ')}`}
      </p>
      {answers.map(({ answered, takenAt }) => (
        <Details key={takenAt} summary={words.showBefore(formatInstant(takenAt, language, now, 'middle'))}>
          <AnswerList answered={answered} />
        </Details>
      ))}
    </>
  );
}
