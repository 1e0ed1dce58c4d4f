import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useDiaries } from '#/hooks/diaries.ts';
import { useDrafts } from '#/hooks/draft.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useNow } from '#/hooks/now.ts';
import { usePlan } from '#/hooks/plan.ts';
import { standing, useReadings, type KeptReading } from '#/hooks/readings.tsx';
import { useSession } from '#/hooks/session.tsx';
import type { FollowedPlan } from '#/record/readings/protocols/follow-plan.ts';
import { HOME_BLOOD_PRESSURE } from '#/record/readings/protocols/home-blood-pressure.ts';
import { MEASURED_KINDS, type Reading, type ReadingKind } from '#/record/readings/reading.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { measuredWords } from '#/record-view/reading-text.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary, useWrong } from '#/ui/error-summary.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { faultWords, findingWords, type FormError } from './arrange-reading.ts';
import { notTakenBack, receiversAtFirst } from './arrange-sharing.ts';
import { PHOTO_WORDS } from './photo.words.ts';
import type { PhotoChoice } from './photo-field.tsx';
import { emptyForm, formOf, localOffset, readForm, type ReadForm } from './read-form.ts';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { draftPlace } from './reading-draft.ts';
import { ReadingFields } from './reading-fields.tsx';
import { SafetyCard } from './safety-card.tsx';
import { useTypedReading } from './use-typed-reading.ts';

/**
 * `/readings/new`: a new reading, with `?plan` one of the plan that is followed, with `?kind=` and `?to=` one that somebody
 * asks for, or with `?change=` another version of one.
 */
export function NewReadingPage(): ReactElement {
  const words = useWords(READINGS_WORDS);
  const [search] = useSearchParams();
  const { all, inboxes, permissions } = useReadings();
  const change = search.get('change');
  const { plan: followed } = usePlan();
  const kind = MEASURED_KINDS.find((one) => one === search.get('kind'));
  const place = draftPlace({ change, kind, isOfPlan: search.has('plan') });
  const drafts = useDrafts(place);
  if (all === undefined || followed === undefined || drafts === undefined)
    return <Loading>{words.loading}</Loading>;
  const plan = search.has('plan') ? followed : null;
  return (
    <ReadingForm
      key={place}
      place={place}
      draft={drafts[place]}
      all={all}
      changed={all.find(({ key }) => key === change)}
      plan={plan}
      kind={kind}
      toAtFirst={
        plan === null
          ? receiversAtFirst({ asking: search.get('to'), inboxes })
          : notTakenBack(plan.to, HOME_BLOOD_PRESSURE.kind, permissions)
      }
    />
  );
}

/** What the person is told or asked before a reading is kept. */
type Before = Extract<ReadForm, { readonly is: 'urgent' | 'rare' | 'beyond' }>;

