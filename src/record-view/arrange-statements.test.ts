import { describe, expect, it } from 'vitest';
import type { Statement } from '#/record/fact.ts';
import { arrangeStatements } from './arrange-statements.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';

const statement = (given: Partial<Statement>): Statement => ({
  source: 'A',
  about: 'medicine',
  scope: 'current',
  list: '',
  says: 'none-recorded',
  said: '',
  when: { known: 'not-recorded' },
  ...given,
});
const arrange = (
  statements: readonly Statement[],
  entries: readonly ReturnType<typeof exampleEntry>[] = [],
  about: 'medicine' | 'record' = 'medicine',
) => arrangeStatements({ about, statements, entries });

describe('what organisations say about a part of the record', () => {
  it('is one paragraph a source and meaning, with every list named once', () => {
    const { others } = arrange([
      statement({ list: 'Medications' }),
      statement({ list: 'Medications' }),
      statement({ list: 'Devices' }),
      statement({ source: 'B' }),
    ]);
    expect(others.map((one) => [one.source, one.lists])).toEqual([
      ['A', ['Medications', 'Devices']],
      ['B', []],
    ]);
  });

  it('leaves out an empty list of a source that has entries of the kind', () => {
    const held = exampleEntry({ kind: 'medicine', source: 'A' });
    const { others } = arrange([statement({}), statement({ source: 'B' })], [held]);
    expect(others.map((one) => one.source)).toEqual(['B']);
  });

  it('warns above the list and states below it', () => {
    const { warnings, others } = arrange([
      statement({ says: 'data-in-transit' }),
      statement({ says: 'withheld', about: 'record' }),
      statement({ says: 'none-known' }),
      statement({ says: 'other', about: 'record' }),
      statement({ says: 'other', about: 'unmapped' }),
    ]);
    expect([warnings.map((one) => one.says), others.map((one) => one.says)]).toEqual([
      ['data-in-transit', 'withheld'],
      ['none-known'],
    ]);
  });

  it('takes only a current “none known” for a statement that there is none', () => {
    expect(arrange([statement({ says: 'none-known' })]).statesNone).toBe(true);
    expect(arrange([statement({ says: 'none-known', scope: 'ended' })]).statesNone).toBe(false);
    expect(arrange([statement({ says: 'none-known', scope: 'part' })]).statesNone).toBe(false);
    expect(arrange([statement({})]).statesNone).toBe(false);
  });

  it('tells warnings only on a page of everything, and one for several kinds', () => {
    const told = arrange(
      [
        statement({ says: 'withheld' }),
        statement({ says: 'withheld', about: 'allergy' }),
        statement({ says: 'none-known' }),
      ],
      [],
      'record',
    );
    expect([told.warnings.length, told.others.length]).toEqual([1, 0]);
  });
});
