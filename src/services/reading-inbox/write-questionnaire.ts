import type { AnswerOption, AnswerPlan, Item, Questionnaire } from '#/record/readings/questionnaire.ts';

type Json = Readonly<Record<string, unknown>>;

/** Questions as a Questionnaire (FHIR R4). Throws `TypeError` for one that is asked on a condition: nobody makes those here. */
export function writeQuestionnaire({ url, title, items }: Questionnaire): Json {
  return {
    resourceType: 'Questionnaire',
    ...(url !== undefined && { url }),
    status: 'active',
    subjectType: ['Patient'],
    title,
    item: items.map(itemOf),
  };
}

function itemOf(item: Item): Json {
  if (item.when !== undefined) throw new TypeError('A question on a condition cannot be written');
  const { linkId, text } = item;
  switch (item.is) {
    case 'note':
      return { linkId, text, type: 'display' };
    case 'group':
      return { linkId, text, type: 'group', item: item.items.map(itemOf) };
    case 'question':
      return {
        linkId,
        text,
        ...typeOf(item.answer),
        ...(item.isNeeded && { required: true }),
        ...(item.items.length > 0 && { item: item.items.map(itemOf) }),
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
        answerOption: plan.options.map(optionOf),
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
                url: `http://hl7.org/fhir/StructureDefinition/${name}`,
                [isWhole ? 'valueInteger' : 'valueDecimal']: value,
              },
            ],
      );
      return { type: isWhole ? 'integer' : 'decimal', ...(extension.length > 0 && { extension }) };
    }
  }
}

function optionOf({ text, coding, integer }: AnswerOption): Json {
  if (coding !== undefined) return { valueCoding: { ...coding, display: text } };
  return integer === undefined ? { valueString: text } : { valueInteger: integer };
}
