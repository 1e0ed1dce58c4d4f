import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersAsked,
  faultsOf,
  shownOf,
  type Answer,
  type AnswerPlan,
  type Condition,
  type Item,
  type Question,
} from './questionnaire.ts';

const yes: Answer = { is: 'yes-no', value: true };
const no: Answer = { is: 'yes-no', value: false };
const number = (value: number): Answer => ({ is: 'number', value });
const words = (value: string): Answer => ({ is: 'words', value });
const coded = (code: string, system?: string): Answer => ({
  is: 'option',
  option: { text: code, coding: { code, ...(system !== undefined && { system }) } },
});

const question = (linkId: string, more: Partial<Question> = {}): Question => ({
  is: 'question',
  linkId,
  text: `Question ${linkId}`,
  answer: { is: 'yes-no' },
  isNeeded: false,
  items: [],
  ...more,
});
const when = (...conditions: Condition[]): Pick<Question, 'when'> => ({ when: { are: 'all', conditions } });
const is = (linkId: string, answer: Answer): Condition => ({ linkId, operator: '=', answer });

const shown = (items: readonly Item[], answers: Readonly<Record<string, readonly Answer[]>>): string[] =>
  shownOf({ items }, answers).map(({ item }) => item.linkId);

describe('what is asked', () => {
  const items = [
    question('smokes'),
    question('how-many', { ...when(is('smokes', yes)), answer: { is: 'whole-number' } }),
    question('want-help', when({ linkId: 'how-many', operator: '>=', answer: number(10) })),
  ];

  it('is what the answers before it lead to', () => {
    expect(shown(items, {})).toEqual(['smokes']);
    expect(shown(items, { smokes: [yes] })).toEqual(['smokes', 'how-many']);
    expect(shown(items, { smokes: [yes], 'how-many': [number(10)] })).toEqual([
      'smokes',
      'how-many',
      'want-help',
    ]);
  });

  it('is not what only an answer leads to that is not asked any more', () => {
    const answers = { smokes: [no], 'how-many': [number(20)], 'want-help': [yes] };
    expect(shown(items, answers)).toEqual(['smokes']);
    expect(answersAsked({ title: '', items }, answers)).toEqual({ smokes: [no] });
  });

  it.each([
    ['exists', yes, [no], true],
    ['exists', yes, [], false],
    ['exists', no, [], true],
    ['=', coded('1', 'a'), [coded('1', 'a')], true],
    ['=', coded('1', 'a'), [coded('1', 'b')], false],
    ['=', coded('1'), [coded('1', 'b')], true],
    ['=', words('daily'), [words('weekly'), words('daily')], true],
    ['!=', words('daily'), [words('weekly')], true],
    ['!=', words('daily'), [], true],
    ['>', number(3), [number(3)], false],
    ['<', number(3), [number(2)], true],
    ['<=', number(3), [number(3)], true],
    ['>', { is: 'date', value: '2026-03-01' }, [{ is: 'date', value: '2026-03-02' }], true],
    ['>', number(3), [words('4')], false],
  ] as [Condition['operator'], Answer, Answer[], boolean][])(
    'is decided by %s %o against %o',
    (operator, answer, given, expected) => {
      const both = [question('a'), question('b', when({ linkId: 'a', operator, answer }))];
      expect(shown(both, { a: given }).includes('b')).toBe(expected);
    },
  );

  it('needs all conditions, or any of them', () => {
    const conditions = [is('a', yes), is('b', yes)];
    const last = (are: 'all' | 'any') => question('c', { when: { are, conditions } });
    const answers = { a: [yes], b: [no] };
    expect(shown([question('a'), question('b'), last('all')], answers)).not.toContain('c');
    expect(shown([question('a'), question('b'), last('any')], answers)).toContain('c');
  });

  it('under a question is asked once that is answered; a heading with nothing under it is left out', () => {
    const nested = [
      question('a', { items: [question('b')] }),
      { is: 'group' as const, linkId: 'g', text: 'More', items: [question('c', when(is('a', yes)))] },
    ];
    expect(shown(nested, {})).toEqual(['a']);
    expect(shown(nested, { a: [yes] })).toEqual(['a', 'b', 'g', 'c']);
  });

  it('comes to an end when questions wait for each other', () => {
    const round = [question('a', when(is('b', yes))), question('b', when(is('a', yes)))];
    expect(shown(round, {})).toEqual([]);
    expect(shown(round, { a: [yes], b: [yes] })).toEqual(['a', 'b']);
  });
});

describe('answers', () => {
  const asked = (answer: AnswerPlan, isNeeded = false) => ({
    title: 'T',
    items: [question('a', { answer, isNeeded })],
  });

  it.each([
    [{ is: 'yes-no' }, [], 'missing'],
    [{ is: 'yes-no' }, [no], undefined],
    [{ is: 'whole-number' }, [number(1.5)], 'not-whole'],
    [{ is: 'number' }, [number(1.5)], undefined],
    [{ is: 'number', low: 0, high: 10 }, [number(-1)], 'too-low'],
    [{ is: 'number', low: 0, high: 10 }, [number(11)], 'too-high'],
    [{ is: 'number', low: 0, high: 10 }, [number(10)], undefined],
    [{ is: 'words', isLong: false, longest: 3 }, [words('four')], 'too-long'],
    [{ is: 'words', isLong: false, longest: 4 }, [words('four')], undefined],
  ] as [AnswerPlan, Answer[], string | undefined][])(
    'of a needed %o are judged: %o',
    (plan, given, fault) => {
      expect(faultsOf(asked(plan, true), { a: given })[0]?.is).toBe(fault);
    },
  );

  it('may be missing where they are not needed, and where nothing is asked', () => {
    expect(faultsOf(asked({ is: 'yes-no' }), {})).toEqual([]);
    const hidden = [question('a'), question('b', { isNeeded: true, ...when(is('a', yes)) })];
    expect(faultsOf({ title: 'T', items: hidden }, {})).toEqual([]);
  });

  it('are never kept to a question that is not asked, however they came about', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const condition = fc.record({ linkId: fc.constantFrom(...ids), answer: fc.constantFrom(yes, no) });
    const plan = fc.tuple(...ids.map(() => fc.option(condition)));
    const answered = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom([yes], [no], []));
    fc.assert(
      fc.property(plan, answered, (conditions, answers) => {
        const items = ids.map((id, place) => {
          const one = conditions[place];
          return question(id, one ? when({ operator: '=', ...one }) : {});
        });
        const kept = answersAsked({ title: '', items }, answers);
        expect(shown(items, answers)).toEqual(expect.arrayContaining(Object.keys(kept)));
        // What was left out led nowhere: without it the same is asked.
        expect(shown(items, kept)).toEqual(shown(items, answers));
      }),
    );
  });
});
