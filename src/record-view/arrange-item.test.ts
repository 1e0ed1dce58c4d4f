import { describe, expect, it } from 'vitest';
import { isDatedAhead, lettersOf, linesInList, needsStatus } from './arrange-item.ts';
import { exampleEntry, exampleFact } from '#/record/entry-example.test-setup.ts';
import { linesOf } from './entry-lines.ts';
import { wordsEntryStatus } from './entry-words.ts';

describe('an entry in a list', () => {
  it('names a place or an organisation once, and not at all when it is the source', () => {
    const visit = exampleFact({
      kind: 'visit',
      detail: { places: ['Ward 7', 'Northgate Hospital', 'Main site'], setting: 'ward 7' },
      fact: {
        provenance: {
          ...exampleFact({ kind: 'visit' }).provenance,
          people: [
            { role: 'performer', name: 'Northgate Hospital' },
            { role: 'primary performer', name: 'Dr Shah' },
            { role: 'organisation', name: 'Northgate Trust' },
          ],
        },
      },
    });
    const lines = linesInList(linesOf(visit, 'en'), ['Northgate hospital']);
    expect(lines.map((line) => [line.name, line.text])).toEqual([
      ['Setting', 'ward 7'],
      ['Place', 'Main site'],
      ['Seen by', 'Dr Shah'],
    ]);
  });

  it('does not say that no value was sent when a note was', () => {
    const lines = (notes: readonly string[]) =>
      linesOf(exampleFact({ kind: 'result', fact: { notes } }), 'en').filter((line) => line.brief);
    expect(lines(['Sample lost'])).toEqual([]);
    expect(lines([])).toHaveLength(1);
  });

  it('says of a paused medicine why it is paused, not why it was stopped', () => {
    const lines = linesOf(
      exampleFact({ kind: 'medicine', standing: 'on-hold', detail: { stopped: 'Before surgery' } }),
      'en',
    );
    expect(lines.map((line) => line.key)).toContain('held');
    expect(lines.map((line) => line.key)).not.toContain('stopped');
  });

  it('never calls a suggestion a prescription, nor who made it a prescriber', () => {
    const { provenance } = exampleFact({ kind: 'medicine' });
    const fact = { provenance: { ...provenance, people: [{ role: 'requester', name: 'Dr Shah' }] } };
    const lines = (told: 'suggested' | 'prescribed') =>
      linesOf(exampleFact({ kind: 'medicine', standing: 'planned', detail: { told }, fact }), 'en')
        .filter(({ key, brief }) => brief && key !== 'dose')
        .map(({ name, text }) => `${name}: ${text}`);
    expect(lines('suggested')).toEqual([
      'How we know this: Suggested only: this is not a prescription',
      'By: Dr Shah',
    ]);
    expect(lines('prescribed')).toEqual(['Prescribed by: Dr Shah']);
    const entry = exampleEntry({ kind: 'medicine', standing: 'planned', detail: { told: 'suggested' } });
    expect([wordsEntryStatus(entry, 'en'), wordsEntryStatus(entry, 'cy')]).toEqual([
      'Suggested',
      'Wedi’i hawgrymu',
    ]);
  });

  it('says until when a medicine was, or is to be, taken', () => {
    const until = (standing: 'past' | 'current' | 'planned' | 'withdrawn', language: 'en' | 'cy' = 'en') =>
      linesOf(
        exampleFact({
          kind: 'medicine',
          standing,
          detail: { ended: { known: 'day', text: '2018-03-03' } },
        }),
        language,
      )
        .filter((line) => line.key === 'taken-until' && line.brief)
        .map((line) => `${line.name}: ${line.text}`);
    expect(until('past')).toEqual(['Until: 3 March 2018']);
    expect(until('withdrawn')).toEqual(['Until: 3 March 2018']);
    expect(until('current')).toEqual(['To be taken until: 3 March 2018']);
    expect(until('planned')).toEqual(['To be taken until: 3 March 2018']);
    expect(until('current', 'cy')).toEqual(['I’w chymryd tan: 3 Mawrth 2018']);
  });

  it('notices a date in the future of something that is over, as precisely as the date is', () => {
    const ahead = (when: string, standing: 'final' | 'planned' | 'current' = 'final') =>
      isDatedAhead(exampleEntry({ kind: 'result', when, standing }), '2026-11-23');
    expect([ahead('2026-11-24'), ahead('2027'), ahead('2026-12')]).toEqual([true, true, true]);
    expect([ahead('2026-11-23T23:00:00Z'), ahead('2026'), ahead('2026-11')]).toEqual([false, false, false]);
    expect([ahead('2030', 'planned'), ahead('2030', 'current')]).toEqual([false, false]);
  });

  it('opens the letters of the first copy that has any, and none that is kept back', () => {
    const pdf = { contentType: 'application/pdf', url: 'Binary/1' };
    const bare = { kind: 'document', id: '1' } as const;
    const other = exampleFact({ kind: 'document', source: 'B', detail: { attachments: [pdf] } });
    expect(lettersOf(exampleEntry(bare, other)).map((one) => one.fact.provenance.source)).toEqual(['B']);
    const kept = { ...bare, detail: { attachments: [pdf], contentWithheld: true } };
    expect(lettersOf(exampleEntry(kept))).toEqual([]);
  });

  it('has no word for a letter that is simply there, and one for every other status', () => {
    expect(needsStatus(exampleEntry({ kind: 'document', standing: 'current' }))).toBe(false);
    expect(needsStatus(exampleEntry({ kind: 'document', standing: 'withdrawn' }))).toBe(true);
    expect(needsStatus(exampleEntry({ kind: 'document', standing: 'unknown' }))).toBe(true);
  });

  it('never calls a vaccine given that was not, or of which nobody said so', () => {
    const status = (given: 'yes' | 'no' | 'not-stated') =>
      wordsEntryStatus(exampleEntry({ kind: 'vaccination', detail: { given } }), 'en');
    expect([status('yes'), status('no'), status('not-stated')]).toEqual(['Given', 'Not given', 'Final']);
  });
});
