import * as v from 'valibot';
import type {
  AnswerOption,
  AnswerPlan,
  Condition,
  Item,
  Questionnaire,
} from '#/record/readings/questionnaire.ts';
import { codingSchema, EXTENSIONS, optionOf, readValue } from './answer-values.ts';

/** Deeper than that a form leads nobody anywhere, and one that is made to harm could. */
const DEEPEST = 8;
const MOST_ITEMS = 500;

/** The ends of a number, and how a form looks. What any other says of a question might change its meaning. */
const KNOWN_EXTENSIONS = [
  'minValue',
  'maxValue',
  'entryFormat',
  'designNote',
  'questionnaire-choiceOrientation',
  'questionnaire-itemControl',
].map((name) => EXTENSIONS + name);

const whenSchema = v.looseObject({
  question: v.string(),
  operator: v.picklist(['exists', '=', '!=', '>', '<', '>=', '<=']),
});
const optionSchema = v.object({
  valueCoding: v.optional(codingSchema),
  valueString: v.optional(v.string()),
  valueInteger: v.optional(v.number()),
});
const itemSchema = v.object({
  linkId: v.pipe(v.string(), v.minLength(1)),
  text: v.optional(v.string(), ''),
  prefix: v.optional(v.string()),
  type: v.string(),
  required: v.optional(v.boolean(), false),
  repeats: v.optional(v.boolean(), false),
  maxLength: v.optional(v.number()),
  answerOption: v.optional(v.array(optionSchema), []),
  enableWhen: v.optional(v.array(whenSchema), []),
  enableBehavior: v.optional(v.picklist(['all', 'any'])),
  readOnly: v.optional(v.literal(false)),
  initial: v.optional(v.never()),
  modifierExtension: v.optional(v.never()),
  extension: v.optional(
    v.array(
      v.object({
        url: v.picklist(KNOWN_EXTENSIONS),
        valueInteger: v.optional(v.number()),
        valueDecimal: v.optional(v.number()),
      }),
    ),
    [],
  ),
  item: v.optional(v.array(v.unknown()), []),
});
type SentItem = v.InferOutput<typeof itemSchema>;

const questionnaireSchema = v.object({
  resourceType: v.literal('Questionnaire'),
  url: v.optional(v.string()),
  title: v.optional(v.string()),
  name: v.optional(v.string(), ''),
  modifierExtension: v.optional(v.never()),
  item: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

/**
 * Reads a Questionnaire (FHIR R4). Undefined when any of it cannot be asked here: half of somebody's questions could mislead
 * whoever reads the answers.
 */
export function readQuestionnaire(resource: unknown): Questionnaire | undefined {
  const said = v.safeParse(questionnaireSchema, resource);
  if (!said.success) return undefined;
  const { url, title, name, item } = said.output;
  const items = readItems(item, 0);
  if (items === undefined) return undefined;
  const linkIds = linkIdsOf(items);
  const known = new Set(linkIds);
  const isWhole = known.size === linkIds.length && linkIds.length <= MOST_ITEMS;
  return isWhole && conditionsOf(items).every(({ linkId }) => known.has(linkId))
    ? { ...(url !== undefined && { url }), title: title ?? name, items }
    : undefined;
}

const under = (item: Item): readonly Item[] => (item.is === 'note' ? [] : item.items);
const linkIdsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => [item.linkId, ...linkIdsOf(under(item))]);
const conditionsOf = (items: readonly Item[]): readonly Condition[] =>
  items.flatMap((item) => [...(item.when?.conditions ?? []), ...conditionsOf(under(item))]);

function readItems(all: readonly unknown[], depth: number): readonly Item[] | undefined {
  if (depth > DEEPEST || all.length > MOST_ITEMS) return undefined;
  const items = all.map((one) => {
    const said = v.safeParse(itemSchema, one);
    return said.success ? readItem(said.output, depth) : undefined;
  });
  return items.every((one) => one !== undefined) ? items : undefined;
}

function readItem(sent: SentItem, depth: number): Item | undefined {
  const conditions = sent.enableWhen.map(readCondition);
  if (!conditions.every((one) => one !== undefined)) return undefined;
  // Invariant que-12 of the resource: of several conditions it is said whether all are needed.
  if (conditions.length > 1 && sent.enableBehavior === undefined) return undefined;
  const common = {
    linkId: sent.linkId,
    text: [sent.prefix ?? '', sent.text].filter((words) => words !== '').join(' '),
    ...(conditions.length > 0 && { when: { are: sent.enableBehavior ?? 'any', conditions } }),
  };
  if (sent.type === 'display') return { is: 'note', ...common };
  const items = readItems(sent.item, depth + 1);
  if (items === undefined) return undefined;
  // A group that is to be filled in several times cannot be asked here.
  if (sent.type === 'group') return sent.repeats ? undefined : { is: 'group', ...common, items };
  const answer = planOf(sent);
  return answer && { is: 'question', ...common, answer, isNeeded: sent.required, items };
}

function planOf({ type, repeats, answerOption, maxLength, extension }: SentItem): AnswerPlan | undefined {
  const isChoice = type === 'choice' || type === 'open-choice';
  if (repeats && !isChoice) return undefined;
  switch (type) {
    case 'boolean':
      return { is: 'yes-no' };
    case 'date':
      return { is: 'date' };
    case 'integer':
    case 'decimal': {
      const endOf = (name: string): number | undefined => {
        const found = extension.find(({ url }) => url === EXTENSIONS + name);
        return found?.valueInteger ?? found?.valueDecimal;
      };
      const [low, high] = [endOf('minValue'), endOf('maxValue')];
      return {
        is: type === 'integer' ? 'whole-number' : 'number',
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
      };
    }
    case 'string':
    case 'text':
      return { is: 'words', isLong: type === 'text', ...(maxLength !== undefined && { longest: maxLength }) };
    case 'choice':
    case 'open-choice': {
      const options = answerOption.map(readOption);
      return options.length > 0 && options.every((one) => one !== undefined)
        ? { is: repeats ? 'any-of' : 'one-of', options, orOwnWords: type === 'open-choice' }
        : undefined;
    }
    default:
      return undefined;
  }
}

function readOption({
  valueCoding,
  valueString,
  valueInteger,
}: v.InferOutput<typeof optionSchema>): AnswerOption | undefined {
  if (valueString !== undefined) return { text: valueString };
  if (valueInteger !== undefined) return { text: String(valueInteger), integer: valueInteger };
  return valueCoding && optionOf(valueCoding);
}

function readCondition(sent: v.InferOutput<typeof whenSchema>): Condition | undefined {
  const { question: linkId, operator } = sent;
  const answer = readValue(sent, 'answer');
  return answer && { linkId, operator, answer };
}
