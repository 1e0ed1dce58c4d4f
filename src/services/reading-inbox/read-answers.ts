import * as v from 'valibot';
import type { Answer, Answers, AnswerPlan, Item } from '#/record/readings/questionnaire.ts';
import { readValue } from './answer-values.ts';
import type { ReadObservation } from '../fhir/readings/read-reading.ts';
import { DISPLAY } from './write-answers.ts';

const text = v.optional(v.string());
const answerSchema = v.looseObject({ item: v.optional(v.array(v.unknown()), []) });
const itemSchema = v.looseObject({
  linkId: v.string(),
  text,
  answer: v.optional(v.array(answerSchema), []),
  item: v.optional(v.array(v.unknown()), []),
});
const responseSchema = v.looseObject({
  resourceType: v.literal('QuestionnaireResponse'),
  status: v.string(),
  authored: text,
  questionnaire: text,
  source: v.optional(v.looseObject({ type: text, display: text })),
  _questionnaire: v.optional(
    v.looseObject({
      extension: v.optional(v.array(v.looseObject({ url: v.string(), valueString: text })), []),
    }),
  ),
  item: v.optional(v.array(v.unknown()), []),
});

/** How it was asked is not in the answer, and whoever reads it need not know. */
const ANYHOW: AnswerPlan = { is: 'words', isLong: true };

/**
 * Reads answers as whoever reviews them sees them (QuestionnaireResponse, FHIR R4): the questions as they were asked, in
 * their order. `reading` is undefined where any of it is not known here. Undefined for what is no QuestionnaireResponse.
 */
export function readAnswers(resource: unknown): ReadObservation | undefined {
  const parsed = v.safeParse(responseSchema, resource);
  if (!parsed.success) return undefined;
  const { status, authored, questionnaire: url, _questionnaire, source, item } = parsed.output;
  const by = source?.type === 'RelatedPerson' ? source.display : undefined;
  const title = _questionnaire?.extension.find((one) => one.url === DISPLAY)?.valueString ?? '';
  const read = new ItemReader();
  const items = read.items(item);
  const isRead = items !== undefined && items.length > 0 && authored !== undefined;
  return {
    ...(isRead && {
      reading: {
        kind: 'questionnaire',
        values: {},
        takenAt: authored,
        how: {},
        origin: { is: 'typed' },
        ...(by !== undefined && { measuredBy: by }),
        answered: {
          questionnaire: { ...(url !== undefined && { url }), title, items },
          answers: read.answers,
        },
      },
    }),
    text: title === '' ? (url ?? '') : title,
    isWithdrawn: status === 'entered-in-error',
    isChanged: status === 'amended',
  };
}

/** Reads items and gathers what was answered; an item that comes several times is several questions. */
class ItemReader {
  readonly #answers: Record<string, readonly Answer[]> = {};
  readonly #known = new Set<string>();

  get answers(): Answers {
    return this.#answers;
  }

  items(all: readonly unknown[]): readonly Item[] | undefined {
    const items = all.map((one) => this.#item(one));
    return items.every((one) => one !== undefined) ? items : undefined;
  }

  #item(sent: unknown): Item | undefined {
    const said = v.safeParse(itemSchema, sent);
    if (!said.success) return undefined;
    const { text: asked, answer, item } = said.output;
    const linkId = this.#free(said.output.linkId);
    const items = this.items([...answer.flatMap((one) => one.item), ...item]);
    if (items === undefined) return undefined;
    const common = { linkId, text: asked ?? '', items };
    if (answer.length === 0 && items.length > 0) return { is: 'group', ...common };
    const answers = answer.map((one) => readValue(one, 'value'));
    if (!answers.every((one) => one !== undefined)) return undefined;
    if (answers.length > 0) this.#answers[linkId] = answers;
    const named = asked ?? said.output.linkId;
    return { is: 'question', ...common, text: named, answer: ANYHOW, isNeeded: false };
  }

  #free(linkId: string): string {
    let free = linkId;
    for (let place = 2; this.#known.has(free); place += 1) free = `${linkId} (${place})`;
    this.#known.add(free);
    return free;
  }
}