function ReadingForm({
  place,
  draft,
  all,
  changed,
  plan,
  kind,
  toAtFirst,
}: {
  readonly place: string;
  /** As it was left, if it was. */
  readonly draft: string | undefined;
  readonly all: readonly KeptReading[];
  readonly changed: KeptReading | undefined;
  /** The plan that the reading is for: what was chosen there need not be chosen again. */
  readonly plan: FollowedPlan | null;
  /** What is asked for. */
  readonly kind: ReadingKind | undefined;
  /** Who is to get it unless the person says otherwise. */
  readonly toAtFirst: readonly string[];
}): ReactElement {
  const words = useWords(FORM_WORDS);
  const readingsWords = useWords(READINGS_WORDS);
  const photoWords = useWords(PHOTO_WORDS);
  const { language } = useLanguage();
  const { session } = useSession();
  const { keep, change } = useReadings();
  const { diaries } = useDiaries();
  const navigate = useNavigate();
  const before = changed?.versions.at(-1)?.reading;
  const form = useTypedReading({
    place,
    draft,
    fresh: () => (before === undefined ? emptyForm(new Date(), { ...plan, kind }) : formOf(before)),
  });
  const { typed } = form;
  const [photo, setPhoto] = useState<PhotoChoice>(() => photoOf(before));
  // As long as the person has chosen nobody: who takes readings may be known a moment later.
  const to = form.to ?? toAtFirst;
  const [wrong, complain] = useWrong<FormError>();
  const [asked, setAsked] = useState<Before>();
  const born = session.state === 'signed-in' ? session.person.dateOfBirth : undefined;
  const others = useMemo(() => standing(all.filter((one) => one !== changed)), [all, changed]);

  async function save(reading: Reading): Promise<void> {
    try {
      const { whole, data } = withPhoto(reading, photo);
      if (changed === undefined) await keep(whole, to, data);
      else await change(changed.key, whole, data);
      performance.mark('phr:reading-saved');
      // It is kept: nobody has to wait until the draft of it is gone.
      void form.drop();
      void navigate(plan === null ? '/readings' : '/readings/plan', { state: { saved: true } });
    } catch {
      setAsked(undefined);
      complain([{ field: 'date', text: words.failed }]);
    }
  }

  function read(): void {
    if (photo.is === 'coming') return complain([{ field: 'photo', text: photoWords.notYet }]);
    const what = readForm(typed, {
      now: new Date(),
      born,
      others,
      before,
      personalBest: diaries?.bestPeakFlow,
      offset: localOffset,
    });
    switch (what.is) {
      case 'faults':
        complain(faultWords(what.faults, words, readingsWords.parts));
        return;
      case 'refused':
        complain(findingWords(what.findings, typed.kind, words, readingsWords.parts, language));
        return;
      case 'beyond':
      case 'urgent':
      case 'rare':
        complain([]);
        setAsked(what);
        return;
      case 'plain':
        void save(what.reading);
    }
  }

  const heading = changed === undefined ? words.heading : words.headingChange;
  if (asked !== undefined)
    return (
      <div className="app-reading">
        <PageHeading text={heading} />
        <BeforeKept
          asked={asked}
          onYes={() => ('reading' in asked ? void save(asked.reading) : undefined)}
          onNo={() => setAsked(undefined)}
        />
      </div>
    );
  return (
    <div className="app-reading">
      <BackLink to="/readings">{readingsWords.heading}</BackLink>
      {wrong === undefined ? null : (
        <ErrorSummary key={wrong.place} title={words.problem} errors={wrong.errors} />
      )}
      <PageHeading text={heading} />
      {form.isUnfinished ? <Unfinished onStartAgain={form.startAgain} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <ReadingFields
          typed={typed}
          errors={wrong?.errors ?? []}
          onChange={form.write}
          photo={photo}
          onPhoto={setPhoto}
          mayChooseKind={changed === undefined}
          to={changed === undefined ? to : undefined}
          onTo={(next) => form.write(typed, next)}
        />
        <Button type="submit">{words.save}</Button>
      </form>
    </div>
  );
}

function Unfinished({ onStartAgain }: { readonly onStartAgain: () => void }): ReactElement {
  const words = useWords(FORM_WORDS);
  return (
    <InsetText>
      <p>{words.unfinished}</p>
      <Button kind="secondary" onClick={onStartAgain}>
        {words.startAgain}
      </Button>
    </InsetText>
  );
}

/** The photo of a reading as it is before anybody changes it. */
const photoOf = (reading: Reading | undefined): PhotoChoice =>
  reading?.photo === undefined ? { is: 'none' } : { is: 'kept', name: reading.photo };

/** A reading that names the photo which stays, and the one that is new (base64, JPEG). */
const withPhoto = (reading: Reading, photo: PhotoChoice) => ({
  whole: photo.is === 'kept' ? { ...reading, photo: photo.name } : reading,
  data: photo.is === 'new' ? photo.data : undefined,
});

interface BeforeKeptProps<Asked extends Before> {
  readonly asked: Asked;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What to do about a value, or whether it is right: before it is kept. */
function BeforeKept({ asked, onYes, onNo }: BeforeKeptProps<Before>): ReactElement {
  const words = useWords(FORM_WORDS);
  const readingsWords = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  if (asked.is === 'rare') return <RareQuestion asked={asked} onYes={onYes} onNo={onNo} />;
  if (asked.is === 'beyond')
    return (
      <>
        <p>{words.beyond}</p>
        <SafetyCard urgency={asked.urgency} onBack={onNo} />
      </>
    );
  const { reading, urgency, hints, isPast } = asked;
  const meant = findingWords(hints, reading.kind, words, readingsWords.parts, language);
  return (
    <>
      <p className="app-reading-item__value">{measuredWords(reading, readingsWords, language)}</p>
      <SafetyCard
        urgency={urgency}
        hints={meant.map(({ text }) => text)}
        isPast={isPast}
        onRead={onYes}
        onBack={onNo}
      />
    </>
  );
}

/** Asks once whether numbers that are rare are right. */
function RareQuestion({
  asked: { reading, asks, twin },
  onYes,
  onNo,
}: BeforeKeptProps<Extract<Before, { readonly is: 'rare' }>>): ReactElement {
  const words = useWords(FORM_WORDS);
  const readingsWords = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  return (
    <WarningCallout heading={words.sure} prefix={words.important}>
      <p>
        <strong>{measuredWords(reading, readingsWords, language)}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {twin === undefined ? null : (
          <li>
            {words.twin(
              measuredWords(twin, readingsWords, language),
              formatInstant(twin.takenAt, language, now, 'middle'),
            )}
          </li>
        )}
        {findingWords(asks, reading.kind, words, readingsWords.parts, language).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{asks.length > 0 ? words.sureWhat : words.sureAnother}</p>
      <div className="app-buttons">
        <Button onClick={onYes}>{words.yes}</Button>
        <Button kind="secondary" onClick={onNo}>
          {words.no}
        </Button>
      </div>
    </WarningCallout>
  );
}
