import { describe, expect, it } from 'vitest';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeAbout, arrangeDoubt, arrangeStandings } from './arrange-entry.ts';

describe('an entry on the first page', () => {
  it('never reads as an allergy, or as a vaccine given, where its source says otherwise', () => {
    const none = exampleEntry({
      kind: 'allergy',
      when: '2026-11-01',
      standing: 'current',
      detail: { absence: 'none-known' },
    });
    const notGiven = exampleEntry({ kind: 'vaccination', standing: 'final', detail: { given: 'no' } });
    const about = (entry: typeof none, language: 'en' | 'cy' = 'en') =>
      arrangeAbout(entry, { language, nameOf: () => 'Riverside Surgery', withKind: true });
    expect(about(none)).toEqual([
      'Allergy or reaction',
      '1 November 2026',
      'Current statement',
      'Riverside Surgery',
    ]);
    expect(about(none, 'cy')[2]).toBe('Datganiad cyfredol');
    expect(about(notGiven)[2]).toBe('Not given');
    expect(arrangeStandings([none, none], 'en')).toBe('Current statement');
  });

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
