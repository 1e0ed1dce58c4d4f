import { describe, expect, it } from 'vitest';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { exampleEntry, exampleFact } from '#/record/entry-example.test-setup.ts';
import { lineOf } from '#/record/entry-line.ts';
import { tellDate, tellLine, type Telling } from './entry-line-text.ts';
import { wordsEntryStatus, wordsLineStatus } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';

const NAMES: Readonly<Record<string, string>> = { A81001: 'Riverside Surgery', RA9: 'Northgate Hospital' };
const TELLING: Telling = { language: 'en', nameOf: (source) => NAMES[source] ?? source, today: '2026-11-23' };
const nobody = (): undefined => undefined;

describe('an entry as a line of text', () => {
  it('says what kind, when, where it stands, what was measured and every source by name', () => {
    const entry = exampleEntry(
      {
        kind: 'result',
        title: 'Haemoglobin',
        when: '2024-03-01',
        detail: { value: { is: 'quantity', quantity: { value: 135, unit: 'g/L' } } },
      },
      exampleFact({ kind: 'result', source: 'RA9' }),
    );
    expect(tellLine(lineOf(entry, nobody), { ...TELLING, showKind: true })).toBe(
      'Test result · 1 March 2024 · Final\nResult: 135 g/L\nHeld by 2 organisations: Riverside Surgery; Northgate Hospital',
    );
  });

  it('says the dose of a medicine, or that none was recorded, and why it is on hold', () => {
    const told = (given: Parameters<typeof exampleEntry<'medicine'>>[0], language: 'en' | 'cy' = 'en') =>
      tellLine(lineOf(exampleEntry(given), nobody), { ...TELLING, language })
        .split('\n')
        .slice(1, -1);
    const detail = {
      dosage: ['One tablet', 'at night'],
      course: 'repeat',
      heldBecause: 'Low sodium',
    } as const;
    expect(told({ kind: 'medicine', standing: 'on-hold', detail })).toEqual([
      'Dose: One tablet; at night',
      'Course: Repeat prescription',
      'Why it is on hold: Low sodium',
    ]);
    expect(told({ kind: 'medicine', standing: 'past', detail: { stopped: 'Cough' } })).toEqual([
      'Dose: not recorded',
      'Why it was stopped: Cough',
    ]);
    expect(told({ kind: 'medicine' }, 'cy')).toEqual(['Dos: heb ei gofnodi']);
  });

  it('says what an allergy does and how dangerous it could be, and nothing of the kind where none is known', () => {
    const told = (detail: Parameters<typeof exampleEntry<'allergy'>>[0]['detail']) =>
      tellLine(lineOf(exampleEntry({ kind: 'allergy', detail: detail ?? {} }), nobody), TELLING)
        .split('\n')
        .slice(1, -1);
    const reactions = [{ what: 'Anaphylaxis', severity: 'severe' }, { what: 'Rash' }];
    expect(told({ reactions, criticality: 'high' })).toEqual([
      'Reaction: Anaphylaxis (severe); Rash',
      'How serious it could be: high risk: could be dangerous',
    ]);
    expect(told({})).toEqual(['Reaction: not recorded']);
    expect(told({ absence: 'none-known' })).toEqual([]);
  });

  it('says how the laboratory judged each value, and by which range', () => {
    const part = (text: string, value: number) => ({
      name: { text, codings: [] },
      value: { is: 'quantity' as const, quantity: { value } },
      interpretations: value > 100 ? [{ means: 'high' as const, said: 'H' }] : [],
      ranges: [{ high: { value: 100 } }],
    });
    const entry = exampleEntry({
      kind: 'result',
      detail: { components: [part('First', 120), part('Second', 0)] },
    });
    expect(tellLine(lineOf(entry, nobody), TELLING)).toContain(
      '\nFirst: 120 (What the laboratory said: Higher than the usual range; Reference range: up to 100); Second: 0 (Reference range: up to 100)\n',
    );
  });

  it('says the notes that are part of what was found; of a long one, that it goes on', () => {
    const told = (note: string, kind: 'allergy' | 'visit' = 'allergy') =>
      tellLine(lineOf(exampleEntry({ kind, fact: { notes: [note] } }), nobody), TELLING);
    expect(told('Given at school')).toContain('\nNote: Given at school\n');
    expect(told('Given at school', 'visit')).not.toContain('Note');
    expect(told('x'.repeat(301))).toContain(`Note: ${'x'.repeat(300)}… (open this entry to read the rest)`);
  });

  it('says that the person disputes it', () => {
    const entry = exampleEntry({ kind: 'condition' });
    const told = (disputed: readonly string[]) =>
      tellLine(lineOf(entry, nobody), { ...TELLING, disputed: new Set(disputed) }).split('\n')[0];
    expect(told([entry.id])).toBe('You say this is not right');
    expect(told(['another'])).not.toBe('You say this is not right');
  });

  it('says what other sources say against it, and that a date lies ahead', () => {
    const entry = exampleEntry({ kind: 'condition', when: '2030-01-01', standing: 'past' });
    const disputes = new Map([
      [
        entry.id,
        [
          {
            other: 'x',
            who: 'RA9',
            status: { standing: 'refuted', said: '' },
            when: entry.when,
            speaks: 'against',
          },
        ],
      ],
    ] as const);
    const text = tellLine(lineOf(entry, nobody), { ...TELLING, disputes });
    expect(text).toContain('This date is in the future');
    expect(text).toContain('Northgate Hospital says this was ruled out (1 January 2030)');
  });

  it('says that the end of a current medicine has passed', () => {
    const told = (end: string, standing: 'current' | 'past' = 'current') =>
      tellLine(
        lineOf(
          exampleEntry({ kind: 'medicine', standing, detail: { ended: parseClinicalDate(end) } }),
          nobody,
        ),
        TELLING,
      ).split('\n')[1];
    expect(told('2018-03-03')).toBe('The end date has passed: ask if you are still meant to take it');
    expect(told('2018-03-03', 'past')).toBe('Dose: not recorded');
    expect(told('2027')).toBe('Dose: not recorded');
  });

  it('never tells a statement that there is none, or a vaccine not given, as anything else', () => {
    const entries = [
      exampleEntry({ kind: 'allergy', standing: 'current', detail: { absence: 'none-known' } }),
      exampleEntry({ kind: 'vaccination', standing: 'final', detail: { given: 'no' } }),
      exampleEntry({ kind: 'vaccination', standing: 'final', detail: { given: 'not-stated' } }),
      exampleEntry({ kind: 'vaccination', standing: 'final' }),
      exampleEntry({ kind: 'medicine', standing: 'unknown', said: 'odd' }),
    ];
    const said = entries.map((entry) => wordsLineStatus(lineOf(entry, nobody), 'en'));
    expect(said).toEqual(entries.map((entry) => wordsEntryStatus(entry, 'en')));
    expect(new Set(said).size).toBe(entries.length);
  });

  it.each([
    '2024-07-01T22:59:00Z',
    '2024-07-01T23:30:00Z',
    '2024-01-01T00:00:00Z',
    '2024-03-31T00:59:00Z',
    '2024-03-31T01:00:00Z',
    '2024-10-27T00:30:00.123Z',
    '1969-12-31T23:30:00Z',
    '2024-07-01T22:59:00+01:00',
    '2024-07-01T22:59:00',
    '2024-07-01',
    'nonsense',
  ])('tells the time %s as it is told everywhere', (text) => {
    const when = parseClinicalDate(text);
    expect(tellDate(when, 'en')).toBe(formatClinicalDate(when, 'en'));
  });
});
