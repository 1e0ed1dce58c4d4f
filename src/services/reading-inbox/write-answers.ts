import type { Answer, AnswerPlan, Answered, Answers, Item } from '#/record/readings/questionnaire.ts';
import { keyIdentifier, personOf, type Sending } from '../fhir/readings/write-reading.ts';

/** What a canonical address that is shown to people is called (extension `display`, FHIR R4). */
export const DISPLAY = 'http://hl7.org/fhir/StructureDefinition/display';

type Json = Readonly<Record<string, unknown>>;

/**
 * Answers as a QuestionnaireResponse (FHIR R4), with each question in words as it was asked. `answers` are those to what is
 * asked alone (`answersAsked`).
 */
export function writeAnswers(
  { questionnaire: { url, title, items }, answers }: Answered,
  { key, version, isWithdrawn, issued, nhsNumber }: Sending,
): Json {
  const person = personOf(nhsNumber);
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: keyIdentifier(key),
    ...(url !== undefined && { questionnaire: url }),
    ...(title !== '' && { _questionnaire: { extension: [{ url: DISPLAY, valueString: title }] } }),
    status: isWithdrawn ? 'entered-in-error' : version === 1 ? 'completed' : 'amended',
    subject: person,
    authored: issued,
    source: person,
    item: itemsOf(items, answers),
  };
}

/** Only what was answered, and the headings over it. */
function itemsOf(items: readonly Item[], answers: Answers): readonly Json[] {
  return items.flatMap((item): readonly Json[] => {
    if (item.is === 'note') return [];
    const { linkId, text } = item;
    const common = { linkId, ...(text !== '' && { text }) };
    const under = itemsOf(item.items, answers);
    if (item.is === 'group') return under.length === 0 ? [] : [{ ...common, item: under }];
    const [first, ...others] = answers[linkId] ?? [];
    if (first === undefined) return [];
    const beneath = under.length === 0 ? {} : { item: under };
    return [
      {
        ...common,
        answer: [
          { ...valueOf(first, item.answer), ...beneath },
          ...others.map((one) => valueOf(one, item.answer)),
        ],
      },
    ];
  });
}

function valueOf(answer: Answer, plan: AnswerPlan): Json {
  switch (answer.is) {
    case 'yes-no':
      return { valueBoolean: answer.value };
    case 'number':
      return plan.is === 'whole-number' ? { valueInteger: answer.value } : { valueDecimal: answer.value };
    case 'date':
      return { valueDate: answer.value };
    case 'words':
      return { valueString: answer.value };
    case 'option': {
      const { text, coding, integer } = answer.option;
      if (coding !== undefined) return { valueCoding: { ...coding, display: text } };
      return integer === undefined ? { valueString: text } : { valueInteger: integer };
    }
  }
}
