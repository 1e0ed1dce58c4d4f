import type { ReactElement, ReactNode } from 'react';
import { useWords } from '#/hooks/language.tsx';
import type { Language } from '#/kit/words.ts';
import type { Question, Shown } from '#/record/readings/questionnaire.ts';
import { useSourceLanguage } from '#/record-view/source-text.tsx';
import { Choices } from '#/ui/choices.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { ANSWERS_WORDS } from './answers.words.ts';
import { fieldIdOf } from './arrange-answers.ts';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { NONE, OWN, typedAt, type TypedAnswer, type TypedAnswers } from './typed-answers.ts';

/** Everything that is asked, in its order: headings, things to read, questions with their fields. */
export function AnswerFields({
  shown,
  typed,
  errors,
  from,
  onChange,
}: {
  readonly shown: readonly Shown[];
  readonly typed: TypedAnswers;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  /** Whose words they are (organisation code). */
  readonly from: string;
  readonly onChange: (linkId: string, field: TypedAnswer) => void;
}): ReactElement {
  const lang = useSourceLanguage()(from);
  return (
    <>
      {shown.map(({ is, item, level }) => {
        const { linkId, text } = item;
        const Heading = level === 0 ? 'h2' : 'h3';
        if (is === 'group')
          return text === '' ? null : (
            <Heading key={linkId} lang={lang} className={level === 0 ? 'nhsuk-heading-m' : 'nhsuk-heading-s'}>
              {text}
            </Heading>
          );
        if (is === 'note')
          return (
            <p key={linkId} lang={lang} className="app-answer">
              {text}
            </p>
          );
        return (
          <AnswerField
            key={linkId}
            question={item}
            lang={lang}
            field={typedAt(typed, linkId)}
            error={errors.find(({ field }) => field === fieldIdOf(linkId))?.text}
            onChange={(field) => onChange(linkId, field)}
          />
        );
      })}
    </>
  );
}

interface AnswerFieldProps {
  readonly question: Question;
  readonly lang: Language | undefined;
  readonly field: TypedAnswer;
  readonly error: string | undefined;
  readonly onChange: (field: TypedAnswer) => void;
}

function AnswerField({ question, lang, field, error, onChange }: AnswerFieldProps): ReactElement {
  const { error: errorPrefix } = useWords(FORM_WORDS);
  const { optional } = useWords(READINGS_WORDS);
  const { answer: plan, isNeeded, linkId, text } = question;
  const id = fieldIdOf(linkId);
  const label = (
    <>
      <span lang={lang}>{text}</span>
      {isNeeded ? '' : optional('')}
    </>
  );
  const onText = (written: string): void => onChange({ ...field, text: written });
  if (plan.is === 'yes-no' || plan.is === 'one-of' || plan.is === 'any-of')
    return (
      <ChoiceField
        question={question}
        lang={lang}
        label={label}
        field={field}
        error={error}
        onChange={onChange}
      />
    );
  if (plan.is === 'words' && plan.isLong)
    return (
      <TextArea
        id={id}
        label={label}
        rows={4}
        value={field.text}
        onChange={onText}
        error={error}
        errorPrefix={errorPrefix}
      />
    );
  const isNumber = plan.is === 'number' || plan.is === 'whole-number';
  return (
    <TextInput
      id={id}
      name={id}
      label={label}
      labelSize="s"
      type={plan.is === 'date' ? 'date' : 'text'}
      {...(isNumber && { inputMode: 'decimal' as const, width: 10 as const })}
      value={field.text}
      onChange={onText}
      {...(error !== undefined && { error })}
      errorPrefix={errorPrefix}
    />
  );
}

function ChoiceField({
  question: { answer: plan, linkId, isNeeded },
  lang,
  label,
  field: { picked, text },
  error,
  onChange,
}: AnswerFieldProps & { readonly label: ReactNode }): ReactElement {
  const words = useWords(ANSWERS_WORDS);
  const { error: errorPrefix } = useWords(FORM_WORDS);
  const { yesNo } = useWords(READINGS_WORDS);
  const isYesNo = plan.is !== 'one-of' && plan.is !== 'any-of';
  const id = fieldIdOf(linkId);
  const isMany = plan.is === 'any-of';
  const given = isYesNo
    ? (['yes', 'no'] as const).map((value) => ({ value, text: yesNo[value] }))
    : [
        ...plan.options.map((option, place) => ({
          value: String(place),
          text: <span lang={lang}>{option.text}</span>,
        })),
        ...(plan.orOwnWords ? [{ value: OWN, text: words.ownAnswer }] : []),
      ];
  // A radio button that was picked cannot be taken out by itself.
  const choices = isNeeded || isMany ? given : [...given, { value: NONE, text: words.noAnswer }];
  return (
    <>
      <Choices
        id={id}
        legend={label}
        {...(isMany && { hint: words.several })}
        error={error}
        errorPrefix={errorPrefix}
        pick={isMany ? 'many' : 'one'}
        choices={choices}
        chosen={picked}
        onPick={(value, on) => {
          const others = isMany ? picked.filter((one) => one !== value) : [];
          onChange({ text, picked: on ? [...others, value] : others });
        }}
      />
      {picked.includes(OWN) ? (
        <TextInput
          name={`${id}-own`}
          label={words.ownText}
          value={text}
          onChange={(written) => onChange({ picked, text: written })}
        />
      ) : null}
    </>
  );
}
