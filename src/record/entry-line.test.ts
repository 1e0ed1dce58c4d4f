import { describe, expect, it } from 'vitest';
import { exampleEntry, exampleFact } from './entry-example.test-setup.ts';
import { lineOf } from './entry-line.ts';

const report = exampleEntry(
  { kind: 'result', id: 'report', title: 'Full blood count', detail: { members: ['A81001/Thing/hb'] } },
  exampleFact({ kind: 'result', id: 'copy', source: 'RA9' }),
);
const entryOf = (ref: string) => (report.facts.some((fact) => fact.ref === ref) ? report : undefined);
const inReport = (ref: string, title: string) =>
  lineOf(exampleEntry({ kind: 'result', id: 'hb', detail: { panel: { ref, title } } }), entryOf).panel;

describe('an entry as a line', () => {
  it('knows its report by the entry that holds it, whichever copy it names', () => {
    expect(lineOf(report, entryOf).panel).toEqual({ key: report.id, title: 'Full blood count' });
    expect(inReport('RA9/Thing/copy', '')).toEqual({ key: report.id, title: 'Full blood count' });
    expect(inReport('RA9/Thing/copy', 'FBC')).toEqual({ key: report.id, title: 'FBC' });
    expect(inReport('X/Thing/gone', '')).toEqual({ key: 'X/Thing/gone', title: '' });
  });

  it('takes no result for the report that is told in it', () => {
    const first = exampleEntry({ kind: 'result', id: 'na', title: 'Sodium', fact: { folded: ['A/R/1'] } });
    const line = (title: string) =>
      lineOf(
        exampleEntry({ kind: 'result', id: 'k', detail: { panel: { ref: 'A/R/1', title } } }),
        () => first,
      );
    expect(line('').panel).toEqual({ key: 'A/R/1', title: '' });
  });

  it('carries nought as a value, and nothing where nothing was measured', () => {
    const line = (detail: Parameters<typeof exampleEntry<'result'>>[0]['detail']) =>
      lineOf(
        exampleEntry({ kind: 'result', title: 'Count', ...(detail === undefined ? {} : { detail }) }),
        entryOf,
      );
    expect(line({ value: { is: 'quantity', quantity: { value: 0 } } }).measured).toEqual([
      { name: '', value: { is: 'quantity', quantity: { value: 0 } } },
    ]);
    expect(line(undefined)).not.toHaveProperty('measured');
  });

  it('leaves out a panel of many parts rather than tell some of them', () => {
    const components = ['a', 'b', 'c', 'd'].map((text) => ({
      name: { text, codings: [] },
      value: { is: 'text' as const, text },
      interpretations: [],
      ranges: [],
    }));
    const entry = exampleEntry({ kind: 'result', detail: { components } });
    expect(lineOf(entry, entryOf)).not.toHaveProperty('measured');
    expect(
      lineOf(exampleEntry({ kind: 'result', detail: { components: components.slice(1) } }), entryOf).measured,
    ).toHaveLength(3);
  });
});
