import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useReadings } from '#/hooks/readings.tsx';
import { KIND_PARTS } from '#/record/readings/kinds.ts';
import { MEASURED_KINDS, type Part, type ReadingKind } from '#/record/readings/reading.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { Choices } from '#/ui/choices.tsx';
import { Details } from '#/ui/details.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Select } from '#/ui/select.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { kindsWords, type FormError } from './arrange-reading.ts';
import { known } from './picked.ts';
import { PhotoField, type PhotoChoice } from './photo-field.tsx';
import { PressureFields } from './pressure-fields.tsx';
import { UNITS, type TypedReading, type TypedUnit } from './read-form.ts';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';

export interface ReadingFieldsProps {
  readonly typed: TypedReading;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedReading) => void;
  readonly photo: PhotoChoice;
  readonly onPhoto: (photo: PhotoChoice) => void;
  readonly mayChooseKind: boolean;
  /** Who gets it; undefined when that has been chosen before. */
  readonly to: readonly string[] | undefined;
  readonly onTo: (to: readonly string[]) => void;
}

const MEALS = ['fasting', 'before-meal', 'after-meal', 'random'] as const;

/** The fields of a reading: what, how much, when, how, and for whom. */
export function ReadingFields(props: ReadingFieldsProps): ReactElement {
  const { typed, errors, onChange, photo, onPhoto, mayChooseKind, to, onTo } = props;
  const words = useWords(FORM_WORDS);
  const readings = useWords(READINGS_WORDS);
  const errorOf = (field: FormError['field']) => {
    const text = errors.find((error) => error.field === field)?.text;
    return text === undefined ? {} : { error: text, errorPrefix: words.error };
  };
  const { needed, also } = KIND_PARTS[typed.kind];
  return (
    <>
      {mayChooseKind ? (
        <Select
          label={words.kind}
          name="kind"
          value={typed.kind}
          options={MEASURED_KINDS.map((kind) => ({ value: kind, text: readings.kinds[kind] }))}
          onChange={(value) =>
            onChange({
              ...typed,
              kind: MEASURED_KINDS.find((kind) => kind === value) ?? typed.kind,
              numbers: {},
              units: {},
            })
          }
        />
      ) : null}
      {[...needed, ...also].map((part) =>
        part === 'breathlessness' ? (
          <BreathlessnessField key={part} typed={typed} problem={errorOf(part)} onChange={onChange} />
        ) : (
          <NumberField
            key={part}
            part={part}
            typed={typed}
            isOptional={also.includes(part)}
            problem={errorOf(part)}
            onChange={onChange}
          />
        ),
      )}
      {isFelt(typed.kind) ? (
        <InsetText>
          <p>{words.helpNow[typed.kind]}</p>
        </InsetText>
      ) : null}
      <TextInput
        id="date"
        label={words.date}
        name="date"
        type="date"
        value={typed.date}
        onChange={(date) => onChange({ ...typed, date })}
        {...errorOf('date')}
      />
      <TextInput
        label={words.time}
        name="time"
        type="time"
        value={typed.time}
        onChange={(time) => onChange({ ...typed, time })}
      />
      {typed.kind === 'glucose' ? (
        <Choices
          id="meal"
          legend={words.meal}
          errorPrefix={words.error}
          pick="one"
          choices={MEALS.map((meal) => ({ value: meal, text: readings.meal[meal] }))}
          chosen={typed.meal === undefined ? [] : [typed.meal]}
          onPick={(value) => onChange({ ...typed, ...known('meal', MEALS, value) })}
        />
      ) : null}
      <Details summary={words.more}>
        {typed.kind === 'blood-pressure' ? <PressureFields typed={typed} onChange={onChange} /> : null}
        <TextInput
          label={words.device}
          hint={words.deviceHint}
          name="device"
          value={typed.device}
          onChange={(device) => onChange({ ...typed, device })}
        />
        {isFelt(typed.kind) && photo.is === 'none' ? null : <PhotoField photo={photo} onPhoto={onPhoto} />}
        <TextInput
          label={words.measuredBy}
          name="measured-by"
          value={typed.measuredBy}
          onChange={(measuredBy) => onChange({ ...typed, measuredBy })}
        />
        <TextArea
          id="note"
          label={words.note}
          hint={words.noteHint}
          rows={3}
          value={typed.note}
          onChange={(note) => onChange({ ...typed, note })}
          errorPrefix={words.error}
        />
      </Details>
      {to === undefined ? null : <Receivers kinds={[typed.kind]} to={to} onTo={onTo} />}
      <p>{words.notWatched}</p>
    </>
  );
}

