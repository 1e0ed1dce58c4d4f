import type { KeptReading } from '#/hooks/readings.tsx';
import type { Language } from '#/kit/words.ts';
import { stillAsked, type AskedBy } from '#/record/readings/asked.ts';
import type { Answered, Answers, Questionnaire, Shown } from '#/record/readings/questionnaire.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import type { AnswersWords } from './answers.words.ts';
import type { TypedFault } from './typed-answers.ts';

/** Questions, whose they are, and what was answered before. */
export interface AskedAt {
  /** Tells them from all others. */
  readonly key: string;
  readonly id: string;
  /** Organisation code. */
  readonly from: string;
  readonly by?: string;
  readonly words: string;
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  /** The key of the answers that are changed. */
  readonly changed?: string;
}

/** What the address names: questions that somebody asks and nobody has answered, or answers that are changed. */
export function questionsAt(
  search: URLSearchParams,
  asked: readonly AskedBy[],
  kept: readonly KeptReading[],
): AskedAt | undefined {
  const changed = search.get('change');
  if (changed !== null) {
    const one = kept.find(({ key, isWithdrawn }) => key === changed && !isWithdrawn);
    const answered = one?.versions.at(-1)?.reading.answered;
    if (answered?.request === undefined) return undefined;
    const { questionnaire, answers, request } = answered;
    return { key: changed, ...request, words: '', questionnaire, answers, changed };
  }
  const [from, id] = [search.get('from'), search.get('id')];
  const found = stillAsked(asked, kept, '').questions.find((one) => one.from === from && one.id === id);
  if (from === null || found === undefined) return undefined;
  const { by, words, questionnaire } = found;
  return {
    key: `${from} ${found.id}`,
    id: found.id,
    from,
    words,
    questionnaire,
    answers: {},
    ...(by !== undefined && { by }),
  };
}

/** Id of a question's field, so that an error can lead to it. */
export const fieldIdOf = (linkId: string): string => `answer-${encodeURIComponent(linkId)}`;

/** What is wrong with the form, in words: for each, the field that it leads to. */
export function typedFaultWords(
  {
    faults,
    shown,
    answered,
  }: {
    readonly faults: readonly TypedFault[];
    readonly shown: readonly Shown[];
    readonly answered: Answered;
  },
  words: AnswersWords,
  language: Language,
): readonly { readonly field: string; readonly text: string }[] {
  const asked = new Map(shown.map(({ item }) => [item.linkId, item.text]));
  if (faults.length > 0)
    return faults.map(({ linkId, is, bound }) => ({
      field: fieldIdOf(linkId),
      text: words.fault[is](
        asked.get(linkId) ?? '',
        bound === undefined ? '' : formatNumber(bound, language),
      ),
    }));
  if (Object.keys(answered.answers).length > 0) return [];
  const first = shown.find(({ is }) => is === 'question');
  return first === undefined ? [] : [{ field: fieldIdOf(first.item.linkId), text: words.nothing }];
}
