import { describe, expect, it } from 'vitest';
import { readAll, readFact, snomed } from './made-up-record.test-setup.ts';

const observation = (more: object): object => ({ resourceType: 'Observation', status: 'final', ...more });
const LONG = 'Walks a mile a day with a stick, lives alone on the second floor';

describe('observations that are no results', () => {
  it('are coded notes when nothing was measured, the comment kept', () => {
    const fact = readFact(observation({ code: { text: 'Dry eyes' }, comment: 'Both sides' }), 'stu3');
    expect(fact).toMatchObject({
      title: 'Dry eyes',
      notes: ['Both sides'],
      detail: { kind: 'other', label: 'Note coded in the record', lines: [] },
    });
  });

  it.each([
    ['a value', { valueInteger: 0 }],
    ['a reason why there is no value', { dataAbsentReason: { text: 'Not done' } }],
    ['a component', { component: [{ code: { text: 'a' }, valueInteger: 1 }] }],
    ['a member', { hasMember: [{ reference: 'Observation/far' }] }],
    ['a judgement', { interpretation: [{ coding: [{ code: 'H' }] }] }],
    ['a category of measurements', { category: [{ coding: [{ code: 'vital-signs' }] }] }],
    ['a state that promises a value', { status: 'registered' }],
  ])('are results when they have %s', (_, more) => {
    expect(readFact(observation({ code: { text: 'Test' }, ...more })).detail.kind).toBe('result');
  });

  it('are results when they belong to a report', () => {
    const { facts } = readAll([
      observation({ id: 'a', code: { text: 'Culture' } }),
      { resourceType: 'DiagnosticReport', status: 'final', result: [{ reference: 'Observation/a' }] },
    ]);
    expect(facts.map(({ detail }) => detail.kind)).toEqual(['result']);
  });

  it('are family history when the code says so, in its own words', () => {
    expect(readFact(observation({ code: { text: 'FH: Asthma' } }))).toMatchObject({
      title: 'FH: Asthma',
      detail: { kind: 'family-history', relative: '', conditions: ['Asthma'] },
    });
  });

  it.each(['No FH: Glaucoma', 'FH: no diabetes', 'FH: unknown', 'FH - cause unclear'])(
    'are no family history when it says "%s"',
    (text) => {
      expect(readFact(observation({ code: { text } })).detail.kind).toBe('other');
    },
  );

  it('are narratives when a long text is the value', () => {
    const category = [{ coding: [{ code: 'exam' }] }];
    const detail = (more: object) => readFact(observation({ code: { text: 'Mobility' }, ...more })).detail;
    expect(detail({ category, valueString: LONG })).toMatchObject({
      kind: 'other',
      lines: [{ name: 'Note', text: LONG }],
    });
    expect(detail({ valueString: 'Negative' }).kind).toBe('result');
    expect(detail({ category: [{ coding: [{ code: 'laboratory' }] }], valueString: LONG }).kind).toBe(
      'result',
    );
  });
});

describe('comments sent as observations', () => {
  const comment = (more: object): object =>
    observation({
      id: 'note',
      code: snomed('37331000000100', 'Comment note'),
      comment: 'Taken fasting',
      ...more,
    });
  const glucose = (more: object = {}): object =>
    observation({ id: 'glucose', code: { text: 'Glucose' }, valueInteger: 5, ...more });

  it('stand by themselves with their text when they belong to nothing', () => {
    expect(readFact(comment({}), 'stu3')).toMatchObject({
      title: 'Comment',
      notes: ['Taken fasting'],
      detail: { kind: 'other', label: 'Note coded in the record' },
    });
  });

  it.each([
    [
      'the panel',
      [
        glucose({ related: [{ type: 'has-member', target: { reference: 'Observation/note' } }] }),
        comment({}),
      ],
    ],
    [
      'the result they derive from',
      [
        comment({ related: [{ type: 'derived-from', target: { reference: 'Observation/glucose' } }] }),
        glucose(),
      ],
    ],
    [
      'the result they qualify',
      [
        comment({ related: [{ type: 'qualified-by', target: { reference: 'Observation/glucose' } }] }),
        glucose(),
      ],
    ],
    [
      'the results of their report',
      [
        {
          resourceType: 'DiagnosticReport',
          status: 'final',
          result: [{ reference: 'Observation/note' }, { reference: 'Observation/glucose' }],
        },
        comment({}),
        glucose(),
      ],
    ],
  ])('are told as a note of %s', (_, resources) => {
    const { facts, folded, received } = readAll(resources, 'stu3');
    expect(facts).toMatchObject([
      { ref: 'A1/Observation/glucose', notes: ['Taken fasting'], detail: { kind: 'result', members: [] } },
    ]);
    expect(folded).toContainEqual({ ref: 'A1/Observation/note', into: 'A1/Observation/glucose' });
    expect(facts.length + folded.length + 1).toBe(received);
  });

  it('stay apart when they were entered in error', () => {
    const { facts } = readAll([
      glucose({ hasMember: [{ reference: 'Observation/note' }] }),
      comment({ status: 'entered-in-error' }),
    ]);
    expect(facts.map(({ status }) => status.standing)).toEqual(['final', 'withdrawn']);
    expect(facts[0]?.notes).toEqual([]);
  });
});

describe('several values of one observation', () => {
  it('are all told', () => {
    const fact = readFact(
      observation({
        code: { text: 'Test' },
        valueString: 'one',
        valueQuantity: { value: 2, unit: 'g' },
        component: [{ code: { text: 'Part' }, valueInteger: 3, valueBoolean: false }],
      }),
    );
    expect(fact).toMatchObject({
      notes: [],
      remarks: [
        { is: 'also-sent', said: '2 g' },
        { is: 'also-sent', said: 'Part: no' },
      ],
      detail: { value: { is: 'text', text: 'one' }, components: [{ value: { quantity: { value: 3 } } }] },
    });
  });

  it('are told by the first that can be read', () => {
    const fact = readFact(observation({ code: { text: 'Test' }, valueCodeableConcept: {}, valueInteger: 4 }));
    expect(fact).toMatchObject({ notes: [], detail: { value: { quantity: { value: 4 } } } });
  });
});