/** The kinds that are said and not measured: whoever is in trouble is told first where help is. */
const FELT = ['pain', 'breathlessness', 'mood'] as const satisfies readonly ReadingKind[];
const isFelt = (kind: ReadingKind): kind is (typeof FELT)[number] => FELT.some((one) => one === kind);

/** Which of five sentences is true, the lightest first. */
function BreathlessnessField({
  typed,
  problem,
  onChange,
}: Pick<NumberFieldProps, 'typed' | 'problem' | 'onChange'>): ReactElement {
  const words = useWords(READINGS_WORDS);
  const chosen = typed.numbers.breathlessness;
  return (
    <Choices
      id="breathlessness"
      legend={words.parts.breathlessness}
      errorPrefix=""
      {...problem}
      pick="one"
      choices={words.breathless.map((text, score) => ({ value: String(score), text }))}
      chosen={chosen === undefined ? [] : [chosen]}
      onPick={(score) => onChange({ ...typed, numbers: { ...typed.numbers, breathlessness: score } })}
    />
  );
}

interface NumberFieldProps {
  readonly part: Part;
  readonly typed: TypedReading;
  readonly isOptional: boolean;
  readonly problem: { readonly error?: string; readonly errorPrefix?: string };
  readonly onChange: (typed: TypedReading) => void;
}

/** One number, and the unit where there is a choice. */
function NumberField({ part, typed, isOptional, problem, onChange }: NumberFieldProps): ReactElement {
  const words = useWords(READINGS_WORDS);
  const units = UNITS[part];
  const unit = typed.units[part] ?? units[0];
  const single = units.length === 1 && units[0] !== undefined ? ` (${words.units[units[0]]})` : '';
  const name = `${words.parts[part]}${single}`;
  const isPair = unit === 'st lb' || unit === 'ft in';
  const hint = isPair
    ? words.pairHint[unit]
    : part === 'pain' || part === 'mood'
      ? words.scaleHint[part]
      : undefined;
  return (
    <div className="app-number">
      <TextInput
        id={part}
        label={isOptional ? words.optional(name) : name}
        {...(hint !== undefined && { hint })}
        name={part}
        inputMode={isPair ? 'text' : 'decimal'}
        width={isPair ? 10 : 5}
        value={typed.numbers[part] ?? ''}
        onChange={(text) => onChange({ ...typed, numbers: { ...typed.numbers, [part]: text } })}
        {...problem}
      />
      {units.length < 2 ? null : (
        <Select
          label={words.unit}
          name={`${part}-unit`}
          value={unit ?? ''}
          options={units.map((one) => ({ value: one, text: words.units[one] }))}
          onChange={(value) =>
            onChange({
              ...typed,
              units: { ...typed.units, [part]: units.find((one): one is TypedUnit => one === value) },
            })
          }
        />
      )}
    </div>
  );
}

/** Who gets what is kept, and may see such readings from then on: nobody until the person says so. */
export function Receivers({
  id = 'to',
  kinds,
  to,
  onTo,
  except = [],
  error,
}: {
  readonly id?: string;
  readonly error?: string | undefined;
  /** Organisations that have it already. */
  readonly except?: readonly string[];
  readonly kinds: readonly ReadingKind[];
  readonly to: readonly string[];
  readonly onTo: (to: readonly string[]) => void;
}): ReactElement {
  const words = useWords(FORM_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { inboxes } = useReadings();
  const nameOf = useSourceName();
  if (inboxes.length === 0) return <p>{words.toNone}</p>;
  return (
    <Choices
      id={id}
      legend={words.to}
      hint={`${words.toHint} ${words.allows(kindsWords(kinds, readings))}`}
      errorPrefix={words.error}
      error={error}
      pick="many"
      choices={inboxes
        .filter((one) => !except.includes(one))
        .map((source) => ({ value: source, text: nameOf(source) }))}
      chosen={to}
      onPick={(value, on) => onTo(on ? [...to, value] : to.filter((one) => one !== value))}
    />
  );
}
