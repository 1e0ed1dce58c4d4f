import * as v from 'valibot';
import type { Answer, AnswerOption } from '#/record/readings/questionnaire.ts';

/** Where the extensions of FHIR itself are named. */
export const EXTENSIONS = 'http://hl7.org/fhir/StructureDefinition/';

const text = v.optional(v.string());

/** A Coding that may be chosen. */
export const codingSchema = v.looseObject({ system: text, code: text, display: text });

/** An option from its Coding; undefined when that says nothing. */
export function optionOf({
  system,
  code,
  display,
}: v.InferOutput<typeof codingSchema>): AnswerOption | undefined {
  const words = display ?? code;
  if (words === undefined) return undefined;
  return code === undefined
    ? { text: words }
    : { text: words, coding: { code, ...(system !== undefined && { system }) } };
}

/** What an answer is called: `value[x]` in QuestionnaireResponse, `answer[x]` in a condition of a Questionnaire (FHIR R4). */
type Prefix = 'value' | 'answer';

const booleanSchema = v.boolean();
const numberSchema = v.number();
const textSchema = v.string();

/** The answer in an element; undefined when it is of a type that is not known here. */
export function readValue(sent: Readonly<Record<string, unknown>>, prefix: Prefix): Answer | undefined {
  const at = (type: string): unknown => sent[prefix + type];
  const boolean = at('Boolean');
  if (v.is(booleanSchema, boolean)) return { is: 'yes-no', value: boolean };
  const number = at('Decimal') ?? at('Integer');
  if (v.is(numberSchema, number)) return { is: 'number', value: number };
  const date = at('Date');
  if (v.is(textSchema, date)) return { is: 'date', value: date };
  const words = at('String');
  if (v.is(textSchema, words)) return { is: 'words', value: words };
  const coding = at('Coding');
  const option = v.is(codingSchema, coding) ? optionOf(coding) : undefined;
  return option && { is: 'option', option };
}

/** The element of an answer; `isWhole`: its question is answered with an integer. */
export function writeValue(
  answer: Answer,
  prefix: Prefix,
  isWhole: boolean,
): Readonly<Record<string, unknown>> {
  switch (answer.is) {
    case 'yes-no':
      return { [`${prefix}Boolean`]: answer.value };
    case 'number':
      return { [prefix + (isWhole ? 'Integer' : 'Decimal')]: answer.value };
    case 'date':
      return { [`${prefix}Date`]: answer.value };
    case 'words':
      return { [`${prefix}String`]: answer.value };
    case 'option': {
      const { text: display, coding, integer } = answer.option;
      if (coding !== undefined) return { [`${prefix}Coding`]: { ...coding, display } };
      return integer === undefined ? { [`${prefix}String`]: display } : { [`${prefix}Integer`]: integer };
    }
  }
}
