import { describe, expect, it } from 'vitest';
import { KINDS } from '#/record/fact.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { lineOf } from '#/record/entry-line.ts';
import { packLines, unpackLines } from './outline.ts';

const measured = (id: string, value: number) =>
  exampleEntry({
    kind: 'result',
    id,
    when: '2024-03-01T10:00:00Z',
    detail: {
      value: { is: 'quantity', quantity: { value, unit: 'g/L', comparator: '<' } },
      interpretations: [{ means: 'low', said: 'L' }],
      ranges: [{ low: { value: 130 }, high: { value: 180 } }],
      components: [
        {
          name: { text: 'Part', codings: [] },
          value: { is: 'quantity', quantity: { value: -1 - value } },
          interpretations: [],
          ranges: [],
        },
        {
          name: { text: 'Words', codings: [] },
          value: { is: 'text', text: 'seen' },
          interpretations: [],
          ranges: [],
        },
      ],
      panel: { ref: 'A81001/Thing/report', title: 'Full blood count' },
    },
  });
const lines = [
  measured('1', 135),
  measured('2', 0),
  exampleEntry({ kind: 'allergy', id: 'none', standing: 'current', detail: { absence: 'none-known' } }),
  exampleEntry({
    kind: 'allergy',
    id: 'harm',
    detail: { criticality: 'high', reactions: [{ what: 'Rash' }] },
    fact: { notes: ['x'.repeat(400)] },
  }),
  exampleEntry({
    kind: 'medicine',
    id: 'dose',
    detail: { dosage: ['One a day'], course: 'repeat', heldBecause: 'Low sodium', stopped: 'Cough' },
  }),
  ...KINDS.flatMap((kind) =>
    [undefined, '2024', '2024-05', '2024-02-31'].map((when, place) =>
      exampleEntry({ kind, id: `${kind}-${place}`, ...(when === undefined ? {} : { when }) }),
    ),
  ),
].map((entry) => lineOf(entry, () => undefined));
const many = Array.from({ length: 50 }, () => lines).flat();
const atOnce = (): undefined => undefined;

describe('the outline on its way to the page', () => {
  it('arrives as it was sent, in order', async () => {
    const read = await unpackLines(packLines(many), undefined, atOnce);
    expect(read.lines).toEqual(many);
  });

  it('arrives empty when there is nothing', async () => {
    expect((await unpackLines(packLines([]), undefined, atOnce)).lines).toEqual([]);
    expect((await unpackLines([], undefined, atOnce)).lines).toEqual([]);
  });

  it('is the same list when nothing differs, and another when one number does', async () => {
    const before = await unpackLines(packLines(lines), undefined, atOnce);
    expect(await unpackLines(packLines(lines), before, atOnce)).toBe(before);
    const changed = [...lines.slice(1), lineOf(measured('1', 136), () => undefined)];
    expect((await unpackLines(packLines(changed), before, atOnce)).lines).toEqual(changed);
  });

  it('says what many lines have in common once', () => {
    const size = (count: number): number =>
      packLines(
        Array.from({ length: count }, (_, place) => lineOf(measured(String(place), place), () => undefined)),
      ).join('').length;
    expect((size(2000) - size(1000)) / 1000).toBeLessThan(80);
  });
});
