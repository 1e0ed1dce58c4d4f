/** A code as its system has it. */
export interface OptionCoding {
  readonly system?: string;
  readonly code: string;
}

/** One of the answers that may be chosen. What is neither a code nor a number is its own text. */
export interface AnswerOption {
  readonly text: string;
  readonly coding?: OptionCoding;
  readonly integer?: number;
}

/** How a question is answered. */
export type AnswerPlan =
  | { readonly is: 'yes-no' }
  | {
      readonly is: 'one-of' | 'any-of';
      readonly options: readonly AnswerOption[];
      /** Something may be written that is none of them. */
      readonly orOwnWords: boolean;
    }
  /** Both ends belong to it. */
  | { readonly is: 'whole-number' | 'number'; readonly low?: number; readonly high?: number }
  /** YYYY-MM-DD. */
  | { readonly is: 'date' }
  /** `longest`: so many characters at most. */
  | { readonly is: 'words'; readonly isLong: boolean; readonly longest?: number };

/** One thing that was answered. */
export type Answer =
  | { readonly is: 'yes-no'; readonly value: boolean }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'date' | 'words'; readonly value: string }
  | { readonly is: 'option'; readonly option: AnswerOption };

/** What another answer has to be for something to be asked. */
export interface Condition {
  readonly linkId: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  readonly answer: Answer;
}

interface Common {
  /** Names it within its questionnaire. */
  readonly linkId: string;
  readonly text: string;
  readonly when?: { readonly are: 'all' | 'any'; readonly conditions: readonly Condition[] };
}

/** Questions under one heading. */
export interface Group extends Common {
  readonly is: 'group';
  readonly items: readonly Item[];
}

/** Something to read. */
export interface Note extends Common {
  readonly is: 'note';
}

export interface Question extends Common {
  readonly is: 'question';
  readonly answer: AnswerPlan;
  readonly isNeeded: boolean;
  /** What is asked once it is answered. */
  readonly items: readonly Item[];
}

export type Item = Group | Note | Question;

