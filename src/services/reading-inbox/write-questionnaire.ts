import {
  questionsIn,
  type AnswerPlan,
  type Condition,
  type Item,
  type Questionnaire,
} from '#/record/readings/questionnaire.ts';
import { EXTENSIONS, writeValue } from './answer-values.ts';

type Json = Readonly<Record<string, unknown>>;

/** Questions as a Questionnaire (FHIR R4). */
export function writeQuestionnaire({ url, title, items }: Questionnaire): Json {
  const whole = new Set(
    questionsIn(items)
      .filter(({ answer }) => answer.is === 'whole-number')
      .map(({ linkId }) => linkId),
  );
  return {
    resourceType: 'Questionnaire',
    ...(url !== undefined && { url }),
    status: 'active',
    subjectType: ['Patient'],
    title,
    item: items.map((item) => itemOf(item, whole)),
  };
}

/** `whole`: the questions that are answered with an integer. */
function itemOf(item: Item, whole: ReadonlySet<string>): Json {
  const { linkId, text, when } = item;
  const common = {
    linkId,
    text,
    ...(when !== undefined && {
      enableWhen: when.conditions.map((one) => conditionOf(one, whole)),
      // Invariant que-12 of the resource.
      ...(when.conditions.length > 1 && { enableBehavior: when.are }),
    }),
  };
  switch (item.is) {
    case 'note':
      return { ...common, type: 'display' };
    case 'group':
      return { ...common, type: 'group', item: item.items.map((one) => itemOf(one, whole)) };
    case 'question':
      return {
        ...common,
        ...typeOf(item.answer),
        ...(item.isNeeded && { required: true }),
        ...(item.items.length > 0 && { item: item.items.map((one) => itemOf(one, whole)) }),
      };
  }
}

function typeOf(plan: AnswerPlan): Json {
  switch (plan.is) {
    case 'yes-no':
      return { type: 'boolean' };
    case 'date':
      return { type: 'date' };
    case 'words':
      return {
        type: plan.isLong ? 'text' : 'string',
        ...(plan.longest !== undefined && { maxLength: plan.longest }),
      };
    case 'one-of':
    case 'any-of':
      return {
        type: plan.orOwnWords ? 'open-choice' : 'choice',
        ...(plan.is === 'any-of' && { repeats: true }),
        answerOption: plan.options.map((option) => writeValue({ is: 'option', option }, 'value', false)),
      };
    case 'whole-number':
    case 'number': {
      const isWhole = plan.is === 'whole-number';
      const ends = [
        ['minValue', plan.low],
        ['maxValue', plan.high],
      ] as const;
      const extension = ends.flatMap(([name, value]) =>
        value === undefined
          ? []
          : [
              {
                url: EXTENSIONS + name,
                [isWhole ? 'valueInteger' : 'valueDecimal']: value,
              },
            ],
      );
      return { type: isWhole ? 'integer' : 'decimal', ...(extension.length > 0 && { extension }) };
    }
  }
}

const conditionOf = ({ linkId, operator, answer }: Condition, whole: ReadonlySet<string>): Json => ({
  question: linkId,
  operator,
  ...writeValue(answer, 'answer', whole.has(linkId)),
});
