import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { hasBluetooth, useDevice, type Listening } from '#/hooks/device-readings.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useHoldsUpdate } from '#/hooks/new-version.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { urgencyBeyond } from '#/record/readings/safety-net.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Link } from '#/ui/link.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { useNow } from '#/hooks/now.ts';
import { DEVICE_WORDS } from './device.words.ts';
import { Receivers } from './reading-fields.tsx';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { SafetyAdvice, SafetyCard } from './safety-card.tsx';
import { keyOf, useOffered } from './use-offered.ts';

/** `/readings/device`: what a Bluetooth device measured, each value confirmed by the person. */
export function DevicePage(): ReactElement {
  const words = useWords(DEVICE_WORDS);
  return (
    <div className="app-reading">
      <BackLink to="/readings">{words.back}</BackLink>
      <PageHeading text={words.heading} />
      <p>{words.lead}</p>
      {hasBluetooth() ? (
        <Listener />
      ) : (
        <>
          <p>{words.notHere}</p>
          <p>
            <Link to="/readings/new" button>
              {words.type}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

function Listener(): ReactElement {
  const words = useWords(DEVICE_WORDS);
  const { heard, start, stop } = useDevice();
  const isOn = heard !== undefined && heard.ended === undefined;
  return (
    <>
      {heard === undefined ? (
        <ol className="nhsuk-list nhsuk-list--number">
          {words.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      ) : (
        <State heard={heard} />
      )}
      {heard === undefined ? null : <Chosen heard={heard} />}
      <Button kind={heard === undefined ? 'primary' : 'secondary'} onClick={isOn ? stop : start}>
        {isOn ? words.stop : heard === undefined ? words.look : words.again}
      </Button>
    </>
  );
}

/** What the device is doing, and what of it could not be used. */
function State({ heard }: { readonly heard: Listening }): ReactElement {
  const words = useWords(DEVICE_WORDS);
  const { device, battery, readings, unusable, ended } = heard;
  const count = readings.length + heard.undated.length;
  const end = 'below-its-scale' in unusable ? 'low' : 'above-its-scale' in unusable ? 'high' : undefined;
  const beyond = end && urgencyBeyond('glucose', end);
  return (
    <InsetText>
      <output>
        {ended === undefined
          ? device === undefined
            ? words.listening
            : words.device(device.name ?? words.unnamed)
          : words.ended[ended]}{' '}
        {count === 0 ? (ended === undefined ? words.nothing : '') : words.got(count)}
      </output>
      {battery === undefined ? null : <p>{words.battery(battery)}</p>}
      {(Object.keys(words.unusable) as (keyof typeof words.unusable)[]).map((why) => {
        const left = unusable[why] ?? 0;
        return left === 0 ? null : <p key={why}>{words.leftOut(left, words.unusable[why])}</p>;
      })}
      {beyond === undefined ? null : (
        <>
          <p>{words.justMeasured}</p>
          <SafetyAdvice urgency={beyond} />
        </>
      )}
    </InsetText>
  );
}

/** What came, each to be looked at and ticked; what needs help is said before anything is kept. */
function Chosen({ heard }: { readonly heard: Listening }): ReactElement | null {
  const words = useWords(DEVICE_WORDS);
  const form = useWords(FORM_WORDS);
  const names = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  useHoldsUpdate();
  const now = useNow();
  const [to, setTo] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<{ readonly text: string; readonly place: number }>();
  const { offered, undated, picked, urgent, flip, date, tell, keepPicked } = useOffered(heard, now);
  const complain = (text: string): void => setProblem((last) => ({ text, place: (last?.place ?? 0) + 1 }));
  const keep = (): void =>
    void keepPicked(to).then(
      () => navigate('/readings', { state: { saved: true } }),
      () => complain(words.failed),
    );
  const measured = (reading: Reading): string => measuredWords(reading, names, language);

  if (isAsking && urgent?.urgency !== undefined)
    return (
      <>
        <p className="app-reading-item__value">{measured(urgent.reading)}</p>
        <SafetyCard
          key={keyOf(urgent.reading)}
          urgency={urgent.urgency}
          onRead={() => {
            if (tell(urgent)) keep();
          }}
          onBack={() => setAsking(false)}
        />
      </>
    );
  if (offered.length === 0 && undated.length === 0) return null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.length === 0) complain(words.keepNone);
        else if (urgent === undefined) keep();
        else setAsking(true);
      }}
    >
      {problem === undefined ? null : (
        <ErrorSummary
          key={problem.place}
          title={form.problem}
          errors={[{ field: 'heard', text: problem.text }]}
        />
      )}
      {undated.map((reading) => (
        <InsetText key={keyOf(reading)}>
          <p>{words.undated(measured(reading))}</p>
          <div className="app-buttons">
            <Button kind="secondary" onClick={() => date(reading)}>
              {words.justNow}
            </Button>
            <Button kind="secondary" onClick={() => flip(keyOf(reading))}>
              {words.leaveOut}
            </Button>
          </div>
        </InsetText>
      ))}
      {offered.length === 0 ? null : (
        <>
          <Choices
            id="heard"
            legend={words.pick}
            hint={new Set(heard.users.values()).size > 1 ? words.severalUsers : words.pickHint}
            errorPrefix={form.error}
            pick="many"
            choices={offered.map(({ reading, twin, user }) => ({
              value: keyOf(reading),
              text: [
                `${kindWords(reading, names)}: ${measured(reading)}`,
                formatInstant(reading.takenAt, language, now),
                ...(user === undefined ? [] : [words.user(user)]),
                ...(twin === undefined ? [] : [words.twin]),
              ].join(' · '),
            }))}
            chosen={picked.map(({ reading }) => keyOf(reading))}
            onPick={flip}
          />
          <Receivers kinds={picked.map(({ reading }) => reading.kind)} to={to} onTo={setTo} />
          <Button type="submit">{words.keep(picked.length)}</Button>
        </>
      )}
    </form>
  );
}
