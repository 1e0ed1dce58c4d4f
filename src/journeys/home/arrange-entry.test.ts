import { describe, expect, it } from 'vitest';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeDoubt } from './arrange-entry.ts';

describe('an entry on the first page', () => {
  it('says of a current medicine that its end has passed, unless another entry of it goes on', () => {
    const until = (end?: string) =>
      exampleEntry({
        kind: 'medicine',
        standing: 'current',
        detail: end === undefined ? {} : { ended: parseClinicalDate(end) },
      });
    const doubt = (...entries: Parameters<typeof arrangeDoubt>[0]) =>
      arrangeDoubt(entries, '2026-11-14', 'en');
    expect(doubt(until('2018-03-03'))).toBe('The end date has passed: ask if you are still meant to take it');
    expect(doubt(until('2018-03-03'), until('2019'))).toBeDefined();
    expect(doubt(until('2018-03-03'), until())).toBeUndefined();
    expect(doubt(until('2027'))).toBeUndefined();
    expect(doubt(exampleEntry({ kind: 'condition', standing: 'current' }))).toBeUndefined();
  });
});