/** Questions that somebody asks, in their order (Questionnaire, FHIR R4). */
export interface Questionnaire {
  /** Its canonical address, where it has one. */
  readonly url?: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** What was answered, by the question's `linkId`. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

/** A questionnaire and what was answered. */
export interface Answered {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  /** What it answers: the id of what was asked, and whose it is (organisation code). */
  readonly request?: { readonly id: string; readonly from: string };
}

/** What stands in a questionnaire as it is answered by now, in its order: what is not asked is left out. */
export type Shown =
  | { readonly is: 'group'; readonly item: Group; readonly level: number }
  | { readonly is: 'note'; readonly item: Note; readonly level: number }
  | {
      readonly is: 'question';
      readonly item: Question;
      readonly level: number;
      readonly answers: readonly Answer[];
    };

/** Every question, in their order, also those that only some answers lead to. */
export function questionsIn(items: readonly Item[]): readonly Question[] {
  return items.flatMap((item) => [
    ...(item.is === 'question' ? [item] : []),
    ...(item.is === 'note' ? [] : questionsIn(item.items)),
  ]);
}

/** What is asked, given what was answered: an answer to something that is not asked any more counts for nothing. */
export function shownOf({ items }: Pick<Questionnaire, 'items'>, answers: Answers): readonly Shown[] {
  const asked = askedAmong(items, answers);
  const among = (some: readonly Item[], level: number): readonly Shown[] =>
    some
      .filter(({ linkId }) => asked.has(linkId))
      .flatMap((item): readonly Shown[] => {
        if (item.is === 'note') return [{ is: 'note', item, level }];
        const under = among(item.items, level + 1);
        if (item.is === 'question')
          return [{ is: 'question', item, level, answers: answers[item.linkId] ?? [] }, ...under];
        return under.length === 0 ? [] : [{ is: 'group', item, level }, ...under];
      });
  return among(items, 0);
}

interface Place {
  readonly item: Item;
  readonly over: Item | undefined;
}

function placesOf(items: readonly Item[], over?: Item): readonly Place[] {
  return items.flatMap((item) => [{ item, over }, ...(item.is === 'note' ? [] : placesOf(item.items, item))]);
}

/**
 * The `linkId`s of what is asked. Conditions may lead on to each other in any order: at first everything counts as asked, and
 * what is not is left out until nothing changes. Where conditions deny each other that never ends, so it is cut short.
 */
function askedAmong(items: readonly Item[], answers: Answers): ReadonlySet<string> {
  const places = placesOf(items);
  let asked: ReadonlySet<string> = new Set(places.map(({ item }) => item.linkId));
  for (let left = places.length; left >= 0; left -= 1) {
    const before = asked;
    const given = (linkId: string): readonly Answer[] => (before.has(linkId) ? (answers[linkId] ?? []) : []);
    const now = new Set<string>();
    for (const { item, over } of places) {
      const isReached =
        over === undefined ||
        (now.has(over.linkId) && (over.is !== 'question' || given(over.linkId).length > 0));
      if (isReached && isMet(item, given)) now.add(item.linkId);
    }
    asked = now;
    if (now.size === before.size && [...now].every((one) => before.has(one))) break;
  }
  return asked;
}

function isMet({ when }: Item, given: (linkId: string) => readonly Answer[]): boolean {
  if (when === undefined) return true;
  const met = (one: Condition): boolean => holds(one, given(one.linkId));
  return when.are === 'all' ? when.conditions.every(met) : when.conditions.some(met);
}

/** Whether a condition holds (Questionnaire.item.enableWhen.operator, FHIR R4): one of several answers is enough. */
function holds({ operator, answer }: Condition, given: readonly Answer[]): boolean {
  switch (operator) {
    case 'exists':
      return given.length > 0 === (answer.is !== 'yes-no' || answer.value);
    case '=':
      return given.some((one) => isSame(one, answer));
    case '!=':
      return !given.some((one) => isSame(one, answer));
    case '>':
      return given.some((one) => compared(one, answer, (a, b) => a > b));
    case '<':
      return given.some((one) => compared(one, answer, (a, b) => a < b));
    case '>=':
      return given.some((one) => compared(one, answer, (a, b) => a >= b));
    case '<=':
      return given.some((one) => compared(one, answer, (a, b) => a <= b));
  }
}

function isSame(a: Answer, b: Answer): boolean {
  if (a.is !== 'option' || b.is !== 'option') return valueOf(a) === valueOf(b);
  const [one, other] = [a.option.coding, b.option.coding];
  if (one === undefined || other === undefined) return valueOf(a) === valueOf(b);
  return (
    one.code === other.code &&
    (one.system === undefined || other.system === undefined || one.system === other.system)
  );
}

const valueOf = (answer: Answer): boolean | number | string =>
  answer.is === 'option' ? (answer.option.integer ?? answer.option.text) : answer.value;

function compared(a: Answer, b: Answer, how: (a: number | string, b: number | string) => boolean): boolean {
  const [one, other] = [valueOf(a), valueOf(b)];
  if (typeof one === 'number' && typeof other === 'number') return how(one, other);
  return a.is === 'date' && b.is === 'date' && how(a.value, b.value);
}

/** Why answers are not taken yet. */
export interface AnswerFault {
  readonly linkId: string;
  readonly is: 'missing' | 'not-whole' | 'too-low' | 'too-high' | 'too-long';
  /** The end that it is beyond. */
  readonly bound?: number;
}

/** Everything that is wrong with what was answered, in the order of the questions. */
export function faultsOf(questionnaire: Questionnaire, answers: Answers): readonly AnswerFault[] {
  return shownOf(questionnaire, answers).flatMap((one): readonly AnswerFault[] => {
    if (one.is !== 'question') return [];
    const { linkId, isNeeded, answer: plan } = one.item;
    if (one.answers.length === 0) return isNeeded ? [{ linkId, is: 'missing' }] : [];
    return one.answers.flatMap((answer) => faultOf(plan, answer).map((fault) => ({ linkId, ...fault })));
  });
}

function faultOf(plan: AnswerPlan, answer: Answer): readonly Omit<AnswerFault, 'linkId'>[] {
  if (plan.is === 'words' && answer.is === 'words') {
    const { longest } = plan;
    return longest !== undefined && answer.value.length > longest ? [{ is: 'too-long', bound: longest }] : [];
  }
  if ((plan.is !== 'number' && plan.is !== 'whole-number') || answer.is !== 'number') return [];
  const { low, high } = plan;
  if (plan.is === 'whole-number' && !Number.isInteger(answer.value)) return [{ is: 'not-whole' }];
  if (low !== undefined && answer.value < low) return [{ is: 'too-low', bound: low }];
  return high !== undefined && answer.value > high ? [{ is: 'too-high', bound: high }] : [];
}

/** Only the answers to what is asked; those that were given to anything else are left out. */
export function answersAsked(questionnaire: Questionnaire, answers: Answers): Answers {
  return Object.fromEntries(
    shownOf(questionnaire, answers).flatMap((one) =>
      one.is === 'question' && one.answers.length > 0 ? [[one.item.linkId, one.answers]] : [],
    ),
  );
}
