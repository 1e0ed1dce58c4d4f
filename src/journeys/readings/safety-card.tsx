import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import type { Urgency } from '#/record/readings/safety-net.ts';
import { Button } from '#/ui/button.tsx';
import { CareCard } from '#/ui/care-card.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { FORM_WORDS } from './readings.words.ts';
import { SAFETY_WORDS } from './safety.words.ts';

const KINDS = { emergency: 'emergency', 'same-day': 'urgent', soon: 'non-urgent' } as const;

type Reason = keyof (typeof SAFETY_WORDS)['en']['reasons'];

/** What a value asks for, said before the reading goes anywhere, with or without a network. */
export function SafetyCard({
  urgency,
  hints = [],
  isPast = false,
  onRead,
  onBack,
}: {
  readonly urgency: Urgency;
  /** What was perhaps meant instead of what was typed. */
  readonly hints?: readonly string[];
  /** It was more than a day ago. */
  readonly isPast?: boolean;
  /** Undefined where nothing can be kept. */
  readonly onRead?: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const words = useWords(SAFETY_WORDS);
  const { no } = useWords(FORM_WORDS);
  return (
    <>
      {hints.length === 0 ? null : (
        <InsetText>
          <p>
            <strong>{words.checkFirst}</strong>
          </p>
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
          <p>{words.checkThen}</p>
        </InsetText>
      )}
      {isPast ? <p>{words.past}</p> : null}
      <SafetyAdvice urgency={urgency} />
      {onRead === undefined ? (
        <Button onClick={onBack}>{words.understood}</Button>
      ) : (
        <>
          <p>{words.first}</p>
          <div className="app-buttons">
            <Button onClick={onRead}>{words.understood}</Button>
            <Button kind="secondary" onClick={onBack}>
              {no}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What to do about a value. `about`: the value and when it was, where several are told. */
export function SafetyAdvice({
  urgency,
  about,
  follows = false,
}: {
  readonly urgency: Urgency;
  readonly about?: string;
  readonly follows?: boolean;
}): ReactElement {
  const words = useWords(SAFETY_WORDS);
  const { level, reason, askAbout = [], doNow } = urgency;
  return (
    <CareCard kind={KINDS[level]} heading={words.headings[level]} follows={follows}>
      {about === undefined ? null : (
        <p>
          <strong>{about}</strong>
        </p>
      )}
      <p>{words.reasons[reason as Reason]}</p>
      {doNow === 'take-sugar' ? <p>{words.takeSugar}</p> : null}
      {askAbout.length === 0 || level === 'emergency' ? null : (
        <>
          <p>{words.ask}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {askAbout.map((symptom) => (
              <li key={symptom}>{words.symptoms[symptom]}</li>
            ))}
          </ul>
        </>
      )}
      <p>{words.ownPlan}</p>
    </CareCard>
  );
}
