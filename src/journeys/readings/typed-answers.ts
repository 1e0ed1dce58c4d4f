import { groupBy } from '#/kit/group-by.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import {
  faultsOf,
  questionsIn,
  shownOf,
  type Answer,
  type AnswerFault,
  type AnswerPlan,
  type Answers,
  type Questionnaire,
} from '#/record/readings/questionnaire.ts';
import { readNumber, type NumberFault } from '#/record/readings/read-number.ts';

/** What stands in the field of one question. */
export interface TypedAnswer {
  /** `yes` or `no`, or places among the options; `OWN` for what is written beside them, `NONE` for no answer. */
  readonly picked: readonly string[];
  readonly text: string;
}

/** What stands in the form, by `linkId`. */
export type TypedAnswers = Readonly<Record<string, TypedAnswer>>;

/** What is picked where somebody writes an answer of their own. */
export const OWN = 'own';

/** What is picked where somebody does not want to answer. */
export const NONE = 'none';

const EMPTY: TypedAnswer = { picked: [], text: '' };

/** The field of a question; empty until somebody has touched it. */
export const typedAt = (typed: TypedAnswers, linkId: string): TypedAnswer => typed[linkId] ?? EMPTY;

/** Why one field is not taken. */
export interface TypedFault {
  readonly linkId: string;
  readonly is: NumberFault | AnswerFault['is'];
  /** The end that it is beyond. */
  readonly bound?: number;
}

/** What a form comes to: `answers` also holds those to what is not asked any more; faults are of what is asked alone. */
export function readTyped(
  questionnaire: Questionnaire,
  typed: TypedAnswers,
): { readonly answers: Answers; readonly faults: readonly TypedFault[] } {
  const answers: Record<string, readonly Answer[]> = {};
  const unread = new Map<string, TypedFault>();
  for (const { linkId, answer: plan } of questionsIn(questionnaire.items)) {
    const read = readField(plan, typedAt(typed, linkId));
    if (read.ok) answers[linkId] = read.value;
    else unread.set(linkId, { linkId, is: read.failure });
  }
  const others = groupBy(faultsOf(questionnaire, answers), ({ linkId }) => [linkId]);
  const faults = shownOf(questionnaire, answers).flatMap(({ item: { linkId } }): readonly TypedFault[] => {
    const one = unread.get(linkId);
    return one === undefined ? (others.get(linkId) ?? []).slice(0, 1) : [one];
  });
  return { answers, faults };
}

/** More are kept than anybody measures. */
const DECIMALS = 6;

function readField(plan: AnswerPlan, { picked, text }: TypedAnswer): Outcome<readonly Answer[], NumberFault> {
  const written = text.trim();
  switch (plan.is) {
    case 'yes-no':
      return ok(
        picked.flatMap((one): readonly Answer[] =>
          one === NONE ? [] : [{ is: 'yes-no', value: one === 'yes' }],
        ),
      );
    case 'one-of':
    case 'any-of': {
      const options = plan.options.filter((_, place) => picked.includes(String(place)));
      const hasOwn = picked.includes(OWN) && written !== '';
      return ok([
        ...options.map((option): Answer => ({ is: 'option', option })),
        ...(hasOwn ? [{ is: 'words', value: written } as const] : []),
      ]);
    }
    case 'whole-number':
    case 'number':
      return written === '' ? ok([]) : readSigned(written, plan.is === 'number' ? DECIMALS : 0);
    case 'date':
    case 'words':
      return ok(written === '' ? [] : [{ is: plan.is, value: written }]);
  }
}

/** Some answers are below nought: a temperature outside, a change of weight. */
function readSigned(written: string, decimals: number): Outcome<readonly Answer[], NumberFault> {
  const [, sign = '', digits = ''] = /^([-−]?)(.*)$/u.exec(written) ?? [];
  const read = readNumber(digits, { decimals });
  if (!read.ok) return failed(read.failure === 'empty' ? 'not-a-number' : read.failure);
  return ok([{ is: 'number', value: sign === '' ? read.value : 0 - read.value }]);
}

/** What stands in the form when answers are changed. */
export function typedOf({ items }: Questionnaire, answers: Answers): TypedAnswers {
  return Object.fromEntries(
    questionsIn(items).map(({ linkId, answer: plan }) => [linkId, fieldOf(plan, answers[linkId] ?? [])]),
  );
}

function fieldOf(plan: AnswerPlan, answers: readonly Answer[]): TypedAnswer {
  const options = plan.is === 'one-of' || plan.is === 'any-of' ? plan.options : [];
  let text = '';
  const picked = answers.flatMap((answer): readonly string[] => {
    switch (answer.is) {
      case 'yes-no':
        return [answer.value ? 'yes' : 'no'];
      case 'option':
        return [String(options.findIndex((one) => JSON.stringify(one) === JSON.stringify(answer.option)))];
      case 'number':
      case 'date':
      case 'words':
        text = String(answer.value);
        return options.length > 0 ? [OWN] : [];
    }
  });
  return { picked, text };
}
